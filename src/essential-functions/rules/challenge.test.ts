import { describe, expect, test } from 'vitest';
import { answerChallenge, challengeFunction } from './challenge.ts';

const on = { organisation: 'RX1', edition: '2025-26', publication: 2, reference: 'F1' };

describe('what reviewers say of a function (R30)', () => {
  test('a challenge names the function and the publication in which it was read', () => {
    expect(challengeFunction(on, 'id-1', { kind: 'challenge', text: ' Why? ' })).toEqual({
      events: [
        {
          type: 'function-challenged',
          organisation: 'RX1',
          about: '2025-26/essential-functions/F1',
          payload: {
            ...{ id: 'id-1', edition: '2025-26', publication: 2, reference: 'F1' },
            ...{ kind: 'challenge', text: 'Why?' },
          },
        },
      ],
    });
  });

  test.each([
    ['neither kind nor words', { kind: '', text: ' ' }, ['kind-missing', 'text-missing']],
    ['a kind that is none', { kind: 'order', text: 'x' }, ['kind-missing']],
    ['too many words', { kind: 'comment', text: 'x'.repeat(4_001) }, ['text-too-long']],
  ])('%s is refused', (_, input, codes) => {
    expect(challengeFunction(on, 'id-1', input)).toEqual({
      refused: 'invalid',
      problems: codes.map((code) => ({ code })),
    });
  });

  test('an answer belongs to its challenge', () => {
    const challenge = { id: 'id-1', reference: 'F1' };
    expect(answerChallenge(on, challenge, 'id-2', 'Because')).toMatchObject({
      events: [{ type: 'challenge-answered', payload: { challenge: 'id-1', text: 'Because' } }],
    });
    expect(answerChallenge(on, null, 'id-2', 'Because')).toEqual({ refused: 'missing' });
    expect(answerChallenge(on, challenge, 'id-2', ' ')).toMatchObject({
      problems: [{ code: 'answer-missing', item: 'id-1' }],
    });
    expect(answerChallenge(on, challenge, 'id-2', 'x'.repeat(4_001))).toMatchObject({
      problems: [{ code: 'answer-too-long', item: 'id-1' }],
    });
  });
});
