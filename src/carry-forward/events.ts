import type { SourceKind, Suggestion } from './rules/carried.ts';

declare module '../platform/change/events.ts' {
  interface Events {
    /** About `EDITION`: suggestions were put beside outcomes; no answer changed (R8). */
    'answers-carried-forward': {
      readonly edition: string;
      readonly framework: string;
      readonly fromEdition: string;
      readonly source: SourceKind;
      readonly outcomes: readonly Suggestion[];
    };
    /** About `EDITION`: several confirmed as still true in one step, beside the answers that it saved. */
    'carried-answers-confirmed': {
      readonly edition: string;
      readonly framework: string;
      readonly complete: boolean;
      readonly outcomes: readonly string[];
      /** Chosen with them and refused: these changed nothing. */
      readonly refused: readonly { readonly outcome: string; readonly because: string }[];
    };
    'carried-answer-dismissed': {
      readonly edition: string;
      readonly framework: string;
      readonly outcome: string;
    };
  }
}
