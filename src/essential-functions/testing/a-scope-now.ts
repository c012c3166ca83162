import type { ScopeNow } from '../rules/change-scope.ts';
import { type Entry, emptyScope } from '../rules/entry.ts';
import { numberIn } from '../rules/references.ts';

/** A recorded scope with these functions, all from its first version; nothing recorded without any. */
export const aScopeNow = (entries: readonly Entry[], over: Partial<ScopeNow> = {}): ScopeNow => ({
  version: entries.length === 0 ? 0 : 1,
  scope: { ...emptyScope, entries },
  justifiedIn: 0,
  last: Math.max(0, ...entries.map((one) => numberIn(one.reference))),
  since: new Map(entries.map((one) => [one.reference, 1])),
  ...over,
});
