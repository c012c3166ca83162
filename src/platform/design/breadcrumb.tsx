import { BackLink } from './back-link.tsx';

export type BreadcrumbProps = { items: readonly { href: string; label: string }[] };

/** The way here, without the page itself; on a phone only the step back. */
export const Breadcrumb = ({ items }: BreadcrumbProps) => {
  const parent = items.at(-1);
  const backTo = (
    <>
      <span className="nhsuk-u-visually-hidden">Back to </span>
      {parent?.label}
    </>
  );
  return (
    <nav className="nhsuk-breadcrumb" aria-label="Breadcrumb">
      <ol className="nhsuk-breadcrumb__list">
        {items.map(({ href, label }) => (
          <li className="nhsuk-breadcrumb__list-item" key={href + label}>
            <a className="nhsuk-breadcrumb__link" href={href}>
              {label}
            </a>
          </li>
        ))}
      </ol>
      {parent ? <BackLink href={parent.href} label={backTo} /> : null}
    </nav>
  );
};
