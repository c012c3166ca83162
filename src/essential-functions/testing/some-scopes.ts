import fc from 'fast-check';
import { bases, type Field, personalData, scopes, templateColumns } from '../rules/columns.ts';
import { type Entry, entryFrom, type Scope } from '../rules/entry.ts';
import { plainWords, tidy } from '../rules/text.ts';

const words = fc.constantFrom(
  'Emergency care',
  '=1+1',
  '@SUM(A1)',
  '-5',
  '+44 113 496 0000',
  'Ysbyty Gŵynedd, Llŷn',
  'مستشفى كبير',
  '<b>bold</b> & "quoted"',
  '\n',
  '\r\n',
  ';',
  ': hosted',
  '_x0041_',
  '👩‍⚕️',
  '007',
  'TRUE',
  '2025-10-01',
  '1/2/2025',
  '\uD800',
);

/** A text as people and spreadsheets write it, now and then as long as a cell may be. */
export const someText = fc.oneof(
  { weight: 20, arbitrary: fc.array(words, { maxLength: 5 }).map((some) => some.join(' ')) },
  { weight: 5, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.constant('Long words. '.repeat(2_666)) },
);

const choices: { readonly [F in Field]?: readonly string[] } = { basis: bases, personalData, scope: scopes };

const someFields = fc.record(
  Object.fromEntries(
    templateColumns.map(({ field }) => [
      field,
      choices[field] ? fc.oneof(fc.constantFrom('', ...choices[field]), someText) : someText,
    ]),
  ),
);

const someHeading = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((text) => `Our ${tidy(text)}`.trim());

/** Any scope that the service can hold: entries as they come out of texts. */
export const someScope: fc.Arbitrary<Scope> = fc
  .uniqueArray(someHeading, { maxLength: 3, selector: plainWords })
  .chain((columns) =>
    fc.record({
      justification: someText.map(tidy),
      columns: fc.constant(columns),
      entries: fc
        .array(fc.tuple(someFields, fc.tuple(...columns.map(() => someText))), { maxLength: 10 })
        .map((some) => some.map(([fields, more], at) => entryOf(fields, columns, more, at))),
    }),
  );

/** With a name, as a row without anything is no row. */
function entryOf(
  fields: Partial<Record<Field, string>>,
  columns: readonly string[],
  more: readonly string[],
  at: number,
): Entry {
  const extra = Object.fromEntries(columns.map((heading, n) => [heading, more[n] ?? '']));
  return entryFrom(`F${at + 1}`, { ...fields, name: fields.name || 'A function' }, extra);
}
