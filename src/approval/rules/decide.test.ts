import { describe, expect, test } from 'vitest';
import { type ApprovalItem, approvalItem } from './approval.ts';
import { attestationFrom } from './attest.ts';
import { approvalOfAll, commentLimit, type DecideTyped, decisionsFrom } from './decide.ts';

const item = (id: string, over: Partial<ApprovalItem> = {}): ApprovalItem => ({
  ...approvalItem(
    {
      ...{ item: id, title: `The ${id}`, about: '', covers: ['levels'], needed: true },
      ...{ contentHash: `hash-${id}`, content: '{}' },
    },
    null,
  ),
  ...over,
});
const items = [item('scope'), item('answers'), item('plan', { needed: false })];
const seen = { scope: 'hash-scope', answers: 'hash-answers', plan: 'hash-plan' };
const typed = (over: Partial<DecideTyped> = {}): DecideTyped => ({
  ...{ choices: {}, comments: {}, seen, declared: true },
  ...over,
});
const invalid = (...problems: object[]) => ({ refused: 'invalid', problems });

describe('the SIRO’s decisions (R39)', () => {
  test.each([
    ['nothing chosen', {}, [{ code: 'nothing-decided', item: 'scope' }]],
    [
      'a choice there is not',
      { choices: { scope: 'perhaps' } },
      [{ code: 'nothing-decided', item: 'scope' }],
    ],
    [
      'only what is not needed',
      { choices: { plan: 'approve' } },
      [{ code: 'nothing-decided', item: 'scope' }],
    ],
    [
      'approval without the declaration',
      { choices: { scope: 'approve' }, declared: false },
      [{ code: 'declaration-missing' }],
    ],
    [
      'a return without a comment',
      { choices: { scope: 'return' }, comments: { scope: '  ' } },
      [{ code: 'comment-missing', item: 'scope' }],
    ],
    [
      'a comment without a choice',
      { choices: { scope: 'approve' }, comments: { answers: 'Hm' } },
      [{ code: 'choice-missing', item: 'answers' }],
    ],
    [
      'a comment that is too long',
      { choices: { scope: 'return' }, comments: { scope: 'x'.repeat(commentLimit + 1) } },
      [{ code: 'comment-too-long', item: 'scope' }],
    ],
  ])('refuses %s', (_, over, problems) => {
    expect(decisionsFrom(items, typed(over))).toEqual(invalid(...problems));
  });

  test('returning needs no declaration', () => {
    const decisions = decisionsFrom(
      items,
      typed({ choices: { scope: 'return' }, comments: { scope: ' Which wards? ' }, declared: false }),
    );
    expect(decisions).toEqual([
      {
        item: 'scope',
        decision: 'returned',
        contentHash: 'hash-scope',
        content: '{}',
        comment: 'Which wards?',
      },
    ]);
  });

  test('is refused as stale where an item that is decided is another than was on the page, and only then', () => {
    const other = typed({ choices: { scope: 'approve' }, seen: { ...seen, scope: 'earlier' } });
    expect(decisionsFrom(items, other)).toMatchObject({ refused: 'stale' });
    const elsewhere = typed({ choices: { scope: 'approve' }, seen: { ...seen, answers: 'earlier' } });
    expect(decisionsFrom(items, elsewhere)).toMatchObject([{ item: 'scope', decision: 'approved' }]);
  });

  test('what is approved is not approved once more, and can be returned', () => {
    const given = [item('scope', { state: 'given' }), item('answers')];
    expect(decisionsFrom(given, typed({ choices: { scope: 'approve' } }))).toEqual(
      invalid({ code: 'nothing-decided', item: 'answers' }),
    );
    const back = typed({ choices: { scope: 'return' }, comments: { scope: 'By mistake' } });
    expect(decisionsFrom(given, back)).toMatchObject([{ decision: 'returned' }]);
  });

  test('everything at once approves what is open and needed, and refuses where something was to be returned', () => {
    const all = approvalOfAll([...items, item('done', { state: 'given' })], typed());
    expect(all).toMatchObject([
      { item: 'scope', decision: 'approved' },
      { item: 'answers', decision: 'approved' },
    ]);
    expect(approvalOfAll(items, typed({ declared: false }))).toEqual(
      invalid({ code: 'declaration-missing' }),
    );
    expect(approvalOfAll(items, typed({ choices: { answers: 'return' } }))).toEqual(
      invalid({ code: 'returned-as-well', item: 'answers', detail: 'The answers' }),
    );
  });
});

describe('an approval that was given outside the service (R13, R39)', () => {
  const now = '2026-06-12T09:00:00.000Z';
  const attested = { items: ['scope'], by: ' Sira Owner ', on: '2026-06-11', how: ' By email ', seen };

  test('is of exactly what was on the page', () => {
    expect(attestationFrom(items, attested, now)).toEqual({
      items: [{ item: 'scope', contentHash: 'hash-scope', content: '{}' }],
      ...{ by: 'Sira Owner', on: '2026-06-11', how: 'By email' },
    });
    const earlier = { ...attested, seen: { ...seen, scope: 'earlier' } };
    expect(attestationFrom(items, earlier, now)).toMatchObject({ refused: 'stale' });
  });

  test.each([
    ['no item', { items: [] }, [{ code: 'items-missing' }]],
    ['an item that is not needed', { items: ['plan'] }, [{ code: 'items-missing' }]],
    ['no name', { by: ' ' }, [{ code: 'attested-by-missing' }]],
    ['a long name', { by: 'x'.repeat(201) }, [{ code: 'attested-by-too-long' }]],
    ['no date', { on: '' }, [{ code: 'attested-on-missing', item: 'on' }]],
    ['no such date', { on: '2026-02-30' }, [{ code: 'attested-on-wrong', item: 'on' }]],
    ['tomorrow', { on: '2026-06-13' }, [{ code: 'attested-in-future', item: 'on' }]],
    ['no way', { how: '' }, [{ code: 'how-missing' }]],
    ['too much on how', { how: 'x'.repeat(501) }, [{ code: 'how-too-long' }]],
  ])('refuses %s', (_, over, problems) => {
    expect(attestationFrom(items, { ...attested, ...over }, now)).toEqual(invalid(...problems));
  });

  test('refuses an item that the SIRO objected to', () => {
    const objected = item('scope', { last: { decision: 'objected' } as ApprovalItem['last'] });
    expect(attestationFrom([objected], attested, now)).toEqual(
      invalid({ code: 'siro-objected', detail: 'The scope' }),
    );
  });
});
