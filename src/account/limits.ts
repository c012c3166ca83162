const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** How long things last: the one place to change them. All in milliseconds. */
export const lasts = {
  /** A session ends after this time without a request … */
  sessionIdle: 30 * minute,
  /** … and this long after log-in, whatever happens. */
  sessionWhole: 12 * hour,
  /** The end of idling is moved at most this often, to spare the database a write per request. */
  sessionSlide: minute,
  /** How long an ended session still tells whose form arrives late. */
  sessionKept: 30 * day,
  passwordReset: hour,
} as const;
