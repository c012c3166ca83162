import { describe, expect, test } from 'vitest';
import { approvalItem, type Decided, openItems, stateOf } from './approval.ts';

const decided = (over: Partial<Decided>): Decided => ({
  item: 'answers',
  decision: 'approved',
  contentHash: 'a',
  content: '{}',
  at: '2026-06-12T09:00:00.000Z',
  by: 'Sira Owner',
  deputyFor: null,
  attested: null,
  comment: '',
  askedAgain: false,
  lapseTold: false,
  ...over,
});

describe('an item of the full submission (R39)', () => {
  test.each([
    ['nothing decided', null, 'a', 'waiting'],
    ['approved, unchanged', { decision: 'approved' }, 'a', 'given'],
    ['approved, changed since', { decision: 'approved' }, 'b', 'lapsed'],
    ['approved, lapse told, changed back', { decision: 'approved', lapseTold: true }, 'a', 'given'],
    ['recorded, unchanged', { decision: 'attested' }, 'a', 'given'],
    ['recorded, changed since', { decision: 'attested' }, 'b', 'lapsed'],
    ['objected to, though unchanged', { decision: 'objected' }, 'a', 'waiting'],
    ['objected to, changed since', { decision: 'objected' }, 'b', 'waiting'],
    ['returned, unchanged', { decision: 'returned' }, 'a', 'returned'],
    ['returned, changed since, not asked again', { decision: 'returned' }, 'b', 'returned'],
    ['returned, asked again', { decision: 'returned', askedAgain: true }, 'b', 'waiting'],
  ] as const)('%s', (_, last, hash, state) => {
    expect(stateOf(last && decided(last), hash)).toBe(state);
  });

  const standing = {
    ...{ item: 'answers', title: 'Answers', about: 'All', covers: ['levels'] as const },
    ...{ needed: true, contentHash: 'a', content: '{}' },
  };

  test('says in whose place a deputy decided, and how', () => {
    const by = { by: 'Dev Deputy', deputyFor: 'Sira Owner' };
    expect(approvalItem(standing, decided(by))).toMatchObject({
      by: 'Dev Deputy, deputy for Sira Owner',
      how: 'in-service',
    });
    expect(approvalItem(standing, decided({ decision: 'attested' })).how).toBe('outside');
    expect(approvalItem(standing, decided({ decision: 'returned' })).how).toBeNull();
    expect(approvalItem(standing, null)).toMatchObject({ by: null, at: null, how: null, last: null });
  });

  test('publishing waits for what is needed and not given, and for nothing else', () => {
    const given = approvalItem(standing, decided({}));
    const lapsed = approvalItem({ ...standing, contentHash: 'b' }, decided({}));
    const plan = approvalItem({ ...standing, item: 'plan', needed: false }, null);
    expect(openItems([given, lapsed, plan])).toEqual([lapsed]);
  });
});
