import { describe, expect, test } from 'vitest';
import { type Action, emptyAction } from './action.ts';
import { checkPlan, type FaultCode, type Frame, faultsOf, qualityOf } from './completeness.ts';

const frame: Frame = { completeBy: '2027-06-30', isAgreed: false, people: ['mo'] };
const action = (over: Partial<Action> = {}): Action => ({
  ...emptyAction,
  ...{ reference: 'A1.a-1', outcome: 'A1.a', version: 1, changedAt: 'now', changedBy: 'Mo' },
  gap: 'No review of privileged access',
  action: 'Review privileged access every month',
  owner: { kind: 'person', id: 'mo', name: 'Mo Member' },
  resources: 'Two days a month',
  dependencies: 'None',
  start: '2026-07-01',
  delivery: '2027-06-30',
  ...over,
});

/** What is written, and what the check says of it (R24). */
const table: [string, Partial<Action>, Partial<Frame>, readonly FaultCode[]][] = [
  ['everything is said', {}, {}, []],
  ['delivered on the last day', { delivery: '2027-06-30' }, {}, []],
  ['delivered the day after', { delivery: '2027-07-01' }, {}, ['delivery-too-late']],
  ['delivered the day after, in a plan that is agreed', { delivery: '2027-07-01' }, { isAgreed: true }, []],
  ['no start', { start: null }, {}, ['start-missing']],
  ['no delivery date', { delivery: null }, {}, ['delivery-missing']],
  ['delivered before it starts', { delivery: '2026-06-30' }, {}, ['delivery-before-start']],
  ['delivered on the day it starts', { delivery: '2026-07-01' }, {}, []],
  ['no gap', { gap: ' \n' }, {}, ['gap-missing']],
  ['no action', { action: '' }, {}, ['action-missing']],
  ['three words and a dash', { action: 'Fix the – access!' }, {}, ['action-vague']],
  ['four words', { action: 'Fix the shared access' }, {}, []],
  ['nobody', { owner: null }, {}, ['owner-missing']],
  ['somebody who has left', { owner: { kind: 'person', id: 'gone', name: 'Gone' } }, {}, ['owner-left']],
  ['somebody without an account', { owner: { kind: 'outside', name: 'Priya Nair' } }, {}, []],
  ['no resources', { resources: '' }, {}, ['resources-missing']],
  ['dependencies not said', { dependencies: '' }, {}, ['dependencies-missing']],
  ['mitigation not said', { mitigation: '' }, {}, []],
  ['complete, no level named', { status: 'complete' }, {}, ['level-missing']],
  ['complete, level named', { status: 'complete', levelReached: 'achieved' }, {}, []],
  [
    'nothing at all',
    { gap: '', action: '', owner: null, resources: '', dependencies: '', start: null, delivery: null },
    {},
    [
      ...(['start-missing', 'delivery-missing', 'gap-missing', 'action-missing', 'owner-missing'] as const),
      ...(['resources-missing', 'dependencies-missing'] as const),
    ],
  ],
];

describe('an action is time-bound, credible and resourced (R24)', () => {
  test.each(table)('%s', (_, over, inFrame, faults) => {
    expect(faultsOf(action(over), { ...frame, ...inFrame })).toEqual(faults);
  });

  test('the table knows every fault', () => {
    expect([...new Set(table.flatMap(([, , , faults]) => faults))].sort()).toEqual(
      Object.keys(qualityOf).sort(),
    );
  });
});

describe('a plan is complete', () => {
  const other = action({ reference: 'B2.a-1', outcome: 'B2.a' });
  test.each([
    ['without any action, though nothing is below', [], [], { uncovered: [], hasActions: false, faults: 1 }],
    ['with a gap that has no action', ['A1.a', 'B2.a'], [action()], { uncovered: ['B2.a'], faults: 1 }],
    [
      'with two actions for one gap',
      ['A1.a'],
      [action(), action({ reference: 'A1.a-2' })],
      { uncovered: [], faults: 0 },
    ],
    ['with an action for what is not below', ['A1.a'], [action(), other], { uncovered: [], faults: 0 }],
    [
      'with faults in two actions',
      ['A1.a'],
      [action({ start: null, gap: '' }), { ...other, owner: null }],
      { faults: 3 },
    ],
  ])('%s', (_, below, actions, expected) => {
    expect(checkPlan(below, actions, frame)).toMatchObject(expected);
  });
});
