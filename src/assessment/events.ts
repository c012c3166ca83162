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
    };
    'evidence-attached': { readonly edition: string; readonly outcome: string; readonly evidence: string };
    'evidence-detached': { readonly edition: string; readonly outcome: string; readonly evidence: string };
  }
}
