import { type Moment, sayDay } from '../platform/clock.ts';
import { writeWorkbook } from '../platform/documents/workbook.ts';
import type { Column, Sheet } from '../platform/documents/workbook-shape.ts';
import {
  functionsSheet,
  justificationHeading,
  justificationSheet,
  referenceHeading,
  templateColumns,
} from './rules/columns.ts';
import { type Entry, fieldsOf, type Scope } from './rules/entry.ts';

type For = {
  readonly organisation: { readonly code: string; readonly name: string };
  readonly edition: { readonly id: string; readonly version: string };
};

/** A scope as the workbook that the template is, filled in; reading it gives the same scope, columns of others included. */
export function scopeWorkbook(made: For, scope: Scope, now: Moment): Promise<Uint8Array> {
  return writeWorkbook({
    title: `Essential functions of ${made.organisation.name}, ${made.edition.id}`,
    creator: 'Data Security and Protection Toolkit',
    created: new Date(now),
    sheets: [explanation(made, now), functions(made, scope), justification(made, scope)],
  });
}

const named = ({ organisation, edition }: For): readonly string[] => [
  `Organisation: ${organisation.name} (${organisation.code})`,
  `Edition: ${edition.id} (${edition.version})`,
];

const ourColumns: readonly Column[] = templateColumns.map(({ heading, kind, width, options, help }) => ({
  ...{ heading, kind, width, options, note: help },
}));

function functions(made: For, { columns, entries }: Scope): Sheet {
  const reference = { heading: referenceHeading, width: 12 };
  return {
    name: functionsSheet,
    intro: [
      'Essential functions',
      ...named(made),
      'One row for each function. Do not enter information about patients.',
    ],
    columns: [...ourColumns, reference, ...columns.map((heading) => ({ heading, width: 30 }))],
    rows: entries.map((entry) => rowOf(entry, columns)),
    freezeHeader: true,
    // By it a row is known again, also when it was moved or its name changed.
    hidden: [ourColumns.length],
  };
}

function rowOf(entry: Entry, columns: readonly string[]): readonly (string | null)[] {
  const fields = fieldsOf(entry);
  const cells = [
    ...templateColumns.map((column) => fields[column.field]),
    entry.reference,
    ...columns.map((heading) => (Object.hasOwn(entry.more, heading) ? entry.more[heading] : '')),
  ];
  return cells.map((text) => text || null);
}

const justification = (made: For, scope: Scope): Sheet => ({
  name: justificationSheet,
  intro: ['Why the scope is drawn as it is', ...named(made)],
  columns: [
    {
      heading: justificationHeading,
      width: 100,
      note: 'The reasons, based on risk, for what is in scope and what is left out.',
    },
  ],
  rows: scope.justification === '' ? [] : [[scope.justification]],
  freezeHeader: false,
});

const explanation = (made: For, now: Moment): Sheet => ({
  name: 'How to fill this in',
  intro: [
    'How to fill this in',
    ...named(made),
    `Downloaded on ${sayDay(now)}`,
    `List your essential functions on the sheet “${functionsSheet}”, one row for each.`,
    'A function is essential if its failure would have unacceptable consequences. You may call it a function, a service or a critical business process.',
    'For each, name the information, systems, networks and suppliers behind it, and say why they are in or out of scope.',
    `Say on the sheet “${justificationSheet}” why the scope as a whole is drawn as it is.`,
    'Keep the headings as they are. You can add columns of your own to the right.',
    'Upload the finished workbook where you downloaded this one. You can replace it whenever something changes.',
  ],
  columns: [
    { heading: 'Column', width: 32 },
    { heading: 'What to enter', width: 70 },
    { heading: 'Choices', width: 50 },
    { heading: 'Example', width: 50 },
  ],
  rows: templateColumns.map(({ heading, help, options, example }) => [
    heading,
    help,
    options ? options.join('; ') : '',
    example,
  ]),
  freezeHeader: true,
});
