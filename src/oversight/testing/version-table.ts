import type { Published } from '../rules/published.ts';

type Row = {
  readonly what: string;
  readonly versions: readonly { readonly version: number; readonly late: boolean }[];
  /** The version counted, and the one counted where later versions are included. */
  readonly counted: number | null;
  readonly withLater: number | null;
  readonly published: Published;
};

/** `oo` is two versions on time, `ol` one on time and one late. */
const versionsOf = (marks: string) =>
  [...marks].map((mark, index) => ({ version: index + 1, late: mark === 'l' }));

/** Which version counts (R15): read by the test of the rule and by the test of the queries, which must agree. */
export const versionTable: readonly Row[] = [
  {
    what: 'nothing published',
    versions: versionsOf(''),
    counted: null,
    withLater: null,
    published: 'not-yet',
  },
  { what: 'one on time', versions: versionsOf('o'), counted: 1, withLater: 1, published: 'by-deadline' },
  {
    what: 'the last of three on time',
    versions: versionsOf('ooo'),
    counted: 3,
    withLater: 3,
    published: 'by-deadline',
  },
  {
    what: 'a later version replaces none made on time, whether later ones are included or not',
    versions: versionsOf('ooll'),
    counted: 2,
    withLater: 2,
    published: 'by-deadline',
  },
  { what: 'one late', versions: versionsOf('l'), counted: null, withLater: 1, published: 'later' },
  {
    what: 'the last of two late',
    versions: versionsOf('ll'),
    counted: null,
    withLater: 2,
    published: 'later',
  },
];
