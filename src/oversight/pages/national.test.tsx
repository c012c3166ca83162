import { beforeEach, describe, expect, test } from 'vitest';
import { aHouse, cast, type Person, type TestHouse } from '../../../test/support/a-house.ts';
import type { Visitor } from '../../../test/support/visitor.ts';
import { paths } from '../../paths.ts';
import { noteThatSupportIsNeeded } from '../note-support.ts';
import { aYear, bea, dan, rosa } from '../testing/a-year.ts';

const edition = '2025-26';
const national = paths.national.to({ edition });
const outcomes = paths.nationalOutcomes.to({ edition });
const at = (organisation: string) => paths.nationalOrganisation.to({ edition, organisation });
const caution = 'Self-assessed levels at the interim, not performance management.';

let house: TestHouse;
beforeEach(async () => {
  house = await aHouse({ now: '2026-01-06T09:00:00.000Z' });
  await aYear(house);
});

const open = async (address: string, person?: Person) => (await house.visit(person)).open(address);

/** The cells of a table's rows, as text. */
const rows = (visitor: Visitor, table: string) =>
  [...visitor.document().querySelectorAll(`#${table} tbody tr`)].map((row) =>
    [...row.children].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim()).join(' | '),
  );

describe('who has published', () => {
  test('the national team sees all who must, by type and region', async () => {
    const visitor = await open(national, cast.nat);
    expect(visitor.text()).toContain(caution);
    expect(visitor.text()).toContain('As at 6 January 2026 at 9:00am.');
    expect(rows(visitor, 'by-type')).toContain('NHS trust or foundation trust | 3 | 2 | 0 | 1 | 1');
    expect(rows(visitor, 'by-type').at(-1)).toBe('All | 5 | 2 | 1 | 2 | 1');
    expect(rows(visitor, 'by-region')).toContain('Midlands | 3 | 1 | 1 | 1 | 0');
    expect(rows(visitor, 'list')).toContain(
      'Northbridge University Hospitals NHS Trust (RX1) | NHS trust or foundation trust | Midlands | On time 30 December 2025, version 2; version 3 came later and is not counted | Signed off outside the service | None',
    );
  });

  test('the form narrows the list and keeps what was chosen', async () => {
    const visitor = await open(national, cast.nat);
    visitor.fill('Type of organisation', 'NHS trust or foundation trust');
    await visitor.fill('Interim assessment', 'SIRO not yet signed off').press('Apply filters');
    expect(visitor.text()).toContain('1 organisation');
    expect(rows(visitor, 'list')).toHaveLength(1);
    expect(rows(visitor, 'list')[0]).toContain('Southport Vale');
    await visitor.press('Apply filters');
    expect(rows(visitor, 'list')).toHaveLength(1);
  });

  test('a figure’s type leads to its organisations, and one of these to its page', async () => {
    const visitor = await open(national, cast.nat);
    await visitor.follow('Integrated care board (ICB)');
    expect(rows(visitor, 'list')).toHaveLength(1);
    await visitor.follow('Midshire ICB');
    expect(visitor.address()).toBe(at('QM1'));
  });

  test('another edition is one link away, and says that nobody published there', async () => {
    const visitor = await open(national, cast.nat);
    await visitor.follow('2024-25');
    expect(visitor.text()).toContain('Nobody has published an interim assessment of 2024-25 here.');
    expect((await open(paths.national.to({ edition: '1999-00' }), cast.nat)).status()).toBe(404);
  });
});

describe('levels by outcome', () => {
  test('where nobody counts there is a sentence, and no tables of zeros', async () => {
    const visitor = await open(paths.nationalOutcomes.to({ edition: '2024-25' }), cast.nat);
    expect(visitor.text()).toContain('No organisation counts here yet, so there are no levels to show.');
    const captions = [...visitor.document().querySelectorAll('caption')].map((one) => one.textContent);
    expect(captions.filter((one) => one?.includes('bjective'))).toEqual([]);
    expect((await open(outcomes, cast.nat)).text()).not.toContain('No organisation counts here yet');
  });

  test('are counted in the version of the deadline, drafts named, Not answered apart (R12, R15)', async () => {
    const visitor = await open(outcomes, cast.nat);
    expect(visitor.text()).toContain(caution);
    expect(visitor.text()).toContain('2 organisations counted');
    const a1a = rows(visitor, 'objective-A').find((row) => row.startsWith('A1.a'));
    expect(a1a).toMatch(/\| 0 \| 0 \| 2 \| 0 \| 2 \| 0$/);
    const b2a = rows(visitor, 'objective-B').find((row) => row.startsWith('B2.a'));
    expect(b2a).toMatch(/\| 0 \| 1 \(1.draft\) \| 0 \| 1 \| /);
    expect(visitor.text()).not.toMatch(/\d ?%/);
  });

  test('count later versions where these are asked for', async () => {
    const visitor = await open(outcomes, cast.nat);
    expect(visitor.text()).toContain('1 organisation published only after the deadline');
    await visitor.choose('Include later versions').press('Apply filters');
    expect(visitor.text()).toContain('3 organisations counted');
    const a1a = rows(visitor, 'objective-A').find((row) => row.startsWith('A1.a'));
    expect(a1a).toMatch(/\| 0 \| 1 \| 2 \| 0 \| /);
  });

  test('warn where so few are counted that the figures tell on them', async () => {
    const visitor = await open(outcomes, cast.reg);
    expect(visitor.text()).toContain('They rest on 1 organisation,');
    expect(visitor.text()).not.toContain('Download these levels');
  });
});

