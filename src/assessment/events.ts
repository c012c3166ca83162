import type { Discipline } from '../organisation/rules/discipline.ts';
import type { AnswerContent } from './rules/answer.ts';

declare module '../platform/change/events.ts' {
  interface Events {
    'outcome-answered': {
      readonly edition: string;
      readonly framework: string;
      readonly outcome: string;
      /** The version that this save made. */
      readonly version: number;
      /** What the save replaced; null for the first answer. */
      readonly before: Partial<AnswerContent> | null;
      readonly after: AnswerContent;
      readonly because: 'policy-withdrawn' | null;
      /** Saved as complete where reviews are asked: it waits for these. Not there otherwise. */
      readonly waitsFor?: readonly Discipline[];
    };
    /** Which reviews an outcome needs, before and after; and what that makes of an answer that was said to be complete. */
    'reviews-asked': {
      readonly edition: string;
      readonly framework: string;
      readonly outcome: string;
      readonly before: readonly Discipline[];
      readonly after: readonly Discipline[];
      readonly becomes: 'complete' | 'waiting' | null;
    };
    /** A reviewer's verdict on exactly what `contentSeq` names; and what it makes of the answer. */
    'review-given': {
      readonly edition: string;
      readonly framework: string;
      readonly outcome: string;
      readonly contentSeq: number;
      readonly discipline: Discipline;
      readonly approved: boolean;
      readonly comment: string;
      readonly becomes: 'complete' | 'draft' | null;
    };
    /** The evidence of a reviewed answer changed: it waits for its reviews again. */
    'reviews-lapsed': { readonly edition: string; readonly framework: string; readonly outcome: string };
    'evidence-attached': { readonly edition: string; readonly outcome: string; readonly evidence: string };
    'evidence-detached': { readonly edition: string; readonly outcome: string; readonly evidence: string };
  }
}
