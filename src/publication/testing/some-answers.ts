import fc from 'fast-check';
import type { AnswerContent } from '../../assessment/rules/answer.ts';
import { outcomesOf } from '../../framework/rules/find.ts';
import { indicatorsOf, levelsOf } from '../../framework/rules/level.ts';
import type { Outcome, Pack } from '../../framework/rules/pack.ts';

const words = fc.constantFrom(
  'The board meets.',
  '=1+1',
  'Ysbyty Gŵynedd, Llŷn',
  'مستشفى كبير',
  '<b>bold</b> & "quoted"',
  '\n',
  '\n\n',
  '@SUM(A1)',
  '_x0041_',
  '👩‍⚕️',
  '-5',
);
const text = fc.array(words, { maxLength: 6 }).map((some) => some.join(' ').trim());

/** Any answers that people can give to a pack's questions. */
export function someAnswers(pack: Pack): fc.Arbitrary<Readonly<Record<string, AnswerContent>>> {
  const outcomes = outcomesOf(pack.framework).map(({ outcome }) => outcome);
  return fc
    .tuple(...outcomes.map((outcome) => someAnswer(pack, outcome)))
    .map((answers) =>
      Object.fromEntries(outcomes.map(({ code }, at) => [code, answers[at] as AnswerContent])),
    );
}

function someAnswer({ edition }: Pack, outcome: Outcome): fc.Arbitrary<AnswerContent> {
  const question = edition.policies[outcome.code];
  const mark = fc.record({
    mark: fc.constantFrom('true' as const, 'not-true' as const, null),
    comment: text,
  });
  return fc.record({
    level: fc.constantFrom(null, ...levelsOf(outcome)),
    complete: fc.boolean(),
    statement: text,
    marks: fc.dictionary(fc.constantFrom(...indicatorsOf(outcome).map((one) => one.id)), mark, {
      maxKeys: 4,
    }),
    fields: fc.dictionary(
      fc.constantFrom('', ...(edition.fields[outcome.code] ?? []).map((one) => one.id)),
      text,
    ),
    policy: question
      ? fc.option(
          fc.record({
            value: fc.constantFrom(...question.options.map((one) => one.value)),
            details: fc.dictionary(fc.constantFrom('', ...question.exceptions.map((one) => one.id)), text),
          }),
        )
      : fc.constant(null),
    loweredFrom: fc.constantFrom(null, 'achieved' as const),
  });
}
