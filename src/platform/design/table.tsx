import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import type { Size } from './field.tsx';

export type TableProps = {
  /** Its caption's id is `ID-caption`; must be unique on the page. */
  id: string;
  caption: ReactNode;
  captionSize?: Size;
  captionHidden?: boolean;
  head: readonly { label: ReactNode; numeric?: boolean }[];
  rows: readonly (readonly ReactNode[])[];
  firstCellIsHeader?: boolean;
  compact?: boolean;
  striped?: boolean;
};

type CellProps = { as: 'th' | 'td'; scope?: 'col' | 'row'; numeric?: boolean; children: ReactNode };

const Cell = ({ as: Element, scope, numeric, children }: CellProps) => {
  const name = Element === 'th' ? 'nhsuk-table__header' : 'nhsuk-table__cell';
  return (
    <Element className={classes(name, numeric && `${name}--numeric`)} scope={scope}>
      {children}
    </Element>
  );
};

/**
 * A table that scrolls inside itself where it does not fit, so that a phone's page never scrolls sideways.
 * It is the design system's "Scrolling table" with one change: `tabIndex` stands in the markup, so that the
 * keyboard reaches it without JavaScript (whose script removes it again where nothing overflows). Its "Table
 * responsive" fails axe, and stacked rows lose the comparison between lines that our tables are for.
 */
export const Table = (props: TableProps) => (
  <div className="nhsuk-scroll" data-module="nhsuk-scroll">
    {/* biome-ignore lint/a11y/useSemanticElements: the design system's markup */}
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take the focus (WCAG 2.1.1) */}
    <div className="nhsuk-scroll__content" role="region" aria-labelledby={`${props.id}-caption`} tabIndex={0}>
      <table
        className={classes(
          'nhsuk-table',
          props.compact && 'nhsuk-table--compact',
          props.striped && 'nhsuk-table--striped',
        )}
        id={props.id}
      >
        <caption
          className={classes(
            'nhsuk-table__caption',
            props.captionSize && `nhsuk-table__caption--${props.captionSize}`,
            props.captionHidden && 'nhsuk-u-visually-hidden',
          )}
          id={`${props.id}-caption`}
        >
          {props.caption}
        </caption>
        <thead className="nhsuk-table__head">
          <tr className="nhsuk-table__row">
            {props.head.map(({ label, numeric }, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, on the server
              <Cell key={column} as="th" scope="col" numeric={numeric}>
                {label}
              </Cell>
            ))}
          </tr>
        </thead>
        <tbody className="nhsuk-table__body">
          {props.rows.map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, on the server
            <tr className="nhsuk-table__row" key={line}>
              {row.map((content, column) => {
                const isHeader = column === 0 && props.firstCellIsHeader;
                return (
                  <Cell
                    // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, on the server
                    key={column}
                    as={isHeader ? 'th' : 'td'}
                    scope={isHeader ? 'row' : undefined}
                    numeric={props.head[column]?.numeric}
                  >
                    {content}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </div>
);
