import { type Day, daysBetween, sayDay } from '../../platform/clock.ts';
import type { Allocation, Holding, Named } from './allocation.ts';

const names = (people: readonly Named[]): string => people.map((one) => one.name).join(', ');

/** What differs between two allocations, part by part, for histories and previews. */
export function sayChanges(before: Allocation, after: Allocation): readonly string[] {
  return [
    ...ownerSaid(before.owner, after.owner),
    ...movedSaid(before.contributors, after.contributors),
    ...(before.due === after.due ? [] : [`${sayDue(after.due)} (before: ${sayDue(before.due)})`]),
    ...indicatorsSaid(before, after),
  ];
}

function ownerSaid(before: Named | null, after: Named | null): readonly string[] {
  if (before?.id === after?.id) return [];
  if (after === null) return [`owner removed (before: ${before?.name ?? ''})`];
  return [`owner ${after.name} (before: ${before?.name ?? 'nobody'})`];
}

function movedSaid(before: readonly Named[], after: readonly Named[]): readonly string[] {
  const without = (some: readonly Named[], others: readonly Named[]) =>
    some.filter(({ id }) => !others.some((one) => one.id === id));
  const joined = without(after, before);
  const left = without(before, after);
  return [
    ...(joined.length === 0 ? [] : [`now contributing: ${names(joined)}`]),
    ...(left.length === 0 ? [] : [`no longer contributing: ${names(left)}`]),
  ];
}

function indicatorsSaid(before: Allocation, after: Allocation): readonly string[] {
  const ids = [...new Set([...Object.keys(before.indicators), ...Object.keys(after.indicators)])].sort();
  return ids.flatMap((id) => {
    const [one, other] = [before.indicators[id], after.indicators[id]];
    if (one?.id === other?.id) return [];
    return [
      other
        ? `indicator ${id} given to ${other.name} (before: ${one?.name ?? 'nobody'})`
        : `indicator ${id} no longer given to ${one?.name ?? ''}`,
    ];
  });
}

/** A due date in words. */
export const sayDue = (due: Day | null): string => (due === null ? 'no due date' : `due ${sayDay(due)}`);

/** A due date as somebody with work to do reads it: how late it is, or when it is. What is done is never late. */
export function sayDueToday(due: Day | null, today: Day, done = false): string {
  if (due === null) return 'No due date';
  if (!done && isOverdue(due, today)) return `${sayOverdue(due, today)}: was due ${sayDay(due)}`;
  if (due < today) return `Was due ${sayDay(due)}`;
  return due === today ? 'Due today' : `Due ${sayDay(due)}`;
}

/** How late something is, `Overdue by 3 days`. */
export function sayOverdue(due: Day, today: Day): string {
  const days = daysBetween(due, today);
  return `Overdue by ${days} ${days === 1 ? 'day' : 'days'}`;
}

/** Whether the day has passed; the whole of the day itself still counts. */
export const isOverdue = (due: Day | null, today: Day): boolean => due !== null && due < today;

/** What somebody holds of an outcome: `Owner`, `Contributor`, `2 indicators`. */
export function sayHolding({ owner, contributor, indicators }: Holding): string {
  const single =
    indicators.length === 0
      ? []
      : [`${indicators.length} ${indicators.length === 1 ? 'indicator' : 'indicators'}`];
  return [...(owner ? ['Owner'] : []), ...(contributor ? ['Contributor'] : []), ...single].join(', ');
}

/** Who contributes, in words. */
export const sayContributors = ({ contributors }: Allocation): string =>
  contributors.length === 0 ? 'Nobody' : names(contributors);
