import { describe, expect, test } from 'vitest';
import type { Level } from '../../framework/rules/pack.ts';
import type { Decision } from '../../platform/change/decision.ts';
import { anAnswer, anOutcome, aQuestion, asked, confirmed, no, yes } from '../testing/an-outcome.ts';
import type { Answer } from './answer.ts';
import { saveAnswer } from './save.ts';

const gated = asked({ question: aQuestion() });

/** What a save says: its problems, or the content that it leaves behind. */
function told(decision: Decision) {
  if ('refused' in decision)
    return 'problems' in decision
      ? { refused: decision.refused, codes: decision.problems.map((one) => one.code) }
      : { refused: decision.refused };
  const [event] = decision.events;
  return event?.type === 'outcome-answered' ? event.payload : null;
}

const left = (decision: Decision) => {
  const payload = told(decision);
  if (payload === null || !('after' in payload)) throw new Error(`Refused: ${JSON.stringify(payload)}`);
  return payload.after;
};

describe('declaring a level (R1)', () => {
  test.each<[Level, number, string[] | null]>([
    ['not-achieved', 2, null],
    ['partially-achieved', 2, null],
    ['achieved', 2, null],
    ['not-achieved', 0, null],
    ['partially-achieved', 0, ['level-impossible']],
    ['achieved', 0, null],
  ])('%s, where the outcome has %i “partially achieved” indicators', (level, partial, codes) => {
    const where = asked({ outcome: anOutcome({ partial }) });
    const saved = told(saveAnswer(anAnswer(), where, { version: 3, level }));
    expect(saved).toMatchObject(codes ? { refused: 'invalid', codes } : { after: { level } });
  });

  test('a level once declared can be changed and not taken back', () => {
    const answered = anAnswer({ level: 'achieved' });
    expect(told(saveAnswer(answered, asked(), { version: 3, level: null }))).toEqual({
      refused: 'invalid',
      codes: ['level-missing'],
    });
    expect(left(saveAnswer(answered, asked(), { version: 3, level: 'not-achieved' })).level).toBe(
      'not-achieved',
    );
  });

  test('what cannot be read is refused and changes nothing', () => {
    const unreadable = [{ code: 'level-impossible' as const }];
    expect(told(saveAnswer(anAnswer({ level: 'achieved' }), asked(), { version: 3, unreadable }))).toEqual({
      refused: 'invalid',
      codes: ['level-impossible'],
    });
  });
});

describe('the policy gate (R2)', () => {
  test.each<[string, Answer['policy'], Level, string[] | null]>([
    ['not answered', null, 'not-achieved', null],
    ['not answered', null, 'partially-achieved', ['policy-not-confirmed']],
    ['not answered', null, 'achieved', ['policy-not-confirmed']],
    ['No', no, 'not-achieved', null],
    ['No', no, 'partially-achieved', ['policy-not-confirmed']],
    ['No', no, 'achieved', ['policy-not-confirmed']],
    ['Yes', yes, 'achieved', null],
    ['Yes, with exceptions', { value: 'mostly', details: {} }, 'achieved', null],
  ])('policy %s (%o), then %s', (_, policy, level, codes) => {
    const fromBefore = told(saveAnswer(anAnswer({ policy }), gated, { version: 3, level }));
    const atOnce = policy && told(saveAnswer(anAnswer(), gated, { version: 3, level, policy }));
    for (const saved of atOnce ? [fromBefore, atOnce] : [fromBefore])
      expect(saved).toMatchObject(codes ? { refused: 'invalid', codes } : { after: { level } });
  });

  test.each<[string, Answer, Level | undefined, boolean]>([
    ['from the policy’s own page', confirmed('achieved'), undefined, false],
    ['on a form that still says the level', confirmed('achieved'), 'achieved', true],
    ['on a form that says another high level', confirmed('achieved'), 'partially-achieved', true],
    ['by somebody who lowers the level too', confirmed('partially-achieved'), 'not-achieved', true],
  ])(
    'withdrawing lowers, returns to draft and keeps the earlier level in sight: %s',
    (_, answer, level, complete) => {
      const saved = told(
        saveAnswer(answer, gated, {
          version: 3,
          policy: no,
          ...(level === undefined ? {} : { level, complete }),
        }),
      );
      expect(saved).toMatchObject({
        because: 'policy-withdrawn',
        after: { level: 'not-achieved', complete: false, loweredFrom: answer.level, policy: no },
      });
    },
  );

  const lowered = anAnswer({ level: 'not-achieved', policy: no, loweredFrom: 'achieved' });

  test('confirming again restores nothing by itself', () => {
    const saved = left(saveAnswer(lowered, gated, { version: 3, policy: yes }));
    expect(saved).toMatchObject({ level: 'not-achieved', complete: false, loweredFrom: 'achieved' });
  });

  test('the earlier level stays in sight while drafts are saved, until a level is declared anew', () => {
    const draft = left(saveAnswer(lowered, gated, { version: 3, statement: 'Working on it' }));
    expect(draft.loweredFrom).toBe('achieved');
    const raised = { version: 3, policy: yes, level: 'achieved', complete: false } as const;
    expect(left(saveAnswer(lowered, gated, raised)).loweredFrom).toBeNull();
    const accepted = { version: 3, level: 'not-achieved', complete: true } as const;
    expect(left(saveAnswer(lowered, gated, accepted)).loweredFrom).toBeNull();
  });

  test('withdrawing what no level rested on says nothing of lowering', () => {
    for (const level of [null, 'not-achieved'] as const) {
      const saved = told(
        saveAnswer(confirmed('achieved', { level, complete: false }), gated, { version: 3, policy: no }),
      );
      expect(saved).toMatchObject({ because: null, after: { level, loweredFrom: null } });
    }
  });

  test('an answered question is not taken back, and a complete answer needs it', () => {
    const missing = { refused: 'invalid', codes: ['policy-missing'] };
    const withdrawn = saveAnswer(anAnswer({ policy: no }), gated, { version: 3, policy: null });
    expect(told(withdrawn)).toEqual(missing);
    const complete = { version: 3, level: 'not-achieved', complete: true } as const;
    expect(told(saveAnswer(anAnswer(), gated, complete))).toEqual(missing);
    expect(left(saveAnswer(anAnswer(), gated, { ...complete, complete: false })).level).toBe('not-achieved');
  });

  test('where the edition attaches no question, none is kept', () => {
    expect(
      left(saveAnswer(anAnswer(), asked(), { version: 3, policy: yes, statement: 'x' })).policy,
    ).toBeNull();
  });

  test('details stay only with an answer that has exceptions (R3)', () => {
    const details = { what: 'Two systems' };
    const excepted = saveAnswer(anAnswer(), gated, { version: 3, policy: { value: 'mostly', details } });
    expect(left(excepted).policy?.details).toEqual(details);
    const plain = saveAnswer(anAnswer(), gated, { version: 3, policy: { value: 'yes', details } });
    expect(left(plain).policy?.details).toEqual({});
  });
});

