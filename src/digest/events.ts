import type { Telling } from './rules/telling.ts';

declare module '../platform/change/events.ts' {
  interface Events {
    /** In the chain of what belongs to no organisation: a person chose which emails they get. */
    'telling-chosen': { readonly person: string; readonly before: Telling; readonly after: Telling };
  }
}
