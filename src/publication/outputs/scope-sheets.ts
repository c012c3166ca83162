import {
  functionsSheet,
  justificationHeading,
  justificationSheet,
  referenceHeading,
  templateColumns,
} from '../../essential-functions/rules/columns.ts';
import type { Column, Sheet } from '../../platform/documents/workbook-shape.ts';
import { partOf } from './scope-view.ts';
import type { PublishedView } from './view-model.ts';

/** The recorded essential functions of a publication: a row per function, and why the scope is drawn so. None where none are recorded. */
export function scopeSheets({ recorded, title, organisation }: PublishedView): Sheet[] {
  if (recorded === null) return [];
  const intro = [`${title}: ${organisation.name}`];
  const columns = columnsOf(recorded.columns);
  return [
    {
      name: functionsSheet,
      intro,
      columns: [{ heading: referenceHeading, width: 12 }, ...columns],
      rows: recorded.functions.map((one) => [
        one.reference,
        ...columns.map(({ heading }) => partOf(one, heading) || null),
      ]),
      freezeHeader: true,
    },
    {
      name: justificationSheet,
      intro,
      columns: [{ heading: justificationHeading, width: 100 }],
      rows: recorded.justification === '' ? [] : [[recorded.justification]],
      freezeHeader: true,
    },
  ];
}

/** The template's columns, the codes with their suppliers as on the page, then those that are not ours. Days are words here. */
const columnsOf = (others: readonly string[]): Column[] => [
  ...templateColumns
    .filter(({ field }) => field !== 'supplierCodes')
    .map(({ heading, width }) => ({ heading, width })),
  ...others.map((heading) => ({ heading, width: 30 })),
];
