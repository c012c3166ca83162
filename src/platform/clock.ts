/** A moment as ISO 8601 in UTC with milliseconds, `2025-12-31T23:59:00.000Z`; compares as text. */
export type Moment = string;
/** A calendar day in Europe/London, `2025-12-31`; compares as text. */
export type Day = string;

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The hour asked about last, and its day: London's midnight falls on a full hour of UTC, so an hour has one day. */
let latest = { hour: '', day: '' };

/** The day in London on which a moment falls. Deadlines include the whole of their day (DOMAIN 4). */
export function dayOf(moment: Moment): Day {
  const hour = moment.slice(0, 13);
  if (hour !== latest.hour) {
    const [day, month, year] = parts.format(new Date(moment)).split('/');
    latest = { hour, day: `${year}-${month}-${day}` };
  }
  return latest.day;
}

const longDate = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** `31 December 2025`, from a day or a moment. */
export function sayDay(when: Day | Moment): string {
  return longDate.format(new Date(when.length > 10 ? dayOf(when) : when));
}

const clockTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
});

/** `11:59pm`; noon and midnight in words, as the content style guide has them. */
export function sayTime(moment: Moment): string {
  const text = clockTime.format(new Date(moment)).replace(/\s/g, '').toLowerCase();
  if (text === '12:00pm' || text === '0:00pm') return 'midday';
  if (text === '12:00am' || text === '0:00am') return 'midnight';
  return text.replace(/^0:/, '12:');
}

/** `31 December 2025 at 11:59pm`. */
export function sayMoment(moment: Moment): string {
  return `${sayDay(moment)} at ${sayTime(moment)}`;
}

/** `31/12/2025`, as the public download writes dates (R36). */
export function slashed(day: Day): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** Whether text is a day that exists, `2026-02-28`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Whole days from one day to another; negative when `to` lies before `from`. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The moment `ms` milliseconds later. */
export function later(moment: Moment, ms: number): Moment {
  return new Date(Date.parse(moment) + ms).toISOString();
}

/** What time the service believes it is. In production the machine's; in the demonstration one that runs from a chosen day. */
export type Clock = { readonly now: () => Moment };

export const machineClock: Clock = { now: () => new Date().toISOString() };

/** A clock that showed `shown` when the machine's showed `real`, and has run at its speed since. */
export function shiftedClock(shown: Moment, real: Moment): Clock {
  const shift = Date.parse(shown) - Date.parse(real);
  return { now: () => new Date(Date.now() + shift).toISOString() };
}
