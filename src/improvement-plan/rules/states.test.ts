import { describe, expect, test } from 'vitest';
import { decideMove, type MoveProblem, type MoveSituation, reasonLimit, roundOn } from './decide-move.ts';
import {
  type MoveFacts,
  moveNames,
  moveOf,
  type Part,
  type PlanMove,
  stateNames,
  type states,
} from './states.ts';

/** Everything allows every move. */
const fair: MoveSituation = {
  today: '2027-01-15',
  status: 'approaching-standards',
  fullDue: '2026-06-30',
  round: { name: 'December 2026', opens: '2026-12-01', due: '2026-12-31' },
  updatedIn: null,
  faults: 0,
  everyGapCovered: true,
  everyActionComplete: true,
};
const everybody: readonly Part[] = ['organisation', 'reviewer', 'decider', 'publication'];
const mover = { parts: everybody, reason: 'Because' };

/** Written down once more by hand, from R20, R22 and R25: where each move leads from each state; . where it cannot be made. */
const matrix = `
              submit    return   agree  not-agree  update  find-on-track find-insufficient find-no-update revert find-complete publish-below publish-as-planned publish-newly-below publish-none-below
draft         submitted .        .      .          .       .        .            .            .            .        draft        .            .        closed
submitted     .         returned agreed not-agreed .       .        .            .            .            .        submitted    .            .        closed
returned      submitted .        .      .          .       .        .            .            .            .        returned     .            .        closed
agreed        .         .        .      .          updated .        .            insufficient .            .        .            agreed       reopened closed
not-agreed    submitted .        .      .          .       .        .            .            .            .        not-agreed   .            .        closed
updated       .         .        .      .          updated on-track insufficient .            .            complete .            updated      reopened closed
on-track      .         .        .      .          updated .        .            insufficient .            .        .            on-track     reopened closed
insufficient  .         .        .      .          updated .        .            insufficient insufficient .        .            insufficient reopened closed
complete      .         .        .      .          .       .        .            .            .            .        .            .            reopened closed
reopened      submitted .        .      .          .       .        .            .            .            .        reopened     .            .        closed
closed        .         .        .      .          .       .        .            .            .            .        .            .            reopened closed`;

const [header = [], ...rows] = matrix
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));

