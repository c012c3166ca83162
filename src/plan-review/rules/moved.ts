import type { VersionAction } from '../../improvement-plan/rules/version.ts';
import { type Day, daysBetween } from '../../platform/clock.ts';

type Dated = Pick<VersionAction, 'reference' | 'outcome' | 'action' | 'delivery' | 'update'>;

/** When an action is delivered by what a version says: the updated date, where the planned one is no longer valid. */
export const promisedBy = ({ delivery, update }: Pick<VersionAction, 'delivery' | 'update'>): Day | null =>
  update?.newDelivery ?? delivery;

export type Moved = {
  /** Dates that were put off or brought forward, by how many days (negative: earlier). */
  readonly slipped: readonly {
    readonly reference: string;
    readonly from: Day;
    readonly to: Day;
    readonly days: number;
  }[];
  readonly added: readonly string[];
  readonly dropped: readonly string[];
};

/** What moved between two versions of a plan. */
export function movedBetween(before: readonly Dated[], after: readonly Dated[]): Moved {
  const old = new Map(before.map((one) => [one.reference, one]));
  const now = new Set(after.map((one) => one.reference));
  return {
    slipped: after.flatMap((action) => {
      const earlier = old.get(action.reference);
      const [from, to] = [earlier ? promisedBy(earlier) : null, promisedBy(action)];
      return from === null || to === null || from === to
        ? []
        : [{ reference: action.reference, from, to, days: daysBetween(from, to) }];
    }),
    added: after.filter((one) => !old.has(one.reference)).map((one) => one.reference),
    dropped: before.filter((one) => !now.has(one.reference)).map((one) => one.reference),
  };
}

/** Delivery dates behind the day by which a plan's actions are delivered: accepted in an update, and flagged (R24). */
export const laterThan = (actions: readonly Dated[], completeBy: Day): readonly string[] =>
  actions.filter((one) => (promisedBy(one) ?? '') > completeBy).map((one) => one.reference);
