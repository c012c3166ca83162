import { sayLevel } from '../../../framework/rules/level.ts';
import type { ExtraField, Indicator, PolicyQuestion } from '../../../framework/rules/pack.ts';
import { type AnswerContent, contentOf, sayMark, unanswered } from '../../rules/answer.ts';
import { sayPolicy } from '../../rules/policy.ts';
import { sayDetail } from '../../rules/policy-details.ts';

export type Change = {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  /** Whether both fit in one sentence. */
  readonly short: boolean;
};

export type Asked = {
  readonly question: PolicyQuestion | undefined;
  readonly fields: readonly ExtraField[];
  readonly indicators: readonly Indicator[];
};

type Told = readonly (readonly [what: string, text: string, short: boolean])[];

/** Part by part, what a save changed, in the words of the questions; `before` holds what it replaced. */
export function changesIn(
  before: Partial<AnswerContent> | null,
  after: AnswerContent,
  asked: Asked,
): readonly Change[] {
  const earlier = before === null ? contentOf(unanswered('')) : { ...after, ...before };
  const told = tell(earlier, asked);
  return tell(after, asked).flatMap(([what, text, short], index) => {
    const was = told[index]?.[1] ?? '';
    return was === text ? [] : [{ what, before: was, after: text, short }];
  });
}

/** An answer, always in the same order. */
function tell({ level, policy, fields, marks, statement }: AnswerContent, asked: Asked): Told {
  const { question, indicators } = asked;
  return [
    ['Level', sayLevel(level), true],
    ...(question ? [['Policy answer', sayPolicy(question, policy), true] as const] : []),
    ...(question?.exceptions ?? []).map(
      (detail) => [detail.label, sayDetail(detail, policy?.details[detail.id] ?? ''), false] as const,
    ),
    ...asked.fields.map(({ id, label }) => [label, fields[id] ?? '', false] as const),
    ...indicators.map(({ id, text }) => [`Indicator “${text}”`, sayMark(marks[id]), false] as const),
    ['Supporting information', statement, false],
  ];
}