describe('the moves of a plan (R20, R22, R25)', () => {
  test('the table names every state and every move', () => {
    expect(rows.map(([state]) => state).sort()).toEqual([...stateNames].sort());
    expect([...header].sort()).toEqual([...moveNames].sort());
  });

  test.each(rows.flatMap(([state = '', ...cells]) => cells.map((to, at) => [state, header[at] ?? '', to])))(
    'from %s, %s: %s',
    (state, move, to) => {
      const moved = decideMove(state as keyof typeof states, move as PlanMove, mover, fair);
      expect('to' in moved ? moved.to : '.').toBe(to);
    },
  );

  const byWhom: [PlanMove, readonly Part[]][] = [
    ['submit', ['organisation']],
    ['update', ['organisation']],
    ['return', ['reviewer', 'decider']],
    ...(
      [
        'agree',
        'not-agree',
        'find-on-track',
        'find-insufficient',
        'find-no-update',
        'revert',
        'find-complete',
      ] as const
    ).map((move): [PlanMove, readonly Part[]] => [move, ['decider']]),
    ...(['publish-below', 'publish-as-planned', 'publish-newly-below', 'publish-none-below'] as const).map(
      (move): [PlanMove, readonly Part[]] => [move, ['publication']],
    ),
  ];
  test.each(byWhom)('%s is made by %s alone, and by them with a reason', (move, allowed) => {
    const [from = 'draft'] = moveOf(move).from;
    for (const part of everybody) {
      const moved = decideMove(from, move, { parts: [part], reason: 'Because' }, fair);
      expect('to' in moved).toBe(allowed.includes(part));
    }
    const silent = decideMove(from, move, { parts: allowed, reason: ' \n' }, fair);
    const decides = allowed.includes('decider');
    expect('problems' in silent ? silent.problems.map((one) => one.code) : []).toEqual(
      decides ? ['reason-missing'] : [],
    );
    expect(byWhom.map(([one]) => one).sort()).toEqual([...moveNames].sort());
  });

  test('a reason has an end', () => {
    const long = { parts: everybody, reason: 'x'.repeat(reasonLimit + 1) };
    expect(decideMove('submitted', 'agree', long, fair)).toEqual({ problems: [{ code: 'reason-too-long' }] });
  });

  const conditions: [string, keyof typeof states, PlanMove, Partial<MoveSituation>, MoveProblem | null][] = [
    [
      'before the publication and its deadline',
      'draft',
      'submit',
      { status: 'not-published', today: '2026-06-30' },
      'may-be-handed-over',
    ],
    [
      'unpublished, the day after the deadline',
      'draft',
      'submit',
      { status: 'not-published', today: '2026-07-01' },
      null,
    ],
    [
      'unpublished, the deadline extended',
      'draft',
      'submit',
      { status: 'not-published', today: '2026-07-01', fullDue: '2026-07-31' },
      'may-be-handed-over',
    ],
    [
      'published below, before the deadline',
      'draft',
      'submit',
      { status: 'standards-not-met', today: '2026-05-01' },
      null,
    ],
    ['published with none below', 'draft', 'submit', { status: 'standards-met' }, 'may-be-handed-over'],
    ['with something missing', 'returned', 'submit', { faults: 1 }, 'plan-is-complete'],
    ['nothing published', 'submitted', 'agree', { status: 'not-published' }, 'below-profile'],
    ['a gap without action', 'submitted', 'agree', { everyGapCovered: false }, 'every-gap-is-covered'],
    ['before the first round', 'agreed', 'update', { round: null }, 'round-is-open'],
    ['long after the round', 'agreed', 'update', { today: '2027-06-30' }, null],
    ['on the round’s last day', 'agreed', 'find-no-update', { today: '2026-12-31' }, 'update-is-overdue'],
    ['the day after', 'agreed', 'find-no-update', { today: '2027-01-01' }, null],
    [
      'the round extended',
      'agreed',
      'find-no-update',
      { round: { name: 'r', opens: '2026-12-01', due: '2027-01-31' } },
      'update-is-overdue',
    ],
    [
      'updated in that round',
      'on-track',
      'find-no-update',
      { updatedIn: 'December 2026' },
      'update-is-overdue',
    ],
    ['updated in an earlier round', 'on-track', 'find-no-update', { updatedIn: 'December 2025' }, null],
    [
      'an action open',
      'updated',
      'find-complete',
      { everyActionComplete: false },
      'every-action-is-complete',
    ],
    [
      'taken back already',
      'insufficient',
      'revert',
      { status: 'standards-not-met' },
      'status-is-approaching',
    ],
  ];
  test.each(conditions)('%s: %s, %s', (_, state, move, over, problem) => {
    const moved = decideMove(state, move, mover, { ...fair, ...over });
    expect('problems' in moved ? moved.problems : []).toEqual(problem === null ? [] : [{ code: problem }]);
  });

  const statuses: [PlanMove, MoveFacts['status']][] = [
    ['agree', 'approaching-standards'],
    ['not-agree', 'keeps'],
    ['return', 'keeps'],
    ['find-on-track', 'approaching-standards'],
    ['find-insufficient', 'keeps'],
    ['revert', 'standards-not-met'],
    ['find-complete', 'standards-met'],
    ['publish-as-planned', 'keeps'],
    ['publish-newly-below', 'standards-not-met'],
    ['publish-none-below', 'standards-met'],
  ];
  test.each(statuses)('after %s the register shows: %s (R20, R22)', (move, status) => {
    expect(moveOf(move).status).toBe(status);
  });

  test('nothing but a decision or a publication changes the status', () => {
    const changing = moveNames
      .filter((move) => moveOf(move).status !== 'keeps')
      .flatMap((move) => moveOf(move).by);
    expect(new Set(changing)).toEqual(new Set(['decider', 'publication']));
  });

  test('the round that opened last is the one that counts', () => {
    const rounds = [
      { name: 'first', opens: '2025-12-01', due: '2025-12-31' },
      { name: 'second', opens: '2026-06-01', due: '2026-06-30' },
    ];
    expect(roundOn(rounds, '2025-11-30')).toBeNull();
    expect(roundOn(rounds, '2026-05-31')?.name).toBe('first');
    expect(roundOn(rounds, '2026-06-01')?.name).toBe('second');
  });
});
