import { nameOf, sayEntry } from '../../essential-functions/pages/say-entry.ts';
import type { Entry, Scope } from '../../essential-functions/rules/entry.ts';
import { plainWords } from '../../essential-functions/rules/text.ts';
import type { Row } from './outcome-view.ts';

/** One essential function in words. */
export type FunctionView = {
  readonly reference: string;
  readonly name: string;
  /** By which it is known in another edition, where references begin anew. */
  readonly names: string;
  /** Its parts under the headings of its page; empty where nothing was entered. */
  readonly parts: readonly Row[];
};

/** The essential functions that are recorded in the service, in words. */
export type ScopeView = {
  readonly justification: string;
  /** Headings of columns that are not the template's. */
  readonly columns: readonly string[];
  readonly functions: readonly FunctionView[];
};

/** What was recorded of the scope; null where nothing was, as in snapshots from before functions were recorded. */
export function scopeView(scope: Scope | undefined): ScopeView | null {
  if (scope === undefined || (scope.entries.length === 0 && scope.justification === '')) return null;
  const { justification, columns, entries } = scope;
  return { justification, columns, functions: entries.map((one) => functionView(one, columns)) };
}

const functionView = (entry: Entry, columns: readonly string[]): FunctionView => ({
  reference: entry.reference,
  name: nameOf(entry),
  names: JSON.stringify([plainWords(entry.service), plainWords(entry.name)]),
  parts: sayEntry(entry, columns).map(({ heading, said }) => ({
    key: heading,
    value: typeof said === 'string' ? said : said.join('\n'),
  })),
});

/** What a function says under a heading; empty where nothing. */
export const partOf = ({ parts }: FunctionView, heading: string): string =>
  parts.find((one) => one.key === heading)?.value ?? '';
