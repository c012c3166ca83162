import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Field, templateColumns } from './rules/columns.ts';
import { fieldsOf } from './rules/entry.ts';
import { readScope } from './rules/read-scope.ts';
import { someScope } from './testing/some-scopes.ts';

/** What people do to the template: columns moved and taken out, columns and sheets of their own added. */
const at = (field: Field) => templateColumns.findIndex((column) => column.field === field);
const name = at('name');
/** A code stands beside its supplier, line by line: the two columns come and go together. */
const together = [at('suppliers'), at('supplierCodes')];
const kept = fc
  .shuffledSubarray(
    templateColumns.map((_, nth) => nth),
    { minLength: 3 },
  )
  .map((columns) => (columns.includes(name) ? columns : [name, ...columns]))
  .map((columns) => [
    ...new Set(columns.some((one) => together.includes(one)) ? [...columns, ...together] : columns),
  ]);

test('what still has a column is read as it was, what has none is named as missing, own sheets are no fault', () => {
  fc.assert(
    fc.property(someScope, kept, fc.boolean(), ({ entries, columns: own }, columns, sheetFirst) => {
      const rows = [
        ['Essential functions of our trust'],
        [...columns.map((at) => templateColumns[at]?.heading ?? ''), ...own],
        ...entries.map((entry) => {
          const fields = fieldsOf(entry);
          const cells = columns.map((at) => fields[templateColumns[at]?.field ?? 'name']);
          return [...cells, ...own.map((heading) => entry.more[heading] ?? '')];
        }),
      ];
      const ours = { name: 'Our functions', hidden: false, rows };
      const theirs = { name: 'Costs', hidden: false, rows: [['Budget', 1_000], ['=1+1']] };
      const read = readScope(sheetFirst ? [theirs, ours] : [ours, theirs], '2025-12-12');
      if ('unread' in read) throw new Error(read.unread);
      const gone = templateColumns.filter((_, at) => !columns.includes(at)).map((one) => one.field);
      expect([...read.missing].sort()).toEqual([...gone].sort());
      expect(read.scope.columns).toEqual(own);
      const expected = entries.map((entry) => {
        const fields = Object.entries(fieldsOf(entry));
        return Object.fromEntries(
          fields.map(([field, text]) => [field, gone.includes(field as never) ? '' : text]),
        );
      });
      expect(read.scope.entries.map(fieldsOf)).toEqual(expected);
      expect(read.scope.entries.map((one) => one.more)).toEqual(entries.map((one) => one.more));
    }),
    { numRuns: 60 },
  );
});
