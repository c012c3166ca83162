import { later, type Moment } from '../../platform/clock.ts';

/** What is known of a session; moments are the machine's, never the demonstration's. */
export type Session = {
  readonly idleEnds: Moment;
  /** The absolute end. */
  readonly ends: Moment;
  /** Set by logging out, or by a change of password elsewhere. */
  readonly endedAt: Moment | null;
};

export type Durations = {
  readonly sessionIdle: number;
  readonly sessionWhole: number;
  readonly sessionSlide: number;
};

const earlier = (a: Moment, b: Moment): Moment => (a < b ? a : b);

/** When a session that starts now ends, if idle and at the latest. */
export const newSession = (now: Moment, lasts: Durations): Session => ({
  idleEnds: later(now, lasts.sessionIdle),
  ends: later(now, lasts.sessionWhole),
  endedAt: null,
});

export const isOver = (session: Session, now: Moment): boolean =>
  session.endedAt !== null || now >= session.idleEnds || now >= session.ends;

/** Where a request now moves the end of idling: never past the absolute end; null when it moves too little to be written. */
export function slide(session: Session, now: Moment, lasts: Durations): Moment | null {
  const idleEnds = earlier(later(now, lasts.sessionIdle), session.ends);
  return later(session.idleEnds, lasts.sessionSlide) <= idleEnds ? idleEnds : null;
}
