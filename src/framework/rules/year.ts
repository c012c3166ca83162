import { type Day, sayDay } from '../../platform/clock.ts';
import type { Edition, OrganisationType, Pack, Packs } from './pack.ts';

/** Where today stands in the interim's window: publishing works from the day it opens, and late after its deadline (R10). */
export type InterimWindow = 'not-open' | 'open' | 'late';

export function interimWindow(edition: Edition, today: Day): InterimWindow {
  if (today < edition.dates.interimOpens) return 'not-open';
  return today <= edition.dates.interimDue ? 'open' : 'late';
}

/** The same for the full assessment: from the day it opens, and late after its deadline. */
export function fullWindow(edition: Edition, today: Day): InterimWindow {
  if (today < edition.dates.fullOpens) return 'not-open';
  return today <= edition.dates.fullDue ? 'open' : 'late';
}

/** The edition that is being worked on: the newest that has opened; null before the first opens. */
export function currentPack(packs: Packs, today: Day): Pack | null {
  return packs.editions.find((pack) => pack.edition.dates.opened <= today) ?? null;
}

/** Whether answers of an edition can still be changed: from its opening until the next one opens. */
export function isOpenForAnswers(packs: Packs, edition: Edition, today: Day): boolean {
  return currentPack(packs, today)?.edition.id === edition.id;
}

/** Whether organisations of a type assess themselves in an edition, and so must publish an interim (R9). */
export function takesPart(edition: Edition, type: OrganisationType): boolean {
  return edition.types.includes(type);
}

/** “is due by 31 December 2025”, and once that day has passed “was due by”. */
export const sayDueBy = (due: Day, today: Day): string =>
  `${today <= due ? 'is' : 'was'} due by ${sayDay(due)}`;
