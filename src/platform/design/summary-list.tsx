import type { ReactNode } from 'react';
import { classes } from './classes.ts';

export type SummaryAction = {
  href: string;
  label: string /** Read after the label by screen readers. */;
  about: string;
};
export type SummaryRow = {
  key: ReactNode;
  value: ReactNode;
  actions?: readonly SummaryAction[];
  border?: boolean;
};
export type SummaryListProps = { rows: readonly SummaryRow[]; border?: boolean };

const Action = ({ href, label, about }: SummaryAction) => (
  <a className="nhsuk-link" href={href}>
    {label}
    <span className="nhsuk-u-visually-hidden"> {about}</span>
  </a>
);

const Actions = ({ actions }: { actions: readonly SummaryAction[] }) => {
  const [only] = actions;
  if (!only) return null;
  return (
    <dd className="nhsuk-summary-list__actions">
      {actions.length === 1 ? (
        <Action {...only} />
      ) : (
        <ul className="nhsuk-summary-list__actions-list">
          {actions.map((action) => (
            <li className="nhsuk-summary-list__actions-list-item" key={`${action.label} ${action.about}`}>
              <Action {...action} />
            </li>
          ))}
        </ul>
      )}
    </dd>
  );
};

/** Names and values, with links to change them. */
export const SummaryList = ({ rows, border = true }: SummaryListProps) => {
  const someActions = rows.some((row) => row.actions?.length);
  return (
    <dl className={classes('nhsuk-summary-list', !border && 'nhsuk-summary-list--no-border')}>
      {rows.map(({ key, value, actions = [], border: rowBorder = true }, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, on the server
          key={index}
          className={classes(
            'nhsuk-summary-list__row',
            someActions && !actions.length && 'nhsuk-summary-list__row--no-actions',
            border && !rowBorder && 'nhsuk-summary-list__row--no-border',
          )}
        >
          <dt className="nhsuk-summary-list__key">{key}</dt>
          <dd className="nhsuk-summary-list__value">{value}</dd>
          <Actions actions={actions} />
        </div>
      ))}
    </dl>
  );
};
