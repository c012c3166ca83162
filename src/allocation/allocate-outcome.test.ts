import { beforeEach, describe, expect, test } from 'vitest';
import { aHouse, aMember, cast, type Person, type TestHouse, theUsual } from '../../test/support/a-house.ts';
import { findOutcome, findPack } from '../framework/rules/find.ts';
import { indicatorsOf } from '../framework/rules/level.ts';
import type { Refusal } from '../platform/change/decision.ts';
import type { Recorded } from '../platform/change/events.ts';
import { loadJournal } from '../platform/change/load-journal.ts';
import { allocateInBulk } from './allocate-in-bulk.ts';
import { allocateOutcome } from './allocate-outcome.ts';
import { handOver } from './hand-over.ts';
import { loadStep } from './load-step.ts';
import { type BulkInput, nobody } from './rules/bulk.ts';
import type { Wanted } from './rules/change-allocation.ts';
import { loadAllocation, loadAllocations } from './store.ts';
import { undoStep } from './undo-step.ts';

const edition = '2025-26';
const organisation = 'RX1';
const where = { organisation, edition, outcome: 'A1.a' };
const cora: Person = { id: 'cora', name: 'Cora Contributor', email: 'cora@example.com' };

let house: TestHouse;
beforeEach(async () => {
  house = await aHouse();
  await house.given(...theUsual(), ...aMember(cora, 'contributor'));
});

const as = (person: Person) => house.as(person);
const wanted = (over: Partial<Wanted> = {}): Wanted => ({
  ...{ version: 0, owner: null, contributors: [], due: '', indicators: {} },
  ...over,
});
const now = () => loadAllocation(house.db, where, where.outcome);
const entries = async () => (await house.db.selectFrom('journal').select('id').execute()).length;
const theIndicator = (): string => {
  const pack = findPack(house.packs, edition);
  const placed = pack && findOutcome(pack.framework, where.outcome);
  return (placed && indicatorsOf(placed.outcome)[0]?.id) || 'none';
};
const { ada, mo, vera, sira, otto, nat } = cast;
const named = ({ id, name }: Person) => ({ id, name });

describe('giving one outcome to people', () => {
  test('an owner, contributors by name, a due date and an indicator; history holds before and after', async () => {
    const given = wanted({ owner: mo.id, contributors: [vera.id, ada.id], due: '2025-12-20' });
    const indicators = { [theIndicator()]: cora.id };
    await allocateOutcome(await as(ada), where, { ...given, indicators });
    expect(await now()).toEqual({
      owner: named(mo),
      contributors: [named(ada), named(vera)],
      due: '2025-12-20',
      indicators: { [theIndicator()]: named(cora) },
      version: 1,
    });
    await allocateOutcome(await as(mo), where, wanted({ version: 1 }));
    const [latest, earlier] = await loadJournal(house.db, organisation, `${edition}/A1.a`);
    expect(latest).toMatchObject({
      type: 'allocation-changed',
      actor: mo.name,
      payload: {
        version: 2,
        before: { owner: named(mo) },
        after: { owner: null, indicators: {} },
        step: null,
      },
    });
    expect(earlier).toMatchObject({ actor: ada.name, payload: { version: 1, before: { owner: null } } });
  });

  test('the same again changes nothing, whatever version was seen', async () => {
    await allocateOutcome(await as(ada), where, wanted({ owner: mo.id }));
    const before = await entries();
    expect(await allocateOutcome(await as(ada), where, wanted({ owner: mo.id }))).toEqual({
      done: true,
      events: [],
    });
    expect(await entries()).toBe(before);
  });

  test('a form without a version that could be read is refused, even where it would change nothing', async () => {
    expect(await allocateOutcome(await as(mo), where, wanted({ version: -1 }))).toMatchObject({
      refused: 'stale',
    });
  });

  test('a change against an older version is refused (R7)', async () => {
    await allocateOutcome(await as(ada), where, wanted({ owner: mo.id }));
    expect(await allocateOutcome(await as(mo), where, wanted({ owner: ada.id }))).toEqual({
      refused: 'stale',
      problems: [{ code: 'changed-meanwhile' }],
    });
    expect((await now()).owner).toEqual(named(mo));
  });

  test.each<[string, Partial<Wanted>, string]>([
    ['an owner from elsewhere', { owner: otto.id }, 'person-unknown'],
    ['a contributor who is no one', { contributors: ['nobody'] }, 'person-unknown'],
    ['an official', { owner: nat.id }, 'person-unknown'],
    ['a day that there is not', { due: '2025-02-30' }, 'due-wrong'],
    ['an indicator of another outcome', { indicators: { 'Z9.z.A#1': mo.id } }, 'indicator-unknown'],
  ])('not with %s', async (_, over, code) => {
    const refused = await allocateOutcome(await as(ada), where, wanted(over));
    expect(refused).toMatchObject({ refused: 'invalid', problems: [{ code }] });
    expect((await now()).version).toBe(0);
  });

  test('only an administrator gives a contributor more to see', async () => {
    const toCora = wanted({ contributors: [cora.id] });
    expect(await allocateOutcome(await as(mo), where, toCora)).toMatchObject({
      refused: 'invalid',
      problems: [{ code: 'only-administrators-let-in', detail: cora.name }],
    });
    expect(await allocateOutcome(await as(ada), where, toCora)).toMatchObject({ done: true });
    // What stands there already a member may keep when changing something else.
    const kept = wanted({ version: 1, contributors: [cora.id], due: '2025-12-20' });
    expect(await allocateOutcome(await as(mo), where, kept)).toMatchObject({ done: true });
  });

  test('not in an edition that has passed, nor of an unknown outcome', async () => {
    const past = { ...where, edition: '2024-25' };
    expect(await allocateOutcome(await as(ada), past, wanted())).toMatchObject({ refused: 'closed' });
    const unknown = { ...where, outcome: 'Z9.z' };
    expect(await allocateOutcome(await as(ada), unknown, wanted())).toEqual({ refused: 'missing' });
  });

  test.each([
    [vera, 'forbidden'],
    [sira, 'forbidden'],
    [cora, 'forbidden'],
    [otto, 'missing'],
    [nat, 'missing'],
  ] as const)('not by %o', async (person, refused) => {
    expect(await allocateOutcome(await as(person), where, wanted({ owner: mo.id }))).toEqual({ refused });
  });
});

