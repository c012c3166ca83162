import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Level, levels } from '../../framework/rules/pack.ts';
import { anAnswer, anOutcome, aQuestion, asked, someFields } from '../testing/an-outcome.ts';
import { type Answer, contentOf, type Mark } from './answer.ts';
import { limits } from './answer-problems.ts';
import { isConfirmed } from './policy.ts';
import { type AnswerInput, saveAnswer } from './save.ts';

const where = asked({ fields: someFields });
const problems = (input: Omit<AnswerInput, 'version'>) => {
  const decision = saveAnswer(anAnswer(), where, { version: 3, ...input });
  return 'problems' in decision ? decision.problems.map(({ code, item }) => [code, item]) : [];
};

describe('how much is taken', () => {
  const comment = (length: number): Record<string, Mark> => ({
    'low#1': { mark: null, comment: 'x'.repeat(length) },
  });
  test.each<[string, Omit<AnswerInput, 'version'>, unknown[][]]>([
    ['the longest statement', { statement: 'x'.repeat(limits.statement) }, []],
    ['a longer one', { statement: 'x'.repeat(limits.statement + 1) }, [['statement-too-long', undefined]]],
    ['the longest comment', { marks: comment(limits.comment) }, []],
    ['a longer one', { marks: comment(limits.comment + 1) }, [['comment-too-long', 'low#1']]],
    ['the longest detail', { fields: { risk: 'x'.repeat(limits.field) } }, []],
    ['a longer one', { fields: { risk: 'x'.repeat(limits.field + 1) } }, [['field-too-long', 'risk']]],
  ])('%s', (_, input, expected) => {
    expect(problems(input)).toEqual(expected);
  });

  test.each(['0', '100', '97.5', '97.55', '100.0', '00'])('%s is a percentage (R3)', (share) => {
    expect(problems({ fields: { share } })).toEqual([]);
  });

  test.each(['-1', '101', '100.01', '97,5', '97.555', '97 %', 'all', '1e2', '٩٧', '.5'])(
    '%s is no percentage (R3)',
    (share) => {
      expect(problems({ fields: { share } })).toEqual([['percentage-wrong', 'share']]);
    },
  );

  test('everything that is wrong is said at once', () => {
    const input = { statement: 'x'.repeat(limits.statement + 1), fields: { share: 'all' }, complete: true };
    expect(problems(input).map(([code]) => code)).toEqual([
      'level-missing',
      'statement-too-long',
      'percentage-wrong',
    ]);
  });
});

describe('whatever is saved, one after another', () => {
  const gated = asked({ outcome: anOutcome({ partial: 0 }), question: aQuestion(), fields: someFields });
  const policy = fc.record({
    value: fc.constantFrom('yes', 'mostly', 'no', 'maybe'),
    details: fc.dictionary(
      fc.constantFrom('what', 'who', 'when'),
      fc.constantFrom('', 'board', '2025-12-01'),
    ),
  });
  const drawn = fc.record(
    {
      stale: fc.boolean(),
      level: fc.option(fc.constantFrom<Level>(...levels)),
      complete: fc.boolean(),
      statement: fc.constantFrom('', 'A', 'B'),
      marks: fc.dictionary(
        fc.constantFrom('low#1', 'high#1'),
        fc.record({
          mark: fc.constantFrom('true' as const, 'not-true' as const, null),
          comment: fc.constantFrom('', 'C'),
        }),
      ),
      fields: fc.dictionary(fc.constantFrom('risk', 'share'), fc.constantFrom('12', 'many')),
      policy: fc.option(policy),
    },
    { requiredKeys: [] },
  );
  // Ordinary objects, as a form's are read: drawn ones may have no prototype.
  const input = drawn.map((one) => structuredClone(one));

  /** One save; the answer as it stands afterwards. */
  function step(
    answer: Answer,
    { stale, ...sent }: { stale?: boolean } & Omit<AnswerInput, 'version'>,
  ): Answer {
    const decision = saveAnswer(answer, gated, { version: answer.version - (stale ? 1 : 0), ...sent });
    if ('refused' in decision) return answer;
    const [event, ...more] = decision.events;
    expect(more).toEqual([]);
    if (event?.type !== 'outcome-answered') return answer;
    expect(stale ?? false).toBe(false);
    expect(event.payload.version).toBe(answer.version + 1);
    expect({ ...event.payload.after, ...event.payload.before }).toEqual(
      answer.version === 0 ? event.payload.after : contentOf(answer),
    );
    return { ...answer, ...event.payload.after, version: event.payload.version };
  }

  test('an answer never stands at a level that it cannot have or that its policy does not open (R1, R2, R5)', () => {
    fc.assert(
      fc.property(fc.array(input, { maxLength: 12 }), (inputs) => {
        inputs.reduce(
          (before, sent) => {
            const answer = step(before, sent);
            expect(answer.level).not.toBe('partially-achieved');
            if (answer.level === 'achieved') expect(isConfirmed(gated.question, answer.policy)).toBe(true);
            if (answer.complete) expect([answer.level, answer.policy]).not.toContain(null);
            if (answer.loweredFrom !== null)
              expect([answer.level, answer.complete]).toEqual(['not-achieved', false]);
            expect(answer.policy?.value).not.toBe('maybe');
            for (const mark of Object.values(answer.marks))
              expect(mark).not.toEqual({ mark: null, comment: '' });
            return answer;
          },
          anAnswer({ version: 0 }),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('the same input on the same answer decides the same, and does not touch what it was given', () => {
    fc.assert(
      fc.property(input, (sent) => {
        const answer = Object.freeze(anAnswer({ level: 'not-achieved', marks: Object.freeze({}) }));
        const copy = structuredClone(answer);
        const once = saveAnswer(answer, gated, { version: 3, ...sent });
        expect(saveAnswer(structuredClone(answer), gated, { version: 3, ...structuredClone(sent) })).toEqual(
          once,
        );
        expect(answer).toEqual(copy);
      }),
    );
  });
});
