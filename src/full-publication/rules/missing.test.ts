import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { missingFrom, type Preparation, type Readied } from './missing.ts';

const outcome = (over: Partial<Readied> = {}): Readied => ({
  ...{ code: 'A1.a', title: 'Direction', level: 'achieved', complete: true, waiting: false },
  ...over,
});
const ready: Preparation = {
  outcomes: [outcome()],
  hasFunctions: true,
  profile: 'confirmed',
  approvals: [{ item: 'answers', title: 'Answers', needed: true, state: 'given' }],
};
const a = { code: 'A1.a', title: 'Direction' };

describe('what is missing before publishing (R17, R39)', () => {
  const approval = (state: 'waiting' | 'returned' | 'lapsed', needed = true): Partial<Preparation> => ({
    approvals: [{ item: 'answers', title: 'Answers', needed, state }],
  });
  const table: [string, Partial<Preparation>, unknown[]][] = [
    ['nothing', {}, []],
    ['a level', { outcomes: [outcome({ level: null, complete: false })] }, [{ what: 'level', ...a }]],
    [
      'a level, though somebody waits',
      { outcomes: [outcome({ level: null, complete: false, waiting: true })] },
      [{ what: 'level', ...a }],
    ],
    ['completion', { outcomes: [outcome({ complete: false })] }, [{ what: 'completion', ...a }]],
    ['a review', { outcomes: [outcome({ complete: false, waiting: true })] }, [{ what: 'review', ...a }]],
    ['nothing of Not achieved that is complete', { outcomes: [outcome({ level: 'not-achieved' })] }, []],
    ['functions', { hasFunctions: false }, [{ what: 'functions' }]],
    ['the profile', { profile: 'missing' }, [{ what: 'profile', state: 'missing' }]],
    ['the profile again', { profile: 'changed' }, [{ what: 'profile', state: 'changed' }]],
    [
      'an approval',
      approval('waiting'),
      [{ what: 'approval', item: 'answers', title: 'Answers', state: 'waiting' }],
    ],
    [
      'an approval that lapsed',
      approval('lapsed'),
      [{ what: 'approval', item: 'answers', title: 'Answers', state: 'lapsed' }],
    ],
    [
      'an approval that was returned',
      approval('returned'),
      [{ what: 'approval', item: 'answers', title: 'Answers', state: 'returned' }],
    ],
    ['no approval that is not needed', approval('waiting', false), []],
  ];
  test.each(table)('%s', (_, over, missing) => {
    expect(missingFrom({ ...ready, ...over })).toEqual(missing);
  });

  const outcomes = fc.array(
    fc.record({
      code: fc.string(),
      title: fc.string(),
      level: fc.constantFrom(
        null,
        'not-achieved' as const,
        'partially-achieved' as const,
        'achieved' as const,
      ),
      complete: fc.boolean(),
      waiting: fc.boolean(),
    }),
    { maxLength: 8 },
  );
  test('nothing is missing exactly where all of R17 holds', () => {
    fc.assert(
      fc.property(outcomes, fc.boolean(), fc.boolean(), (some, hasFunctions, given) => {
        const state = given ? ('given' as const) : ('lapsed' as const);
        const approvals = [{ item: 'answers', title: 'Answers', needed: true, state }];
        const all = some.every((one) => one.level !== null && one.complete) && hasFunctions && given;
        const missing = missingFrom({ outcomes: some, hasFunctions, profile: 'confirmed', approvals });
        expect(missing.length === 0).toBe(all);
      }),
    );
  });
});