describe('draft and complete (R5)', () => {
  const complete = anAnswer({ level: 'achieved', complete: true, statement: 'So it is' });
  test.each([
    ['editing returns it to draft', { statement: 'Or so' }, false],
    ['unless saved as complete again', { statement: 'Or so', complete: true }, true],
    ['clearing the box alone does too', { complete: false }, false],
  ])('%s', (_, input, expected) => {
    expect(left(saveAnswer(complete, asked(), { version: 3, ...input })).complete).toBe(expected);
  });

  test('a form without the box that changes nothing leaves it complete', () => {
    const answer = confirmed('achieved');
    expect(saveAnswer(answer, gated, { version: 3, policy: yes })).toEqual({ events: [] });
    const changed = saveAnswer(answer, gated, { version: 3, policy: { value: 'mostly', details: {} } });
    expect(left(changed).complete).toBe(false);
  });

  test('complete needs a level, a draft needs nothing', () => {
    expect(told(saveAnswer(anAnswer(), asked(), { version: 3, complete: true }))).toEqual({
      refused: 'invalid',
      codes: ['level-missing'],
    });
    expect(left(saveAnswer(anAnswer(), asked(), { version: 3, statement: 'First words' })).level).toBeNull();
  });
});

describe('versions (R7) and closed editions', () => {
  test.each([0, 2, 4])('a save that saw version %i of an answer at 3 is stale', (version) => {
    const decision = saveAnswer(anAnswer(), asked(), { version, statement: 'Mine' });
    expect(told(decision)).toEqual({ refused: 'stale', codes: ['changed-meanwhile'] });
  });

  test('being stale is said before anything else that is wrong', () => {
    const decision = saveAnswer(anAnswer(), asked(), { version: 2, complete: true, statement: 'Mine' });
    expect(told(decision)).toEqual({ refused: 'stale', codes: ['changed-meanwhile'] });
  });

  test('a form that arrives twice changes nothing the second time and is no conflict', () => {
    const input = { version: 3, level: 'achieved', statement: 'Once', complete: true } as const;
    const saved = { ...anAnswer(), ...left(saveAnswer(anAnswer(), asked(), input)), version: 4 };
    expect(saveAnswer(saved, asked(), input)).toEqual({ events: [] });
  });

  test('a save makes the next version and says what it replaced', () => {
    const answer = anAnswer({ level: 'achieved', statement: 'Before' });
    const payload = told(saveAnswer(answer, asked(), { version: 3, statement: 'After', level: 'achieved' }));
    expect(payload).toMatchObject({ version: 4, before: { statement: 'Before' }, outcome: 'Q1.a' });
    const first = saveAnswer(anAnswer({ version: 0 }), asked(), { version: 0, statement: 'First' });
    expect(told(first)).toMatchObject({ version: 1, before: null });
  });

  test('a closed edition takes nothing, not even what is the same', () => {
    expect(told(saveAnswer(anAnswer(), asked({ open: false }), { version: 3 }))).toEqual({
      refused: 'closed',
      codes: ['edition-closed'],
    });
  });
});
