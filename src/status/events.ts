import type { StatusGiven } from './rules/given.ts';

declare module '../platform/change/events.ts' {
  interface Events {
    /** A status that this service gave, by a publication or a decision about one. */
    'status-published': StatusGiven;
    /** A status taken over from the public register as it was before. */
    'status-imported': StatusGiven;
  }
}
