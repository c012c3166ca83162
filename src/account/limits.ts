const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** How long things last: the one place to change them. All in milliseconds. */
export const lasts = {
  /** A session ends after this time without a request … */
  sessionIdle: 30 * minute,
  /** … and this long after log-in, whatever happens. */
  sessionWhole: 12 * hour,
  /** The end of idling is moved at most this often, to spare the database a write per request. */
  sessionSlide: minute,
  passwordReset: hour,
} as const;
