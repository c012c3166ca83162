import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typed } from '../testing/typed.ts';
import { type Action, contentOf } from './action.ts';
import { openedPlan } from './plan.ts';
import {
  type ActionInput,
  addAction,
  changeAction,
  nameLimit,
  type Place,
  removeAction,
  textLimit,
} from './save-action.ts';

const where = { organisation: 'RX1', edition: '2025-26' };
const plan = openedPlan(where, 'health', 'now');
const place = (over: Partial<Place> = {}): Place => ({
  ...{ where, framework: 'health', plan, completeBy: '2027-06-30' },
  people: [{ id: 'mo', name: 'Mo Member' }],
  ...over,
});

const added = (input: ActionInput, at = place(), last = 0) => addAction(at, 'B2.a', last, input);
const contentFrom = (input: ActionInput) => {
  const decided = added(input);
  const event = 'events' in decided ? decided.events[0] : undefined;
  if (event?.type !== 'plan-action-added') throw new Error(JSON.stringify(decided));
  return event.payload.after;
};
const stored = (over: Partial<Action> = {}): Action => ({
  ...contentFrom(typed()),
  ...{ reference: 'B2.a-1', outcome: 'B2.a', version: 3, changedAt: 'now', changedBy: 'Mo' },
  ...over,
});

describe('saving an action', () => {
  test('the first opens the plan; references count on, also over removed ones', () => {
    expect(added(typed(), place({ plan: null }), 0)).toMatchObject({
      events: [{ type: 'plan-opened' }, { type: 'plan-action-added', payload: { reference: 'B2.a-1' } }],
    });
    expect(added(typed(), place(), 4)).toMatchObject({
      events: [{ about: '2025-26/improvement-plan/B2.a-5', payload: { reference: 'B2.a-5' } }],
    });
  });

  const refused: [string, Partial<ActionInput>, object][] = [
    ['no action', { action: ' ' }, { code: 'action-missing', item: 'action' }],
    ['a text without end', { gap: 'x'.repeat(textLimit + 1) }, { code: 'too-long', item: 'gap' }],
    ['a stranger as owner', { ownerPerson: 'otto', ownerName: '' }, { code: 'owner-unknown' }],
    ['two owners', { ownerPerson: 'mo', ownerName: 'Priya' }, { code: 'owner-twice' }],
    ['an owner without end', { ownerName: 'x'.repeat(nameLimit + 1) }, { code: 'owner-too-long' }],
    ['a day that is none', { start: '2026-02-30' }, { code: 'not-a-day', item: 'start' }],
    ['half a day', { delivery: '-6-' }, { code: 'not-a-day', item: 'delivery' }],
    ['delivery before the start', { delivery: '2026-01-04' }, { code: 'delivery-before-start' }],
    [
      'delivery after the plan’s end',
      { delivery: '2027-07-01' },
      { code: 'delivery-too-late', detail: '2027-06-30' },
    ],
    ['a status that is none', { status: 'nearly' }, { code: 'status-unknown' }],
    ['complete without a level', { status: 'complete', levelReached: '' }, { code: 'level-missing' }],
    [
      'complete with a level that is none',
      { status: 'complete', levelReached: 'high' },
      { code: 'level-missing' },
    ],
  ];
  test.each(refused)('%s is refused, as new and as a change', (_, over, problem) => {
    const invalid = { refused: 'invalid', problems: [problem] };
    expect(added(typed(over))).toMatchObject(invalid);
    expect(changeAction(place(), stored(), '3', typed(over))).toMatchObject(invalid);
  });

  test('everything that is wrong is said at once', () => {
    const decided = added(typed({ action: '', start: '2026-13-01', status: '' }));
    expect('problems' in decided && decided.problems.map((one) => one.code)).toEqual([
      'action-missing',
      'not-a-day',
      'status-unknown',
    ]);
  });

  test('an owner who has left stays until another is chosen', () => {
    const left = stored({ owner: { kind: 'person', id: 'gone', name: 'Gone' } });
    const decided = changeAction(
      place(),
      left,
      '3',
      typed({ ownerPerson: 'gone', ownerName: '', gap: 'Other' }),
    );
    expect(decided).toMatchObject({ events: [{ payload: { after: { owner: { id: 'gone' } } } }] });
  });

  test('a change says what it replaced; none changes nothing', () => {
    expect(changeAction(place(), stored(), '3', typed({ gap: 'Another gap' }))).toMatchObject({
      events: [{ payload: { version: 4, before: { gap: stored().gap }, after: { gap: 'Another gap' } } }],
    });
    expect(changeAction(place(), stored(), '3', typed())).toEqual({ events: [] });
  });

  test.each(['2', '4', '', 'x'])('version %j of version 3 is stale (R7)', (version) => {
    expect(changeAction(place(), stored(), version, typed())).toMatchObject({ refused: 'stale' });
    expect(removeAction(place(), stored(), version)).toMatchObject({ refused: 'stale' });
  });

  test.each(['complete', 'closed'] as const)('nothing of a plan that is %s is changed', (state) => {
    const at = place({ plan: { ...plan, state } });
    for (const decided of [
      added(typed(), at),
      changeAction(at, stored(), '3', typed()),
      removeAction(at, stored(), '3'),
    ])
      expect(decided).toMatchObject({ refused: 'closed', problems: [{ code: 'plan-closed' }] });
  });

  test('whatever is typed, what is kept has no blank ends, no line end but \\n, and is kept the same again', () => {
    const text = fc.string({ maxLength: 40, unit: 'binary' });
    fc.assert(
      fc.property(text, text, text, (gap, words, resources) => {
        const input = typed({ gap, action: `A${words}`, resources });
        const content = contentFrom(input);
        for (const one of [content.gap, content.action, content.resources]) {
          expect(one).toBe(one.trim());
          expect(one.includes('\r') || one.includes('\0')).toBe(false);
        }
        const again = contentFrom({
          ...input,
          gap: content.gap,
          action: content.action,
          resources: content.resources,
        });
        expect(contentOf(again)).toEqual(contentOf(content));
      }),
    );
  });
});