describe('a regional lead sees nothing of another region (R38)', () => {
  test('neither in the list nor in figures, whatever the address asks', async () => {
    for (const address of [
      national,
      `${national}?region=South+West`,
      `${national}?after=RY2&list=siro-not-yet`,
    ]) {
      const visitor = await open(address, cast.reg);
      expect(visitor.text()).toContain('Your region: Midlands');
      expect(visitor.html()).not.toMatch(/Southport|South West|London|Formula/);
      expect(rows(visitor, 'by-type').at(-1)).toBe('All | 3 | 1 | 1 | 1 | 0');
    }
    const visitor = await open(`${outcomes}?region=South+West`, cast.reg);
    expect(visitor.text()).toContain('1 organisation counted');
  });

  test('nor by an organisation’s address, which answers like one that does not exist', async () => {
    expect((await open(at('RX1'), cast.reg)).status()).toBe(200);
    const other = await open(at('RY2'), cast.reg);
    const nobody = await open(at('NOBODY'), cast.reg);
    expect([other.status(), nobody.status()]).toEqual([404, 404]);
    expect(other.text()).toBe(nobody.text());
  });

  test('with two regions sees both', async () => {
    const visitor = await open(national, bea);
    expect(visitor.text()).toContain('Your regions: Midlands, South West');
    expect(rows(visitor, 'list')).toHaveLength(4);
    expect((await open(at('RY2'), bea)).status()).toBe(200);
    expect((await open(at('X26'), bea)).status()).toBe(404);
  });
});

test('nobody of an organisation, and nobody who is not logged in, sees any of it', async () => {
  const csv = paths.nationalOutcomesCsv.to({ edition });
  for (const address of [national, outcomes, csv, paths.nationalDataDictionary.to()])
    for (const person of [cast.ada, cast.vera, cast.sira, cast.otto])
      expect((await open(address, person)).status(), `${person.name} ${address}`).toBe(404);
  expect((await open(at('RX1'), cast.ada)).status()).toBe(403);
  expect((await open(at('RX1'), cast.otto)).status()).toBe(404);
  expect((await open(national)).text()).not.toContain('Northbridge');
});

describe('one organisation', () => {
  test('shows its versions with the way to read them, and which one is counted', async () => {
    const visitor = await open(at('RX1'), cast.nat);
    expect(visitor.text()).toContain(caution);
    expect(rows(visitor, 'versions')).toEqual([
      'Read version 3 | 5 January 2026 at 10:00am | Test | Later | Signed off outside the service | Not counted',
      'Read version 2 | 30 December 2025 at 10:00am | Test | On time | Signed off outside the service | Counted',
      'Read version 1 | 15 December 2025 at 10:00am | Test | On time | Signed off outside the service | Not counted',
    ]);
    const link = visitor.document().querySelector('#versions a')?.getAttribute('href');
    expect(link).toBe(paths.interimPublication.to({ organisation: 'RX1', edition, version: '3' }));
  });

  test('says whom to turn to: SIRO and IG lead, nobody else of the organisation', async () => {
    const named = (role: 'siro' | 'caldicott-guardian', name: string) => ({
      type: 'key-person-named' as const,
      organisation: 'RX1',
      about: null,
      payload: { role, before: null, after: { name, email: `${role}@rx1.nhs.uk` } },
    });
    await house.given(named('siro', 'Sira Owner'), named('caldicott-guardian', 'Cal Guardian'));
    const visitor = await open(at('RX1'), cast.reg);
    expect(visitor.text()).toContain('Sira Owner');
    expect(visitor.text()).toContain('siro@rx1.nhs.uk');
    expect(visitor.text()).toContain('Not named in the organisation’s profile');
    expect(visitor.html()).not.toMatch(/Cal Guardian|Amir Administrator|ada@example/);
  });

  test('is not there where it takes no part', async () => {
    for (const code of ['FA1', 'NOBODY']) expect((await open(at(code), cast.nat)).status()).toBe(404);
  });

  test('names the profile to those who may know its group, and to no regional lead (R31)', async () => {
    const profile = house.packs.editions[0]?.profiles['2025-26-core']?.title ?? 'no profile';
    expect((await open(at('RX1'), cast.nat)).text()).toContain(profile);
    expect((await open(at('RX1'), cast.reg)).text()).not.toContain(profile);
  });
});

