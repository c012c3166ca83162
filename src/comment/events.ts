import type { Named } from './rules/mentions.ts';

declare module '../platform/change/events.ts' {
  interface Events {
    /** About `EDITION/OUTCOME`, as all that follow. */
    'comment-added': {
      readonly id: string;
      readonly edition: string;
      readonly outcome: string;
      /** The comment that it answers; null where it begins a thread. */
      readonly thread: string | null;
      readonly text: string;
      /** Whom it is for: named in it, ticked beside it, or answered by it; never its author. */
      readonly tells: readonly Named[];
    };
    'comment-edited': {
      readonly id: string;
      readonly edition: string;
      readonly outcome: string;
      readonly version: number;
      readonly before: string;
      readonly after: string;
      /** Whom it names who had not been told. */
      readonly tells: readonly Named[];
    };
    /** What was said stays here. */
    'comment-removed': {
      readonly id: string;
      readonly edition: string;
      readonly outcome: string;
      readonly text: string;
    };
    'comment-resolved': { readonly id: string; readonly edition: string; readonly outcome: string };
    'comment-reopened': { readonly id: string; readonly edition: string; readonly outcome: string };
  }
}
