import { describe, expect, test } from 'vitest';
import { anOfficial, cast, shippedPacks } from '../../../../test/support/a-house.ts';
import { paths } from '../../../paths.ts';
import { anInterimHouse, edition } from '../../testing/an-interim-house.ts';
import { withSeparateGroup } from '../../testing/separate-group.ts';

const where = { organisation: 'RX1', edition };
const at1 = { ...where, version: '1' };
const readable = [
  paths.publications.to(where),
  paths.interimPublication.to(at1),
  paths.interimPublicationPdf.to(at1),
  paths.interimPublicationWorkbook.to(at1),
];
const data = paths.interimPublicationJson.to(at1);
const compared = paths.interimPublication.to(at1, { compare: 'today' });
const far = { id: 'fay', name: 'Fay Farregion', email: 'fay@example.nhs.uk' };

async function aPublished() {
  const at = await anInterimHouse();
  await at.house.given(...anOfficial(far, 'regional-lead', 'South West'));
  await at.publish({ answers: { 'A1.a': { level: 'achieved', statement: 'Handed over' } } });
  return at;
}

describe('who reads a published interim (R38)', () => {
  test('everybody in the organisation, the national team, DHSC and the regional lead of its region', async () => {
    const { open } = await aPublished();
    for (const person of [cast.ada, cast.mo, cast.vera, cast.sira, cast.nat, cast.dora, cast.reg])
      for (const address of readable)
        expect((await open(address, person)).status(), `${person.name} ${address}`).toBe(200);
  });

  test('not other organisations, other regions, or the team that only decides: for them there is no such page', async () => {
    const { open } = await aPublished();
    for (const person of [cast.otto, far, cast.dee])
      for (const address of [...readable, data, compared])
        expect((await open(address, person)).status(), `${person.name} ${address}`).toBe(404);
  });

  test('the public is asked to log in', async () => {
    const { open } = await aPublished();
    for (const address of [...readable, data, compared])
      expect((await open(address)).address(), address).toContain(paths.logIn.to());
  });

  test('another organisation’s version is not there under one’s own address', async () => {
    const { open } = await aPublished();
    for (const address of [...readable.slice(1), data])
      expect((await open(address.replace('RX1', 'RY2'), cast.otto)).status()).toBe(404);
  });
});

describe('today’s answers are for the organisation’s own people alone (R38)', () => {
  test('who compare them with the published ones', async () => {
    const { open } = await aPublished();
    for (const person of [cast.ada, cast.mo, cast.vera, cast.sira]) {
      const page = await open(compared, person);
      expect(page.title()).toContain('compared with today');
      expect(page.text()).toContain('1 outcome changed since this version was published.');
      expect([...page.document().querySelectorAll('del')].map((one) => one.textContent)).toContain(
        ' [removed: Achieved] ',
      );
    }
  });

  test('and refused to reviewers, whose page links to no working screen', async () => {
    const { open } = await aPublished();
    for (const person of [cast.nat, cast.dora, cast.reg]) {
      expect((await open(compared, person)).status()).toBe(404);
      for (const address of readable.slice(0, 2)) {
        const links = [...(await open(address, person)).document().querySelectorAll('a[href]')];
        const ways = links
          .map((one) => one.getAttribute('href') ?? '')
          .filter((href) => href.includes('/assessments/'));
        expect(ways.filter((href) => !href.includes('/publications'))).toEqual([]);
        expect(ways.filter((href) => href.includes('compare'))).toEqual([]);
      }
    }
  });
});

describe('a regional lead does not learn of a separate profile group (R31)', () => {
  const packs = { ...shippedPacks, editions: shippedPacks.editions.map(withSeparateGroup) };
  const answers = { 'A2.a': { level: 'partially-achieved' as const } };

  async function mainsAs(person: typeof cast.reg, profileGroup?: string) {
    const at = await anInterimHouse(profileGroup === undefined ? { packs } : { packs, profileGroup });
    await at.publish({ answers });
    const pages = await Promise.all(readable.slice(0, 2).map((address) => at.open(address, person)));
    const pdf = (await at.open(paths.interimPublicationPdf.to(at1), person)).bytes();
    return { mains: pages.map((page) => page.document().querySelector('main')?.innerHTML), pdf };
  }

  test('page and PDF are the same, byte for byte, as if there were none', async () => {
    expect(await mainsAs(cast.reg, 'infrastructure')).toEqual(await mainsAs(cast.reg));
  });

  test('the national team, DHSC and the organisation see its own levels', async () => {
    for (const person of [cast.nat, cast.dora, cast.vera]) {
      const { mains } = await mainsAs(person, 'infrastructure');
      expect(mains[1]).toContain('Profile of critical infrastructure');
    }
  });

  test('the data, which names the profile, and its hash are for nobody who may not know, group or not', async () => {
    for (const profileGroup of [undefined, 'infrastructure']) {
      const at = await anInterimHouse(profileGroup === undefined ? { packs } : { packs, profileGroup });
      await at.publish({ answers });
      expect((await at.open(data, cast.reg)).status()).toBe(404);
      const page = await at.open(paths.interimPublication.to(at1), cast.reg);
      expect(page.text()).not.toContain('SHA-256 of the data');
      expect(page.html()).not.toContain('interim.json');
      expect((await at.open(data, cast.nat)).status()).toBe(200);
    }
  });
});
