import type { OrganisationType } from '../../framework/rules/pack.ts';
import type { GivenStatus } from '../../status/rules/decide.ts';
import { type Status, statuses } from '../../status/rules/label.ts';
import type { Published } from './published.ts';

/** The statuses that this service gives; others occur in history that was taken over. */
export const givenStatuses = [
  'standards-met',
  'approaching-standards',
  'standards-not-met',
] as const satisfies readonly GivenStatus[];

/** Organisations that are alike in what is counted of the full assessment, as the database groups them. */
export type FullGroup = {
  readonly type: OrganisationType;
  readonly region: string | null;
  readonly published: Published;
  /** The latest for the edition; null where there is none. */
  readonly status: Status | null;
  /** The status was taken over and nothing is published here, so that no level is known. */
  readonly takenOver: boolean;
  /** Counts with a level reached by its improvement plan (R22). */
  readonly byPlan: boolean;
  readonly count: number;
};

export type FullTally = {
  readonly must: number;
  readonly byDeadline: number;
  readonly later: number;
  readonly notYet: number;
  /** Published, with levels known here, by the deadline and later. */
  readonly held: { readonly byDeadline: number; readonly later: number };
  readonly takenOver: number;
  readonly byPlan: number;
  readonly of: { readonly [S in Status]: number };
};

/** Adds groups up. By the deadline, later and not yet make up all who must; whoever published has a status. */
export function fullTallyOf(groups: readonly FullGroup[]): FullTally {
  const sum = (test: (group: FullGroup) => boolean) =>
    groups.reduce((total, group) => total + (test(group) ? group.count : 0), 0);
  const at = (published: Published) => sum((group) => group.published === published);
  const held = (published: Published) => sum((group) => group.published === published && !group.takenOver);
  return {
    must: sum(() => true),
    byDeadline: at('by-deadline'),
    later: at('later'),
    notYet: at('not-yet'),
    held: { byDeadline: held('by-deadline'), later: held('later') },
    takenOver: sum(({ takenOver }) => takenOver),
    byPlan: sum(({ byPlan }) => byPlan),
    of: Object.fromEntries(
      statuses.map((status) => [status, sum((group) => group.status === status)]),
    ) as FullTally['of'],
  };
}

/** How many organisations' levels are counted: of the latest version of each, or only of those that made the deadline. */
export const fullCountedOf = ({ held }: FullTally, includesLater: boolean): number =>
  held.byDeadline + (includesLater ? held.later : 0);

/** The statuses that have a column: those that this service gives, and what else occurs. */
export const statusesShown = (tally: FullTally): readonly Status[] => [
  ...givenStatuses,
  ...statuses.filter((status) => tally.of[status] > 0 && !givenStatuses.some((one) => one === status)),
];
