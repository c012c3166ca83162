import { classes } from './classes.ts';

export type NavigationItem = {
  href: string;
  label: string /** This page, or the part of the service it is in. */;
  current?: 'page' | 'part';
};

const ariaCurrent = { page: 'page', part: 'true' } as const;

const Item = ({ href, label, current }: NavigationItem) => (
  <li
    className={classes('nhsuk-header__navigation-item', current && 'nhsuk-header__navigation-item--current')}
  >
    <a className="nhsuk-header__navigation-link" href={href} aria-current={current && ariaCurrent[current]}>
      {current ? <strong className="nhsuk-header__navigation-item-current-fallback">{label}</strong> : label}
    </a>
  </li>
);

/** The header's menu. Ours: the library's loses the mark of the current item that shows without colours. */
export const Navigation = ({ items }: { items: readonly NavigationItem[] }) => (
  <nav className="nhsuk-header__navigation" aria-label="Menu">
    <div className="nhsuk-header__navigation-container nhsuk-width-container">
      <ul className="nhsuk-header__navigation-list">
        {items.map((item) => (
          <Item key={item.href} {...item} />
        ))}
        <li className="nhsuk-header__menu" hidden>
          {/* biome-ignore lint/a11y/useButtonType: the design system's markup, and in no form */}
          <button
            className="nhsuk-header__menu-toggle nhsuk-header__navigation-link"
            id="toggle-menu"
            aria-expanded="false"
          >
            <span className="nhsuk-u-visually-hidden">Browse </span>More
          </button>
        </li>
      </ul>
    </div>
  </nav>
);
