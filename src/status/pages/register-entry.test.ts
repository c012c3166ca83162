import { beforeEach, describe, expect, it } from 'vitest';
import { aHouse, anOrganisation, cast, type TestHouse, theUsual } from '../../../test/support/a-house.ts';
import { statusImported } from '../rules/given.ts';

describe('an organisation on the register', () => {
  let house: TestHouse;
  beforeEach(async () => {
    house = await aHouse({ now: '2025-12-12T09:00:00.000Z' });
  });
  const entry = async (code = 'RX1') => (await house.visit()).open(`/register/${code}`);

  const published = (
    edition: string,
    version: number,
    publishedAt: string,
    kind: 'interim' | 'full' = 'interim',
  ) =>
    house.db
      .insertInto('publication')
      .values({
        organisation: 'RX1',
        edition,
        kind,
        version,
        published_at: publishedAt,
        published_by: 'Ada Administrator',
        late: true,
        sign_off: 'not-yet',
        snapshot: '{"answers":"SECRET"}',
        snapshot_hash: 'h',
        pack_hash: 'p',
      })
      .execute();

  it('shows status, meaning, date and history, and is a dated check (R21, R23)', async () => {
    await house.given(
      anOrganisation(),
      statusImported('RX1', { edition: '2022-23', status: 'standards-exceeded' }, '2023-06-29'),
      statusImported('RX1', { edition: '2024-25', status: 'approaching-standards' }, '2025-06-26'),
    );
    const visit = await entry();
    const text = visit.text();
    expect(text).toContain('Checked on 12 December 2025 at 9:00am');
    expect(text).toContain('http://localhost:3000/register/RX1');
    expect(text).toContain('2024-25 Approaching standards');
    expect(text).toContain('improvement plan has been agreed and is monitored by NHS England');
    expect(text).toContain('differs by year and by sector');
    expect(text).toContain('Date of publication26 June 2025');
    expect(text).toContain('Current until 30 June 2026');
    expect(text).toContain('2022-23 Standards exceeded29 June 2023');
    expect(text).toContain('NHS Midshire Integrated Care Board');
    expect(text).toContain('1 Hospital Way');
  });

  it('says from the day after the next edition’s deadline that the label is out of date (R23)', async () => {
    await house.given(
      anOrganisation(),
      statusImported('RX1', { edition: '2024-25', status: 'standards-met' }, '2025-06-26'),
    );
    // 30 June in London ends an hour before it does in UTC.
    house.setClock('2026-06-30T22:59:59.000Z');
    expect((await entry()).text()).not.toContain('Out of date');
    house.setClock('2026-06-30T23:00:00.000Z');
    expect((await entry()).text()).toContain('Out of date: it was current until 30 June 2026');
  });

  it('keeps the label of an older file from passing for the latest one', async () => {
    await house.given(
      anOrganisation(),
      statusImported('RX1', { edition: '2024-25', status: 'standards-met' }, '2025-06-26'),
      statusImported('RX1', { edition: '2022-23', status: 'standards-exceeded' }, '2023-06-29'),
    );
    expect((await entry()).text()).toContain('Status2024-25 Standards met');
    const csv = await (await house.visit()).open('/register.csv');
    expect(csv.html()).toContain('24/25 Standards Met,26/06/2025');
  });

  it('is silent about the interim until it is completed, and then tells the first day alone (R15)', async () => {
    await house.given(anOrganisation());
    expect((await entry()).text().toLowerCase()).not.toContain('interim');
    await published('2025-26', 1, '2025-12-10T23:30:00.000Z');
    await published('2025-26', 2, '2026-01-05T10:00:00.000Z');
    const visit = await entry();
    expect(visit.text()).toContain('Interim assessment 2025-26: completed');
    expect(visit.text()).toContain('First published on 10 December 2025');
    expect(visit.text()).not.toMatch(/5 January|version|late|SIRO|SECRET|Ada/);
  });

  it('does not take a full publication for an interim', async () => {
    await house.given(anOrganisation());
    await published('2025-26', 1, '2026-06-10T10:00:00.000Z', 'full');
    expect((await entry()).text().toLowerCase()).not.toContain('interim');
  });

  it('shows of two statuses of one day the one given later: a decision never moves the date (R22)', async () => {
    await house.given(
      anOrganisation(),
      statusImported('RX1', { edition: '2024-25', status: 'standards-not-met' }, '2025-06-26'),
      statusImported('RX1', { edition: '2024-25', status: 'approaching-standards' }, '2025-06-26'),
    );
    expect((await entry()).text()).toContain('Status2024-25 Approaching standards');
    expect((await (await house.visit()).open('/register.csv')).html()).toContain(
      '24/25 Approaching Standards',
    );
    expect((await (await house.visit()).open('/register?q=northbridge')).text()).toContain(
      '2024-25 Approaching standards',
    );
  });

  it('never says a word of the interim in the file (R15, R36)', async () => {
    await house.given(anOrganisation());
    const before = (await (await house.visit()).open('/register.csv')).html();
    await published('2025-26', 1, '2025-12-10T10:00:00.000Z');
    expect((await (await house.visit()).open('/register.csv')).html()).toBe(before);
  });

  it('shows a merged organisation as Not published, with its date, its history and its successor (R21)', async () => {
    await house.given(
      anOrganisation({ code: 'RY2', name: 'Southport Vale NHS Foundation Trust' }),
      anOrganisation({ closedOn: '2025-10-01', successor: 'RY2' }),
      statusImported('RX1', { edition: '2024-25', status: 'standards-met' }, '2025-06-26'),
    );
    const visit = await entry();
    expect(visit.text()).toContain('StatusNot published');
    expect(visit.text()).toContain('merged or closed on 1 October 2025');
    expect(visit.text()).toContain('Last published26 June 2025');
    expect(visit.text()).toContain('2024-25 Standards met26 June 2025');
    await visit.follow('Southport Vale NHS Foundation Trust (RY2)');
    expect(visit.address()).toBe('/register/RY2');
  });

  it('names a successor that is not on the register by its code', async () => {
    await house.given(anOrganisation({ closedOn: '2025-10-01', successor: 'RZ9' }));
    expect((await entry()).text()).toContain('the organisation with the code RZ9');
  });

  it('looks the same to its own administrator, the public and an official (R35)', async () => {
    await house.given(...theUsual());
    const main = async (person?: (typeof cast)[keyof typeof cast]) =>
      (await (await house.visit(person)).open('/register/RX1')).text();
    const seen = await main();
    expect(await main(cast.ada)).toBe(seen);
    expect(await main(cast.nat)).toBe(seen);
  });

  it('never tells of a separate profile group (R31)', async () => {
    await house.given(anOrganisation({ profileGroup: 'infrastructure' }));
    expect((await entry()).html()).not.toContain('infrastructure');
  });

  it.each(['NOBODY', '%00', 'a'.repeat(300), '%F0%9F%8F%A5'])('answers 404 for %s', async (code) => {
    expect((await entry(code)).status()).toBe(404);
  });

  it('finds a code typed in small letters', async () => {
    await house.given(anOrganisation());
    expect((await entry('rx1')).status()).toBe(200);
  });
});
