import type { Answer } from './answer.ts';
import type { AnswerInput } from './save.ts';

/** What somebody may say to whom only these indicators are given: their marks and comments; all else stays as it is. */
export function marksAlone(current: Answer, input: AnswerInput, indicators: readonly string[]): AnswerInput {
  const own = Object.entries(input.marks ?? {}).filter(([id]) => indicators.includes(id));
  return {
    version: input.version,
    marks: { ...current.marks, ...Object.fromEntries(own) },
    unreadable: (input.unreadable ?? []).filter(
      ({ code, item }) => code === 'mark-unknown' && item !== undefined && indicators.includes(item),
    ),
  };
}
