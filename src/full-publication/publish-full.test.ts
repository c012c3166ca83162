import { describe, expect, test } from 'vitest';
import { cast, shippedPacks } from '../../test/support/a-house.ts';
import { askForReviews } from '../assessment/ask-for-reviews.ts';
import { markComplete } from '../assessment/mark-complete.ts';
import type { Pack, Packs } from '../framework/rules/pack.ts';
import type { Event } from '../platform/change/events.ts';
import { loadPosition } from '../publication/load-position.ts';
import { publishInterim } from '../publication/publish-interim.ts';
import { checkedOf } from '../publication/rules/publish.ts';
import { loadFullVersions, loadPublication } from '../publication/store.ts';
import { publishFull } from './publish-full.ts';
import { aReadyHouse, type ReadyHouse } from './testing/a-ready-house.ts';

const refusedOf = (outcome: Awaited<ReturnType<ReadyHouse['publish']>>) =>
  'problems' in outcome
    ? [outcome.refused, ...outcome.problems.map((one) => one.code)]
    : 'refused' in outcome
      ? [outcome.refused]
      : ['done'];

/** The shipped packs with every expected level stated, as the national team would load them. */
const confirmedPacks = (): Packs => ({
  ...shippedPacks,
  editions: shippedPacks.editions.map(
    (pack): Pack => ({
      ...pack,
      profiles: Object.fromEntries(
        Object.entries(pack.profiles).map(([id, profile]) => [
          id,
          {
            ...profile,
            state: 'confirmed' as const,
            cells: Object.fromEntries(
              Object.entries(profile.cells).map(([code, cell]) => [
                code,
                { ...cell, provenance: 'stated' as const },
              ]),
            ),
          },
        ]),
      ),
    }),
  ),
});

describe('publishing the full assessment', () => {
  test('every outcome at its expected level gives Standards met, on the register at once (R16)', async () => {
    const world = await aReadyHouse();
    const outcome = await world.publish();
    expect('done' in outcome && outcome.events.map((one) => one.type)).toEqual([
      'full-published',
      'status-published',
    ]);
    expect(await world.statuses()).toEqual([
      { edition: '2025-26', status: 'standards-met', on: '2026-06-12' },
    ]);
  });

  test('the snapshot holds all that was handed over: answers, functions, profile, people, approvals, status (R17)', async () => {
    const world = await aReadyHouse();
    await world.publish();
    const found = await loadPublication(world.house.db, 'full', world.where, 1);
    expect(found?.snapshot).toMatchObject({
      kind: 'full',
      statusGiven: 'standards-met',
      late: false,
      plan: null,
    });
    expect(found?.snapshot.outcomes).toHaveLength(47);
    expect(found?.snapshot.functions?.entries[0]).toMatchObject({ reference: 'F1', name: 'Triage' });
    expect(found?.snapshot.approvals).toMatchObject([
      { item: 'essential-functions', state: 'given', by: 'Sira Owner', how: 'in-service' },
      { item: 'answers', state: 'given', by: 'Sira Owner', how: 'in-service' },
    ]);
    const { organisationProfile } = found?.snapshot ?? {};
    expect(organisationProfile).toMatchObject({ confirmedBy: 'Ada Administrator' });
    expect(organisationProfile?.people.find((one) => one.name === 'Mo Member')?.roles).toEqual(['member']);
    expect(found?.text).not.toContain('@example.nhs.uk');
  });

  test('an outcome below gives Standards not met and opens the improvement plan (R18, R22)', async () => {
    const world = await aReadyHouse({ low: 2 });
    const outcome = await world.publish();
    const types = 'done' in outcome ? outcome.events.map((one) => one.type) : [];
    expect(types).toEqual([
      'full-published',
      'plan-opened',
      'plan-met-publication',
      'plan-moved',
      'status-published',
    ]);
    const met = 'done' in outcome && outcome.events.find((one) => one.type === 'plan-met-publication');
    expect(met && (met as Event<'plan-met-publication'>).payload.below.map((one) => one.outcome)).toEqual(
      world.lowable.slice(0, 2),
    );
    expect((await world.statuses()).at(-1)?.status).toBe('standards-not-met');
  });

  test('versions are all kept, each with its status; the newest decides the label (R20)', async () => {
    const world = await aReadyHouse({ low: 1 });
    await world.publish();
    world.house.setClock('2026-06-20T09:00:00.000Z');
    await world.declare(world.lowable[0] ?? '');
    await world.approve();
    await world.publish();
    const versions = await loadFullVersions(world.house.db, 'RX1', '2025-26');
    expect(versions.map(({ version, status }) => [version, status])).toEqual([
      [2, 'standards-met'],
      [1, 'standards-not-met'],
    ]);
    expect((await world.statuses()).map(({ status, on }) => [status, on])).toEqual([
      ['standards-not-met', '2026-06-12'],
      ['standards-met', '2026-06-20'],
    ]);
  });

  test('after it no interim is published (R15)', async () => {
    const world = await aReadyHouse();
    await world.publish();
    const today = await loadPosition(world.house.db, world.house.packs, world.where, world.house.clock.now());
    const outcome = await publishInterim(
      await world.house.as(cast.ada),
      world.where,
      { how: 'not-yet', by: '', on: '' },
      today?.contentHash ?? '',
    );
    expect(refusedOf(outcome as never)).toEqual(['closed', 'full-is-published']);
  });
});

