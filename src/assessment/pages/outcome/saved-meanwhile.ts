import { levelFrom, sayLevel } from '../../../framework/rules/level.ts';
import type { ExtraField, Indicator, PolicyQuestion } from '../../../framework/rules/pack.ts';
import { sayMark } from '../../rules/answer.ts';
import type { AnswerFields } from '../../rules/input.ts';
import { sayPolicy } from '../../rules/policy.ts';

/** One part of a saved answer in words. */
export type Said = { readonly what: string; readonly text: string };

export type Asked = {
  readonly question: PolicyQuestion | undefined;
  readonly asksPolicy: boolean;
  readonly fields: readonly ExtraField[];
  readonly indicators: readonly Indicator[];
};

type Boxes = Omit<AnswerFields, 'version'>;

/** Part by part, what the saved version says where the typed one says something else (R7): nothing of it is out of sight. */
export function savedMeanwhile(asked: Asked, saved: Boxes, typed: Boxes): readonly Said[] {
  const { question, asksPolicy, fields, indicators } = asked;
  const other = (from: string, to: string) => from.trim() !== to.trim();
  const isComplete = (boxes: Boxes) => boxes.complete.includes('yes');
  return [
    ...(question && asksPolicy && other(saved.policy, typed.policy)
      ? [{ what: question.question, text: sayPolicy(question, { value: saved.policy, details: {} }) }]
      : []),
    ...fields
      .filter(({ id }) => other(saved.fields[id] ?? '', typed.fields[id] ?? ''))
      .map(({ id, label }) => ({ what: label, text: saved.fields[id] ?? '' })),
    ...indicators.flatMap((indicator) => markSaid(indicator, saved, typed)),
    ...(other(saved.level, typed.level)
      ? [{ what: 'Achievement level', text: sayLevel(levelFrom(saved.level)) }]
      : []),
    ...(other(saved.statement, typed.statement)
      ? [{ what: 'Supporting information', text: saved.statement }]
      : []),
    ...(isComplete(saved) === isComplete(typed)
      ? []
      : [{ what: 'Status', text: isComplete(saved) ? 'Complete' : 'Draft' }]),
  ];
}

function markSaid({ id, text }: Indicator, saved: Boxes, typed: Boxes): Said[] {
  const of = (boxes: Boxes) => [boxes.marks[id] ?? '', (boxes.comments[id] ?? '').trim()] as const;
  const [mark, comment] = of(saved);
  const [typedMark, typedComment] = of(typed);
  if (mark === typedMark && comment === typedComment) return [];
  return [
    { what: text, text: sayMark({ mark: mark === 'true' || mark === 'not-true' ? mark : null, comment }) },
  ];
}
