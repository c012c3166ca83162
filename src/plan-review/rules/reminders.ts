import { isAgreed, type PlanState, type PlanStatus } from '../../improvement-plan/rules/states.ts';
import { type Day, daysBetween } from '../../platform/clock.ts';

export const reminderKinds = ['four-weeks', 'one-week', 'day-before', 'overdue'] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** From how many days before the last day each reminder goes out. What the sweep missed goes out when it next runs. */
const from: readonly (readonly [ReminderKind, number])[] = [
  ['overdue', -1],
  ['day-before', 1],
  ['one-week', 7],
  ['four-weeks', 28],
];

/** The reminder that a day calls for; null while the last day is further off. */
export function reminderOn(due: Day, today: Day): ReminderKind | null {
  const left = daysBetween(today, due);
  return from.find(([, days]) => left <= days)?.[0] ?? null;
}

/** What an organisation is asked for in a round: an update of its agreed plan, or the plan; null: nothing. */
export type AskedFor = 'update' | 'plan' | null;

export type Standing = {
  /** Null where no plan was begun. */
  readonly state: PlanState | null;
  /** What it stands as for the edition. */
  readonly status: PlanStatus;
  /** The round of its latest update. */
  readonly updatedIn: string | null;
};

/**
 * Asked is every organisation that stands as Approaching standards or Standards not met for the edition (R25): for an
 * update of its plan, or where none is agreed for the plan. One whose plan waits for a decision has done its part.
 */
export function askedFor({ state, status, updatedIn }: Standing, round: string): AskedFor {
  if (status !== 'approaching-standards' && status !== 'standards-not-met') return null;
  if (state === null) return 'plan';
  if (isAgreed(state)) return updatedIn === round ? null : 'update';
  return state === 'submitted' || state === 'complete' || state === 'closed' ? null : 'plan';
}