describe('the support note', () => {
  const why = 'Why does this organisation need support?';

  test('is written, read by the other reviewers, listed, and closed with what came of it', async () => {
    const visitor = await open(at('RX1'), dan);
    await visitor.fill(why, 'Needs help\nwith backups').press('Note that it needs support');
    expect(visitor.text()).toContain('It is noted that this organisation needs support.');
    expect(visitor.text()).toContain('Noted by Dan Decider on 6 January 2026');
    for (const reader of [cast.nat, cast.reg, cast.dora])
      expect((await open(at('RX1'), reader)).text()).toContain('Needs help');
    const list = await open(`${national}?list=support`, cast.reg);
    expect(rows(list, 'list')).toHaveLength(1);
    await visitor.open(at('RX1'));
    await visitor.fill('What came of it?', 'Backups are tested').press('Close the note');
    expect(visitor.text()).toContain('No support note is open.');
    expect(visitor.text()).toContain('What came of it: Backups are tested');
    expect(rows(await open(`${national}?list=support`, cast.reg), 'list')).toEqual([]);
  });

  test('is never for the organisation: not on its pages, not in its chain', async () => {
    await noteThatSupportIsNeeded(
      await house.as(dan),
      { organisation: 'RX1', edition },
      'Confidential words',
    );
    const own = await house.db
      .selectFrom('journal')
      .select('type')
      .where('organisation', '=', 'RX1')
      .execute();
    expect(own.map(({ type }) => type)).not.toContain('support-noted');
    for (const person of [cast.ada, rosa])
      for (const address of [at('RX1'), national, `${national}?list=support`])
        expect((await open(address, person)).html(), person.name).not.toMatch(
          /Confidential words|nhsuk-tag--purple/,
        );
    expect((await open(at('RX1'), rosa)).text()).toContain('notes about it are not shown to you');
  });

  test.each([
    ['who only sees: no', cast.nat, 'RX1', 404],
    ['DHSC: no', cast.dora, 'RX1', 404],
    ['a regional lead: no', cast.reg, 'RX1', 404],
    ['somebody of the organisation: no', rosa, 'RX1', 403],
    ['the same person about another: yes', rosa, 'RY2', 303],
  ] as const)('is written with a form of one’s own making by %s', async (_, person, code, status) => {
    const visitor = await open(at(code), person);
    const mayNote = status === 303;
    expect(visitor.html().includes(why)).toBe(mayNote);
    const answer = await house.app.inject({
      method: 'POST',
      url: at(code),
      headers: {
        origin: 'http://localhost:3000',
        host: 'localhost:3000',
        'content-type': 'application/x-www-form-urlencoded',
      },
      cookies: { ...visitor.cookies() },
      payload: 'act=note&text=Because',
    });
    expect(answer.statusCode).toBe(status);
    const notes = await house.db.selectFrom('support_note').select('id').execute();
    expect(notes).toHaveLength(mayNote ? 1 : 0);
  });

  test('that says nothing is asked for, with the box filled as it was', async () => {
    const visitor = await open(at('RX1'), dan);
    await visitor.press('Note that it needs support');
    expect(visitor.status()).toBe(422);
    expect(visitor.errors()).toEqual(['Enter why this organisation needs support']);
    await visitor.fill(why, 'x'.repeat(2001)).press('Note that it needs support');
    expect(visitor.errors()).toEqual(['The note must be 2000 characters or fewer']);
    expect(visitor.html()).toContain('x'.repeat(2001));
  });

  test('that somebody else wrote meanwhile is shown, beside one’s own words', async () => {
    const visitor = await open(at('RX1'), dan);
    await noteThatSupportIsNeeded(await house.as(rosa), { organisation: 'RX1', edition }, 'x');
    const other = await house.as(cast.dee);
    await noteThatSupportIsNeeded(other, { organisation: 'RX1', edition }, 'Dee was faster');
    await visitor.fill(why, 'My own words').press('Note that it needs support');
    expect(visitor.status()).toBe(409);
    expect(visitor.text()).toContain('Dee was faster');
    expect(visitor.text()).toContain('What you typed is not savedMy own words');
  });
});
