import fc from 'fast-check';
import type { Assessment } from '../../assessment/load-assessment.ts';
import type { Answer, Mark, PolicyAnswer } from '../../assessment/rules/answer.ts';
import { unanswered } from '../../assessment/rules/answer.ts';
import { isConfirmed } from '../../assessment/rules/policy.ts';
import type { Asked } from '../../assessment/rules/save.ts';
import { tidy } from '../../essential-functions/rules/text.ts';
import { outcomesOf } from '../../framework/rules/find.ts';
import { indicatorsOf, levelsOf } from '../../framework/rules/level.ts';
import type { ExceptionDetail, Outcome, Pack, PolicyQuestion } from '../../framework/rules/pack.ts';

/** Objects as the database gives them: a comparison is as strict as in the rule. */
const plain = { noNullPrototype: true } as const;

/** Texts that files are known to spoil. */
const awkward = fc.constantFrom(
  '=1+1',
  "'=1+1",
  "'",
  '+44 113 496 0000',
  '-5',
  '@SUM(A1)',
  '007',
  '2026-06-30',
  '1e5',
  'TRUE',
  'True',
  'Yes',
  'two\nlines\n\n& <tags> "quoted"',
  'Ysbyty Gŵynedd, Llŷn',
  'مستشفى الجامعة',
  '👩‍⚕️ 漢字',
  '_x0041_ is no A',
  'a;b,c\td',
  'Organisation: Somebody else (ZZ9)',
  'Outcome',
);
const someText = fc
  .oneof({ weight: 2, arbitrary: awkward }, fc.string({ unit: 'binary', maxLength: 200 }), fc.lorem())
  .map(tidy);

/** What the second reader writes without loss: it cuts characters of two halves apart, and undoes escapes. */
export const easyText = fc
  .oneof(awkward, fc.lorem())
  .map((text) => text.replaceAll('_x', 'x').replace(/[\u{10000}-\u{10ffff}]/gu, '字'));

/** Without escapes, which grow past what a cell can hold; that has a test of its own. */
const longText = (texts: fc.Arbitrary<string>) =>
  fc
    .tuple(
      texts.map((text) => text.replaceAll('_x', 'x')),
      fc.integer({ min: 1, max: 29_000 }),
    )
    .map(([text, length]) =>
      tidy((text || 'x').repeat(Math.ceil(length / (text.length || 1))).slice(0, length)),
    );

/** What a save of an outcome of the pack is judged by. */
export const askedIn = ({ edition, framework }: Pack, outcome: Outcome, open = true): Asked => ({
  ...{ organisation: 'RX1', edition: edition.id, framework: framework.id, outcome, open },
  reviews: [],
  question: edition.policies[outcome.code],
  fields: edition.fields[outcome.code] ?? [],
});

/** An assessment of the usual trust in the pack. */
export function anAssessment(pack: Pack): Assessment {
  const [profile] = Object.values(pack.profiles);
  if (!profile) throw new Error('The pack has no profile');
  return {
    ...{ pack, profile, open: true },
    organisation: {
      ...{ code: 'RX1', name: 'Northbridge (Acute) Trust', type: 'nhs-trust', sector: 'NHS Trust' },
      ...{ icb: null, region: null, address: null, profileGroup: null, closedOn: null, successor: null },
    },
  } as unknown as Assessment;
}

/** Answers to every outcome of a pack, as people may have saved them. */
export const someAnswers = (
  pack: Pack,
  texts: fc.Arbitrary<string> = someText,
): fc.Arbitrary<ReadonlyMap<string, Answer>> =>
  fc
    .tuple(...outcomesOf(pack.framework).map(({ outcome }) => anAnswer(askedIn(pack, outcome), texts)))
    .map((answers) => new Map(answers.map((answer) => [answer.outcome, answer])));

function anAnswer(asked: Asked, texts: fc.Arbitrary<string>): fc.Arbitrary<Answer> {
  const { outcome, question, fields } = asked;
  return fc
    .record(
      {
        level: fc.constantFrom(null, ...levelsOf(outcome)),
        complete: fc.boolean(),
        statement: fc.oneof({ weight: 9, arbitrary: texts }, { weight: 1, arbitrary: longText(texts) }),
        marks: somePerItem(
          indicatorsOf(outcome).map(({ id }) => id),
          aMark(texts),
        ),
        fields: fc.record(
          Object.fromEntries(fields.map(({ id, kind }) => [id, kind === 'percentage' ? percentage : texts])),
          plain,
        ),
        policy: question ? aPolicy(question, texts) : fc.constant(null),
        version: fc.nat(30),
      },
      plain,
    )
    .map(({ version, ...content }): Answer => {
      if (version === 0) return unanswered(outcome.code);
      // What the rules never let stand is no answer that could be downloaded (R2, R5).
      const isOpen = content.level === 'not-achieved' || isConfirmed(question, content.policy);
      const level = isOpen ? content.level : null;
      const isWhole = level !== null && (question === undefined || content.policy !== null);
      return {
        ...unanswered(outcome.code),
        ...content,
        level,
        complete: content.complete && isWhole,
        fields: withoutEmpty(content.fields),
        version,
      };
    });
}

const percentage = fc.constantFrom('', '0', '97', '97.5', '100');

const aMark = (texts: fc.Arbitrary<string>): fc.Arbitrary<Mark> =>
  fc
    .record({ mark: fc.constantFrom(null, 'true' as const, 'not-true' as const), comment: texts }, plain)
    .filter(({ mark, comment }) => mark !== null || comment !== '');

const somePerItem = <T>(ids: readonly string[], value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc
    .tuple(...ids.map((id) => fc.option(value, { freq: 2 }).map((one) => [id, one] as const)))
    .map(
      (pairs) =>
        Object.fromEntries(pairs.filter((pair): pair is [string, T & {}] => pair[1] !== null)) as Record<
          string,
          T
        >,
    );

function aPolicy(
  { options, exceptions }: PolicyQuestion,
  texts: fc.Arbitrary<string>,
): fc.Arbitrary<PolicyAnswer | null> {
  const details = fc.record(
    Object.fromEntries(exceptions.map((one) => [one.id, aDetail(one, texts)])),
    plain,
  );
  return fc
    .tuple(fc.constantFrom(null, ...options), details)
    .map(([option, all]) =>
      option === null ? null : { value: option.value, details: option.exceptions ? withoutEmpty(all) : {} },
    );
}

function aDetail({ kind, options }: ExceptionDetail, texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  if (kind === 'date') return fc.constantFrom('', '2025-12-11', '2026-02-28');
  if (kind === 'choice') return fc.constantFrom('', ...options.map((one) => one.value));
  return kind === 'evidence' ? fc.constantFrom('', 'id-0001') : texts;
}

const withoutEmpty = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