describe('what publishing refuses, with nothing changed', () => {
  const refuses: [string, readonly string[], (world: ReadyHouse) => Promise<void>][] = [
    [
      'an answer that is a draft',
      ['closed', 'something-missing'],
      async (world) => world.declare(world.lowable[0] ?? '', undefined, false),
    ],
    [
      'an approval that lapsed (R39)',
      ['closed', 'something-missing'],
      async (world) => world.declareLow(world.lowable[0] ?? ''),
    ],
    [
      'a profile that changed since it was confirmed',
      ['closed', 'something-missing'],
      async ({ house }) =>
        house.given({
          type: 'role-taken',
          organisation: 'RX1',
          about: null,
          payload: { person: 'vera', role: 'viewer' },
        }),
    ],
    [
      'the day before it opens',
      ['closed', 'full-not-open'],
      async ({ house }) => house.setClock('2025-12-31T23:59:59.000Z'),
    ],
  ];
  test.each(refuses)('%s', async (_, refused, change) => {
    const world = await aReadyHouse();
    await change(world);
    expect(refusedOf(await world.publish())).toEqual(refused);
    expect(await world.statuses()).toEqual([]);
  });

  test.each([cast.mo, cast.vera, cast.sira, cast.nat, cast.otto])(
    'anybody but an administrator: $name',
    async (person) => {
      const world = await aReadyHouse();
      const outcome = await world.publish(person);
      expect(refusedOf(outcome)).toEqual([['nat', 'otto'].includes(person.id) ? 'missing' : 'forbidden']);
      expect(await world.statuses()).toEqual([]);
    },
  );

  test('what was not checked, or not declared (R19)', async () => {
    const world = await aReadyHouse();
    const { latest, checkHash } = await world.ready();
    const checked = checkedOf(latest, checkHash);
    const as = await world.house.as(cast.ada);
    expect(refusedOf(await publishFull(as, world.where, { checked: 'other', declared: true }))).toEqual([
      'stale',
      'changed-since-check',
    ]);
    expect(refusedOf(await publishFull(as, world.where, { checked, declared: false }))).toEqual([
      'invalid',
      'declaration-missing',
    ]);
    await publishFull(as, world.where, { checked, declared: true });
    expect(refusedOf(await publishFull(as, world.where, { checked, declared: true }))).toEqual([
      'stale',
      'published-since-check',
    ]);
    expect(await world.statuses()).toHaveLength(1);
  });
});

describe('no status is decided on an unconfirmed level in production (R32)', () => {
  test('the shipped profile takes interims and refuses the full publication, with a sentence', async () => {
    const world = await aReadyHouse({ mode: 'production' });
    expect(refusedOf(await world.publish())).toEqual(['closed', 'profile-not-confirmed']);
    const today = await loadPosition(world.house.db, world.house.packs, world.where, world.house.clock.now());
    const interim = await publishInterim(
      await world.house.as(cast.ada),
      world.where,
      { how: 'not-yet', by: '', on: '' },
      today?.contentHash ?? '',
    );
    expect('done' in interim).toBe(true);
  });

  test('a confirmed profile is published on in production', async () => {
    const world = await aReadyHouse({ mode: 'production', packs: confirmedPacks() });
    expect(refusedOf(await world.publish())).toEqual(['done']);
  });
});

describe('marking drafts as complete in one step (R17)', () => {
  const drafted = async () => {
    const world = await aReadyHouse();
    const [one = '', two = ''] = world.lowable;
    for (const code of [one, two]) await world.declare(code, undefined, false);
    const versions = async (...codes: string[]) =>
      Object.fromEntries(
        (await world.ready()).set
          .filter((standing) => codes.includes(standing.outcome.code))
          .map(({ outcome, answer }) => [outcome.code, answer.version]),
      );
    return { world, one, two, versions };
  };

  test('marks those chosen, and no other', async () => {
    const { world, one, two, versions } = await drafted();
    const outcome = await markComplete(await world.house.as(cast.ada), world.where, await versions(one));
    expect('done' in outcome && outcome.events).toHaveLength(1);
    expect((await world.ready()).missing).toMatchObject([{ what: 'completion', code: two }]);
  });

  test('a draft that somebody changed since is not marked, and neither is any other', async () => {
    const { world, one, two, versions } = await drafted();
    const seen = await versions(one, two);
    await world.declare(one, 'not-achieved', false);
    const outcome = await markComplete(await world.house.as(cast.ada), world.where, seen);
    expect(outcome).toEqual({ refused: 'stale', problems: [{ code: 'changed-meanwhile', detail: one }] });
    expect((await world.ready()).missing.filter((one) => one.what === 'completion')).toHaveLength(2);
  });

  test('what asks for a review waits for it, and publishing waits too', async () => {
    const { world, one, versions } = await drafted();
    const as = await world.house.as(cast.ada);
    await askForReviews(as, world.where, [one], ['cyber']);
    await markComplete(as, world.where, await versions(one));
    expect((await world.ready()).missing.find((missing) => missing.what === 'review')).toMatchObject({
      code: one,
    });
    expect(refusedOf(await world.publish())).toEqual(['closed', 'something-missing']);
  });

  test('members cannot, and nothing chosen is said', async () => {
    const { world, one, versions } = await drafted();
    const seen = await versions(one);
    expect(await markComplete(await world.house.as(cast.mo), world.where, seen)).toEqual({
      refused: 'forbidden',
    });
    expect(await markComplete(await world.house.as(cast.ada), world.where, {})).toEqual({
      refused: 'invalid',
      problems: [{ code: 'nothing-chosen' }],
    });
  });
});