const input = (over: Partial<BulkInput> = {}): BulkInput => ({
  ...{ outcomes: ['A1.a', 'A1.b', 'B1.a'], owner: mo.id, way: '', contributors: [], due: '', noDue: false },
  ...over,
});
const unseen = 'A1.a:0 A1.b:0 B1.a:0';

async function stepOf(outcome: { readonly events: readonly Recorded[] } | Refusal): Promise<string> {
  const [event] = 'events' in outcome ? outcome.events : [];
  if (event?.type !== 'allocation-changed' || !event.payload.step) throw new Error('No step was made');
  return event.payload.step.id;
}

describe('giving several outcomes in one step, and undoing it', () => {
  test('all that were seen are changed in one step; undo puts all back', async () => {
    await allocateOutcome(await as(ada), where, wanted({ owner: ada.id, due: '2025-12-15' }));
    const before = await loadAllocations(house.db, where);
    const made = await allocateInBulk(await as(ada), where, input(), 'A1.a:1 A1.b:0 B1.a:0');
    const step = await stepOf(made);
    const after = await loadAllocations(house.db, where);
    expect([...after.values()].map(({ owner }) => owner)).toEqual([named(mo), named(mo), named(mo)]);
    expect(after.get('A1.a')?.due).toBe('2025-12-15');
    expect(await undoStep(await as(ada), { organisation, step })).toMatchObject({ done: true });
    const undone = await loadAllocations(house.db, where);
    expect(undone.get('A1.a')).toEqual({ ...before.get('A1.a'), version: 3 });
    expect(undone.get('B1.a')).toMatchObject({ owner: null, contributors: [], due: null });
    expect((await loadStep(house.db, organisation, step))?.undone).toEqual(['A1.a', 'A1.b', 'B1.a']);
    expect(await undoStep(await as(ada), { organisation, step })).toMatchObject({
      refused: 'closed',
      problems: [{ code: 'nothing-to-undo' }],
    });
  });

  test('nothing at all is changed where one of them was changed since the preview', async () => {
    await allocateOutcome(await as(ada), where, wanted({ owner: ada.id }));
    const before = await entries();
    expect(await allocateInBulk(await as(ada), where, input(), unseen)).toMatchObject({ refused: 'stale' });
    expect(await entries()).toBe(before);
  });

  test('undo leaves what somebody changed since as it is', async () => {
    const step = await stepOf(await allocateInBulk(await as(ada), where, input(), unseen));
    await allocateOutcome(await as(mo), where, wanted({ version: 1, owner: vera.id }));
    const undone = await undoStep(await as(ada), { organisation, step });
    expect('done' in undone && undone.events.map((event) => event.about)).toEqual([
      `${edition}/A1.b`,
      `${edition}/B1.a`,
    ]);
    expect((await now()).owner).toEqual(named(vera));
  });

  test.each([
    ['no outcome', input({ outcomes: [] }), 'outcomes-missing'],
    ['nothing to change', input({ owner: '' }), 'nothing-chosen'],
    ['a stranger', input({ owner: otto.id }), 'person-unknown'],
  ])('%s is refused', async (_, sent, code) => {
    const refused = await allocateInBulk(await as(ada), where, sent, unseen);
    expect(refused).toMatchObject({ refused: 'invalid', problems: [{ code }] });
  });

  test('a choice that changes nothing leaves no trace', async () => {
    const before = await entries();
    const made = await allocateInBulk(await as(ada), where, input({ owner: nobody }), '');
    expect(made).toEqual({ done: true, events: [] });
    expect(await entries()).toBe(before);
  });

  test('nor in an edition that has passed, nor by who may not, nor of another organisation’s step', async () => {
    const past = { organisation, edition: '2024-25' };
    expect(await allocateInBulk(await as(ada), past, input(), unseen)).toMatchObject({ refused: 'closed' });
    expect(await allocateInBulk(await as(vera), where, input(), unseen)).toEqual({ refused: 'forbidden' });
    const step = await stepOf(await allocateInBulk(await as(ada), where, input(), unseen));
    expect(await undoStep(await as(cora), { organisation, step })).toEqual({ refused: 'forbidden' });
    expect(await undoStep(await as(otto), { organisation: 'RY2', step })).toEqual({ refused: 'missing' });
  });
});

