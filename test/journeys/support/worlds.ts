import { findOutcome, outcomesOf } from '../../../src/framework/rules/find.ts';
import { levelsOf } from '../../../src/framework/rules/level.ts';
import type { Pack } from '../../../src/framework/rules/pack.ts';
import { shippedPacks } from '../../support/a-house.ts';
import { anotherPacks } from '../../support/another-pack.ts';

/** The same story in two editions that have nothing in common: whatever code knows of one breaks in the other. */
export const worlds = [
  { world: 'the shipped edition', packs: shippedPacks, now: '2025-12-12T09:00:00.000Z', outcomes: 47 },
  {
    world: 'a framework of other shape',
    packs: anotherPacks(),
    now: '2026-12-12T09:00:00.000Z',
    outcomes: 49,
  },
] as const;

const found = <T>(thing: T | undefined | null, what: string): T => {
  if (thing === undefined || thing === null) throw new Error(`This pack has no ${what}`);
  return thing;
};

/** What of an edition the story needs, found by its properties and not by its code. */
export function propsOf({ framework, edition }: Pack) {
  const all = outcomesOf(framework);
  const isPlain = (code: string) => !edition.policies[code] && !edition.fields[code];
  const plain = found(
    all.find(({ outcome }) => isPlain(outcome.code) && levelsOf(outcome).length === 3),
    'plain outcome',
  );
  const [code, question] = found(
    Object.entries(edition.policies).find(([, one]) => one.options.some((option) => option.exceptions)),
    'policy with exceptions',
  );
  const [fieldsOf, fields] = found(
    Object.entries(edition.fields).find(([, some]) => some.some((one) => one.kind === 'percentage')),
    'percentage',
  );
  return {
    plain,
    gated: found(findOutcome(framework, code), 'outcome of that policy'),
    question,
    excepts: found(
      question.options.find((one) => one.exceptions),
      'answer with exceptions',
    ).label,
    denies: found(
      question.options.find((one) => !one.confirms),
      'answer that denies',
    ).label,
    confirms: found(
      question.options.find((one) => one.confirms && !one.exceptions),
      'answer that confirms',
    ).label,
    fieldsOf: found(findOutcome(framework, fieldsOf), 'outcome of that field'),
    fields,
    withoutPartial: found(
      all.find(({ outcome }) => isPlain(outcome.code) && levelsOf(outcome).length === 2),
      'outcome of two levels',
    ),
  };
}
