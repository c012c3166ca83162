import { sayOrigin } from '../../framework/pages/say-origin.ts';
import { outcomesOf } from '../../framework/rules/find.ts';
import { type Mapping, originOf } from '../../framework/rules/mapping.ts';
import type { Framework } from '../../framework/rules/pack.ts';
import type { Pair } from './comparison.ts';

/** The outcomes of a later framework with those each came from, then those that were dropped. */
export function pairsOf(mapping: Mapping, later: Framework): readonly Pair[] {
  const kept = outcomesOf(later).map(({ outcome: { code } }): Pair => {
    const origin = originOf(mapping, code);
    const isSame = origin.kind === 'same' && origin.from[0] === code;
    return {
      before: origin.from,
      after: code,
      origin: isSame ? null : `This outcome is ${sayOrigin(origin)}`,
    };
  });
  const dropped = Object.entries(mapping.dropped).map(
    ([code, why]): Pair => ({ before: [code], after: null, origin: `This outcome was dropped. ${why}` }),
  );
  return [...kept, ...dropped];
}