describe('handing over what somebody holds', () => {
  const whose = { organisation, person: mo.id };
  beforeEach(async () => {
    await allocateOutcome(await as(ada), where, wanted({ owner: mo.id, due: '2025-12-20' }));
    const second = { ...where, outcome: 'A1.b' };
    await allocateOutcome(await as(ada), second, wanted({ owner: ada.id, contributors: [mo.id] }));
  });
  const seen = 'A1.a:1 A1.b:1';

  test('everything goes to another in one step, which can be undone', async () => {
    const made = await handOver(await as(ada), whose, vera.id, seen);
    const after = await loadAllocations(house.db, where);
    expect(after.get('A1.a')).toMatchObject({ owner: named(vera), due: '2025-12-20' });
    expect(after.get('A1.b')).toMatchObject({ owner: named(ada), contributors: [named(vera)] });
    await undoStep(await as(ada), { organisation, step: await stepOf(made) });
    expect((await now()).owner).toEqual(named(mo));
  });

  test('also after the person has left; but undo gives nothing to somebody who has', async () => {
    for (const event of [
      { type: 'role-taken', organisation, about: null, payload: { person: mo.id, role: 'member' } },
    ] as const)
      await house.given(event);
    const made = await handOver(await as(ada), whose, vera.id, seen);
    expect(made).toMatchObject({ done: true });
    const step = await stepOf(made);
    expect(await undoStep(await as(ada), { organisation, step })).toMatchObject({ refused: 'closed' });
  });

  test.each([
    ['to nobody', '', seen, 'receiver-missing'],
    ['to a stranger', otto.id, seen, 'receiver-missing'],
    ['to the same person', mo.id, seen, 'receiver-same'],
    ['after something was changed', vera.id, 'A1.a:0 A1.b:1', 'changed-meanwhile'],
  ])('not %s', async (_, to, version, code) => {
    expect(await handOver(await as(ada), whose, to, version)).toMatchObject({ problems: [{ code }] });
    expect((await now()).owner).toEqual(named(mo));
  });

  test('not where nothing is held, and by administrators alone', async () => {
    const hers = { organisation, person: vera.id };
    expect(await handOver(await as(ada), hers, mo.id, '')).toMatchObject({
      problems: [{ code: 'nothing-held' }],
    });
    expect(await handOver(await as(mo), whose, vera.id, seen)).toEqual({ refused: 'forbidden' });
    expect(await handOver(await as(otto), whose, vera.id, seen)).toEqual({ refused: 'missing' });
  });
});
