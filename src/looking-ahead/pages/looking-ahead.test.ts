import { describe, expect, test } from 'vitest';
import {
  aHouse,
  aMember,
  anOrganisation,
  cast,
  shippedPacks,
  theUsual,
} from '../../../test/support/a-house.ts';
import { answerOutcome } from '../../assessment/answer-outcome.ts';
import { outcomesOf } from '../../framework/rules/find.ts';
import { levelsOf } from '../../framework/rules/level.ts';
import type { Pack, Packs, Profile } from '../../framework/rules/pack.ts';
import { paths } from '../../paths.ts';

const edition = '2025-26';
const address = paths.lookingAhead.to({ organisation: 'RX1', edition });
const current = shippedPacks.editions.find((one) => one.edition.id === edition) as Pack;
const [own] = Object.values(current.profiles) as [Profile];

/** As `own` with Achieved everywhere, worked out and not stated. */
const tighter = (id: string, over: Partial<Profile> = {}): Profile => ({
  ...own,
  ...{ id, title: `Profile ${id}`, state: 'proposed' },
  cells: Object.fromEntries(
    Object.keys(own.cells).map((code) => [code, { expected: 'achieved', provenance: 'inferred' }]),
  ),
  ...over,
});
const packs: Packs = {
  ...shippedPacks,
  editions: shippedPacks.editions.map((pack) =>
    pack === current
      ? {
          ...pack,
          profiles: {
            ...pack.profiles,
            proposal: tighter('proposal'),
            hidden: tighter('hidden', { group: 'infrastructure' }),
            draft: tighter('draft', { state: 'draft' }),
          },
        }
      : pack,
  ),
};
const first =
  outcomesOf(current.framework).find(
    ({ outcome }) =>
      levelsOf(outcome).length === 3 &&
      !current.edition.policies[outcome.code] &&
      own.cells[outcome.code]?.expected === 'partially-achieved',
  )?.outcome.code ?? '';

async function aHouseThatLooks() {
  const house = await aHouse({ packs });
  await house.given(
    ...theUsual(),
    anOrganisation({ code: 'RZ3', name: 'Quiet Hospital', profileGroup: 'infrastructure' }),
    ...aMember(cast.ada, 'administrator', 'RZ3').slice(1),
  );
  const where = { organisation: 'RX1', edition, outcome: first };
  await answerOutcome(await house.as(cast.mo), where, { version: 0, level: 'partially-achieved' });
  return house;
}

describe('looking ahead', () => {
  test('a viewer chooses a profile and reads what would be below, by how much, and what is not confirmed (R31, R32)', async () => {
    const house = await aHouseThatLooks();
    const vera = await (await house.visit(cast.vera)).open(
      paths.assessment.to({ organisation: 'RX1', edition }),
    );
    await vera.follow('Look ahead');
    expect(vera.text()).toContain('This is not a forecast of your status');
    await vera.fill('Profile to compare with', 'proposal').press('Compare');
    expect(vera.address()).toBe(`${address}?profile=proposal`);
    const below = vera.document().getElementById('below')?.textContent ?? '';
    expect(below).toContain(first);
    expect(below).toContain('1 level');
    expect(below).toContain('Meets today');
    expect(below).toContain('Achieved (not confirmed)');
    expect(vera.text()).toContain('Expected levels marked “not confirmed”');
  });

  test('a separate group’s profile, a draft and a profile that does not exist are the same page that is not there (R31)', async () => {
    const house = await aHouseThatLooks();
    const vera = await (await house.visit(cast.vera)).open(address);
    expect(vera.html()).not.toContain('Profile hidden');
    expect(vera.html()).not.toContain('Profile draft');
    const pages = [];
    for (const id of ['hidden', 'draft', 'nothing']) {
      await vera.open(`${address}?profile=${id}`);
      expect(vera.status()).toBe(404);
      pages.push(vera.text());
    }
    expect(new Set(pages).size).toBe(1);
  });

  test('an organisation in a separate group may look at that group’s other profiles (R31)', async () => {
    const house = await aHouseThatLooks();
    const ada = await (await house.visit(cast.ada)).open(
      paths.lookingAhead.to({ organisation: 'RZ3', edition }, { profile: 'proposal' }),
    );
    expect(ada.status()).toBe(200);
    // The group's own profile is the one that applies there today.
    expect(ada.html()).not.toContain('Profile hidden');
    expect(ada.html()).toContain(own.title);
  });

  test('nobody else sees it: it rests on working answers (R38)', async () => {
    const house = await aHouseThatLooks();
    for (const person of [cast.nat, cast.reg, cast.otto])
      expect((await (await house.visit(person)).open(address)).status()).toBe(404);
  });
});
