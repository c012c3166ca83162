import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Act,
  acceptAnswer,
  answerRequest,
  askAgain,
  askFor,
  type RequestState,
  stateAfter,
} from './request.ts';

const where = { organisation: 'RX1', edition: '2025-26' };
const request = (state: RequestState, entries = 2) => ({ id: 'r1', outcome: 'A1.a', state, entries });

describe('where a request stands', () => {
  test.each<[RequestState, Act, RequestState | null]>([
    ['open', 'answer', 'answered'],
    ['open', 'accept', null],
    ['open', 'ask-again', null],
    ['answered', 'answer', 'answered'],
    ['answered', 'accept', 'accepted'],
    ['answered', 'ask-again', 'open'],
    ['accepted', 'answer', null],
    ['accepted', 'accept', null],
    ['accepted', 'ask-again', 'open'],
  ])('%s, %s: %s', (state, act, after) => {
    expect(stateAfter(state, act)).toBe(after);
    const typed = { version: '2', text: 'Words' };
    const decision = {
      answer: () => answerRequest(where, request(state), typed, []),
      accept: () => acceptAnswer(where, request(state), '2'),
      'ask-again': () => askAgain(where, request(state), typed),
    }[act]();
    if (after === null) expect(decision).toEqual({ refused: 'closed', problems: [{ code: 'not-now' }] });
    else expect(decision).toHaveProperty('events');
  });

  test('whatever is done, only an answer can be accepted', () => {
    const acts = fc.array(fc.constantFrom<Act>('answer', 'accept', 'ask-again'));
    fc.assert(
      fc.property(acts, (done) => {
        let state: RequestState = 'open';
        for (const act of done) {
          const after = stateAfter(state, act);
          if (after === 'accepted') expect(state).toBe('answered');
          state = after ?? state;
        }
      }),
    );
  });
});

describe('what is said of a request', () => {
  test.each([
    ['nothing', ' ', ['text-missing']],
    ['a sentence', 'The minutes.', []],
    ['too much', 'x'.repeat(2_001), ['text-long']],
  ])('asking with %s', (_, text, problems) => {
    for (const decision of [
      askFor(where, 'A1.a', 'r1', text),
      askAgain(where, request('answered'), { version: '2', text }),
    ])
      expect('problems' in decision ? decision.problems.map((one) => one.code) : []).toEqual(problems);
  });

  test('an answer is words or evidence', () => {
    const item = { id: 'e1', kind: 'link', title: 'Plan', filename: null, mediaType: null } as const;
    const evidence = [{ ...item, size: null, sha256: null, address: 'https://example.nhs.uk' }];
    const nothing = { version: '2', text: '  ' };
    expect(answerRequest(where, request('open'), nothing, [])).toMatchObject({
      problems: [{ code: 'answer-missing' }],
    });
    expect(answerRequest(where, request('open'), nothing, evidence)).toMatchObject({
      events: [{ about: '2025-26/audit/A1.a', payload: { text: '', given: evidence } }],
    });
  });

  test('what was said meanwhile is to be read first; what is not there is not', () => {
    expect(acceptAnswer(where, request('answered', 3), '2')).toMatchObject({ refused: 'stale' });
    expect(acceptAnswer(where, null, '2')).toEqual({ refused: 'missing' });
  });
});
