import { describe, expect, test } from 'vitest';
import type { Answer } from '../../assessment/rules/answer.ts';
import { unanswered } from '../../assessment/rules/answer.ts';
import { anAnswer, anOutcome, aQuestion, asked, no, yes } from '../../assessment/testing/an-outcome.ts';
import { anEarlier } from '../testing/last-year.ts';
import type { Carried } from './carried.ts';
import { confirmSeveral, notAtOnce, type Row } from './confirm.ts';

const suggestion = (code: string, over: Partial<Carried> = {}): Carried => ({
  ...{ outcome: code, kind: 'same', change: null, fromEdition: '2024-25', source: 'working-answers' },
  sources: [anEarlier(code)],
  state: 'waiting',
  ...over,
});

type Over = {
  readonly current?: Partial<Answer>;
  readonly carried?: Partial<Carried>;
  readonly gated?: boolean;
  readonly partial?: number;
};
const row = (code: string, { current = {}, carried = {}, gated = false, partial = 2 }: Over = {}): Row => ({
  asked: asked({ outcome: { ...anOutcome({ partial }), code }, question: gated ? aQuestion() : undefined }),
  current: { ...unanswered(code), ...current },
  carried: suggestion(code, carried),
});

const withLevel = (code: string, level: 'partially-achieved' | null) => ({
  sources: [anEarlier(code, { level })],
});

describe('what can be confirmed at a glance (R8)', () => {
  test.each<[string, Over, ReturnType<typeof notAtOnce>]>([
    ['the same, with a level', {}, null],
    ['the same, of which only the policy is answered', { current: anAnswer({ policy: yes }) }, null],
    ['a level this year', { current: { version: 1, level: 'not-achieved' } }, 'answered-already'],
    ['words this year', { current: { version: 1, statement: 'Begun' } }, 'answered-already'],
    ['a changed outcome', { carried: { kind: 'changed' } }, 'changed-since'],
    ['part of one that was split', { carried: { kind: 'split' } }, 'changed-since'],
    ['several that were merged', { carried: { kind: 'merged' } }, 'changed-since'],
    ['no level last year', { carried: withLevel('Q1.a', null) }, 'had-no-level'],
    [
      'a level that is gone (R1)',
      { carried: withLevel('Q1.a', 'partially-achieved'), partial: 0 },
      'level-gone',
    ],
  ])('%s', (_, over, because) => {
    expect(notAtOnce(row('Q1.a', over))).toBe(because);
  });
});

const confirm = (rows: Row[], chosen: string[], seen: Record<string, number> = {}, complete = false) =>
  confirmSeveral(rows, true, {
    chosen,
    seen: {
      ...Object.fromEntries(rows.map((one) => [one.asked.outcome.code, one.current.version])),
      ...seen,
    },
    complete,
  });

describe('confirming several', () => {
  test('level and statement become the answer, in one recorded step', () => {
    const decision = confirm([row('Q1.a'), row('Q1.b')], ['Q1.a', 'Q1.b'], {}, true);
    expect(decision).toMatchObject({
      events: [
        {
          type: 'outcome-answered',
          payload: {
            outcome: 'Q1.a',
            version: 1,
            after: {
              level: 'achieved',
              complete: true,
              statement: 'How we did Q1.a.',
              policy: null,
              marks: {},
              fields: {},
            },
          },
        },
        { type: 'outcome-answered', payload: { outcome: 'Q1.b' } },
        {
          type: 'carried-answers-confirmed',
          payload: { outcomes: ['Q1.a', 'Q1.b'], refused: [], complete: true },
        },
      ],
    });
  });

  test.each<[string, Row, Record<string, number>, string]>([
    ['R2: a policy that is not answered', row('Q1.b', { gated: true }), {}, 'policy-not-confirmed'],
    [
      'R2: a policy that is not met',
      row('Q1.b', { gated: true, current: anAnswer({ policy: no }) }),
      {},
      'policy-not-confirmed',
    ],
    [
      'R7: saved since',
      row('Q1.b', { current: { version: 2, statement: 'Theirs', level: 'achieved' } }),
      { 'Q1.b': 0 },
      'changed-meanwhile',
    ],
    [
      'an answer that is there',
      row('Q1.b', { current: { version: 2, statement: 'Ours' } }),
      {},
      'answered-already',
    ],
    ['not the same outcome', row('Q1.b', { carried: { kind: 'merged' } }), {}, 'changed-since'],
    ['dismissed', row('Q1.b', { carried: { state: 'dismissed' } }), {}, 'not-carried'],
  ])('%s: refused and named, while the others are saved', (_, bad, seen, because) => {
    const decision = confirm([row('Q1.a'), bad], ['Q1.a', 'Q1.b'], seen);
    const events = 'events' in decision ? decision.events : [];
    expect(events.map((event) => event.type)).toEqual(['outcome-answered', 'carried-answers-confirmed']);
    expect(events.at(-1)?.payload).toMatchObject({
      outcomes: ['Q1.a'],
      refused: [{ outcome: 'Q1.b', because }],
    });
    expect(confirm([bad], ['Q1.b'], seen)).toMatchObject({
      refused: because === 'changed-meanwhile' ? 'stale' : 'invalid',
      problems: [{ code: because, detail: 'Q1.b' }],
    });
  });

  test('Not achieved needs no policy (R2)', () => {
    const low = row('Q1.a', {
      gated: true,
      carried: { sources: [anEarlier('Q1.a', { level: 'not-achieved' })] },
    });
    expect(confirm([low], ['Q1.a'])).toMatchObject({ events: [{ type: 'outcome-answered' }, {}] });
  });

  test('a confirmed policy stays as it was answered this year', () => {
    const gated = row('Q1.a', { gated: true, current: anAnswer({ policy: yes }) });
    expect(confirm([gated], ['Q1.a'])).toMatchObject({
      events: [{ payload: { version: 4, after: { policy: yes } } }, {}],
    });
  });

  test('nothing chosen, something unknown, a closed edition', () => {
    expect(confirm([row('Q1.a')], [])).toMatchObject({ problems: [{ code: 'nothing-chosen' }] });
    expect(confirm([row('Q1.a')], ['Q9.z'])).toMatchObject({ problems: [{ code: 'not-carried' }] });
    const closed = confirmSeveral([row('Q1.a')], false, { chosen: ['Q1.a'], seen: {}, complete: false });
    expect(closed).toMatchObject({ refused: 'closed' });
  });
});
