import { type Moment, sayDay } from '../platform/clock.ts';
import { writeWorkbook } from '../platform/documents/workbook.ts';
import type { Sheet } from '../platform/documents/workbook-shape.ts';
import { functionsSheet, templateColumns } from './rules/columns.ts';

type For = {
  readonly organisation: { readonly code: string; readonly name: string };
  readonly edition: { readonly id: string; readonly version: string };
};

/** The workbook to fill in: a sheet that explains, and one with R29's columns and lists. */
export function essentialFunctionsTemplate(made: For, now: Moment): Promise<Uint8Array> {
  return writeWorkbook({
    title: `Essential functions of ${made.organisation.name}, ${made.edition.id}`,
    creator: 'Data Security and Protection Toolkit',
    created: new Date(now),
    sheets: [explanation(made, now), functions(made)],
  });
}

const named = ({ organisation, edition }: For): readonly string[] => [
  `Organisation: ${organisation.name} (${organisation.code})`,
  `Edition: ${edition.id} (${edition.version})`,
];

const functions = (made: For): Sheet => ({
  name: functionsSheet,
  intro: [
    'Essential functions',
    ...named(made),
    'One row for each function. Do not enter information about patients.',
  ],
  columns: templateColumns.map(({ heading, kind, width, options, help }) => ({
    heading,
    kind,
    width,
    options,
    note: help,
  })),
  rows: [],
  freezeHeader: true,
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
