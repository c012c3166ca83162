/**
 * Where a test sets the machine's clock: the day's first moment in UTC. The embedded database keeps timers by that
 * clock, and one that goes back by more than they can count, 24 days, wakes it every millisecond.
 */
export const thisMorning: number = Math.floor(Date.now() / 86_400_000) * 86_400_000;
