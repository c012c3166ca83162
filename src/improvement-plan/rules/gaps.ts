import type { Answer } from '../../assessment/rules/answer.ts';
import type { Standing } from '../../assessment/rules/progress.ts';
import { type Placed, profileFor } from '../../framework/rules/find.ts';
import { meets } from '../../framework/rules/level.ts';
import type { Indicator, Level, OrganisationType, Pack, Profile } from '../../framework/rules/pack.ts';
import type { PublishedGap } from '../events.ts';

/** An outcome as the plan stands to it. */
export type PlanOutcome = Placed & {
  readonly expected: Level;
  /** Where the organisation is in a separate profile group: what its type expects (R31). */
  readonly typeExpected: Level | null;
  readonly declared: Level | null;
  readonly isBelow: boolean;
  readonly notMet: NotMet;
};

/** Indicators that stand between an answer and a level. */
export type NotMet = {
  readonly indicators: readonly Indicator[];
  /** Whether anybody has marked one of the outcome's indicators: unmarked ones count as not met (R4). */
  readonly isMarked: boolean;
};

/** The indicators of the level that are not marked as true, and those of Not achieved that are. */
export function notMet(
  { outcome }: Pick<Placed, 'outcome'>,
  expected: Level,
  marks: Answer['marks'],
): NotMet {
  const holds = ({ id }: Indicator) => marks[id]?.mark === 'true';
  const isMarked = Object.values(outcome.indicators)
    .flat()
    .some(({ id }) => (marks[id]?.mark ?? null) !== null);
  if (expected === 'not-achieved') return { indicators: [], isMarked };
  const against = (outcome.indicators['not-achieved'] ?? []).filter(holds);
  const lacking = (outcome.indicators[expected] ?? []).filter((one) => !holds(one));
  return { indicators: [...against, ...lacking], isMarked };
}

/**
 * Every outcome with its expected and declared level: as published where a full assessment is, because that is what
 * the plan answers to; as answered now before that. An outcome without an answer is not below (R12).
 */
export function planOutcomes(
  pack: Pack,
  profile: Profile,
  type: OrganisationType,
  standings: readonly Standing[],
  published: readonly PublishedGap[] | null,
): readonly PlanOutcome[] {
  const own = profileFor(pack, type, null);
  return standings.map(({ objective, principle, outcome, cell, answer }) => {
    const low = published?.find((one) => one.outcome === outcome.code);
    const expected = low?.expected ?? cell.expected;
    const declared = low?.declared ?? answer.level;
    return {
      ...{ objective, principle, outcome, expected, declared },
      typeExpected: own && own.id !== profile.id ? (own.cells[outcome.code]?.expected ?? null) : null,
      isBelow: published === null ? declared !== null && !meets(declared, expected) : low !== undefined,
      notMet: notMet({ outcome }, expected, answer.marks),
    };
  });
}

/** The gap as it is written into a new action: the indicators not met, one a line. */
export const gapText = ({ notMet: { indicators } }: PlanOutcome): string =>
  indicators.map((one) => one.text).join('\n');
