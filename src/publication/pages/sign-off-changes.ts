import { sayLevel } from '../../framework/rules/level.ts';
import { type Difference, differences, functionsDiffer, type Part } from '../rules/differences.ts';
import type { Position } from '../rules/snapshot.ts';

/** How much changed since a sign-off: "2 outcomes have changed", "the essential functions have changed". */
export function sayHowMuch(signed: Position, now: Position): string {
  const count = differences(signed, now).length;
  const outcomes = count === 1 ? '1 outcome has' : `${count} outcomes have`;
  if (!functionsDiffer(signed, now)) return `${outcomes} changed`;
  return count === 0
    ? 'the essential functions have changed'
    : `${outcomes} changed, and the essential functions`;
}

/** What changed since a sign-off, a line each. */
export function sayChanges(signed: Position, now: Position): readonly string[] {
  return [
    ...differences(signed, now).map((one) => `${one.code} ${one.title}: ${sayParts(one)}`),
    ...(functionsDiffer(signed, now) ? ['Essential functions'] : []),
  ];
}

const words: { readonly [P in Exclude<Part, 'level'>]: string } = {
  complete: 'draft or complete',
  statement: 'supporting information',
  marks: 'indicators',
  fields: 'details',
  policy: 'policy answer',
  loweredFrom: 'level before the policy was withdrawn',
  evidence: 'evidence',
  expected: 'expected level',
  provenance: 'how the expected level is known',
  title: 'title',
  objective: 'objective',
  principle: 'principle',
};

/** Levels in full, other parts by name. */
function sayParts({ before, after, parts }: Difference): string {
  if (before === null || after === null) return before === null ? 'new outcome' : 'no longer asked';
  return parts
    .map((part) =>
      part === 'level' ? `level from ${sayLevel(before.level)} to ${sayLevel(after.level)}` : words[part],
    )
    .join(', ');
}
