import { beforeEach, describe, expect, test } from 'vitest';
import { aHouse, cast, type TestHouse, theUsual } from '../../../test/support/a-house.ts';
import { attachEvidence } from '../../assessment/attach-evidence.ts';
import { paths } from '../../paths.ts';
import { addEvidence } from '../add-evidence.ts';
import { unsaid } from '../rules/describe-new.ts';

const organisation = 'RX1';
const library = paths.evidenceLibrary.to({ organisation });
const aText = (name: string) => ({ filename: `${name}.txt`, bytes: Buffer.from(name), truncated: false });

let house: TestHouse;
beforeEach(async () => {
  house = await aHouse({ now: '2025-12-12T09:00:00.000Z' });
  await house.given(...theUsual());
});

const added = async (name: string, reviewBy = '') =>
  addEvidence(
    await house.as(cast.mo),
    organisation,
    { files: [aText(name)], link: '', title: name },
    { ...unsaid, reviewBy },
  );

const titles = (visit: { document: () => Document }) =>
  [...visit.document().querySelectorAll('.nhsuk-list--border > li > a')].map((one) => one.textContent);

describe('the evidence library', () => {
  test('says that there is nothing yet, and to whom may how to add something', async () => {
    const member = await (await house.visit(cast.mo)).open(library);
    expect(member.text()).toContain('There is no evidence yet');
    expect(member.text()).toContain('Add evidence');
    const viewer = await (await house.visit(cast.vera)).open(library);
    expect(viewer.text()).not.toContain('Add evidence');
  });

  test('is reached from the organisation, and nobody else’s items are in it', async () => {
    await added('Minutes');
    const visit = await (await house.visit(cast.vera)).open(paths.organisation.to({ organisation }));
    expect(titles(await visit.follow('Evidence library'))).toEqual(['Minutes']);
    const other = await house.visit(cast.otto);
    expect(titles(await other.open(paths.evidenceLibrary.to({ organisation: 'RY2' })))).toEqual([]);
    expect((await other.open(library)).status()).toBe(404);
  });

  test('says where each item is used', async () => {
    const offer = { files: [aText('Minutes')], link: '', title: 'Minutes' };
    const where = { organisation, edition: '2025-26', outcome: 'A1.a' };
    await attachEvidence(await house.as(cast.mo), where, offer);
    const visit = await (await house.visit(cast.mo)).open(library);
    expect(visit.text()).toContain('Used for A1.a (2025-26)');
    expect((await visit.follow('A1.a (2025-26)')).address()).toBe(paths.outcome.to(where));
  });

  test('is searched by title, name, address and SHA-256; a per cent sign is only itself', async () => {
    await added('Minutes 100% complete');
    await added('Policy');
    const visit = await (await house.visit(cast.mo)).open(library);
    expect(titles(await visit.fill('Search', 'minUTES').press('Apply filters'))).toEqual([
      'Minutes 100% complete',
    ]);
    expect(titles(await visit.fill('Search', '0%').press('Apply filters'))).toHaveLength(1);
    expect(titles(await visit.fill('Search', '%').press('Apply filters'))).toHaveLength(1);
    await visit.fill('Search', 'nowhere').press('Apply filters');
    expect(visit.text()).toContain('Nothing found');
  });

  test('says what is overdue and what is nearly so, and lists it first when asked', async () => {
    await added('Far', '2027-01-01');
    await added('Overdue', '2025-12-11');
    await added('Soon', '2026-01-11');
    await added('Undated');
    const visit = await (await house.visit(cast.vera)).open(library);
    expect(visit.text()).toContain('Review overdue: it was due by 11 December 2025');
    expect(visit.text()).toContain('Review due in 30 days, by 11 January 2026');
    await visit.fill('Order', 'Overdue and soonest review first').press('Apply filters');
    expect(titles(visit)).toEqual(['Overdue', 'Soon', 'Far', 'Undated']);
    expect(titles(await visit.follow('1 item of evidence past the review-by date'))).toEqual(['Overdue']);
    expect(
      titles(await visit.open(paths.evidenceLibrary.to({ organisation }, { review: 'undated' }))),
    ).toEqual(['Undated']);
  });

  test.each(['newest', 'review'])('goes on page by page in order of %s, every item once', async (order) => {
    for (let n = 0; n < 60; n += 1) await added(`Item ${n}`, n % 3 === 0 ? `2027-01-${10 + (n % 15)}` : '');
    const visit = await (await house.visit(cast.mo)).open(
      paths.evidenceLibrary.to({ organisation }, { order }),
    );
    const seen = [...titles(visit)];
    while (visit.html().includes('More evidence')) seen.push(...titles(await visit.follow('More evidence')));
    expect(seen).toHaveLength(60);
    expect(new Set(seen).size).toBe(60);
  });

  test('a made-up key in the address shows the first page', async () => {
    await added('Minutes');
    const visit = await house.visit(cast.mo);
    for (const after of ['x', '2025-13-45~x', "2025-12-12T'~x", '~'])
      expect((await visit.open(paths.evidenceLibrary.to({ organisation }, { after }))).status()).toBe(200);
  });
});

describe('adding evidence to the library', () => {
  const open = async () => (await house.visit(cast.mo)).open(paths.addEvidence.to({ organisation }));

  test('a link with kind and dates stands in the library', async () => {
    const visit = await open();
    visit.fill('Or add a link', 'https://intranet.example.nhs.uk/policy').fill('Title', 'Access policy');
    visit.fill('Kind of evidence', 'Policy or strategy');
    visit.fill('Day', '1').fill('Month', '12').fill('Year', '2025');
    await visit.press('Add evidence');
    expect(visit.text()).toContain('Access policy');
    expect(visit.text()).toContain('Policy or strategy. Effective from 1 December 2025');
  });

  test('wrong dates are said beside the field, and nothing typed is lost', async () => {
    const visit = await open();
    visit
      .fill('Or add a link', 'https://example.nhs.uk/')
      .fill('Title', 'Mine')
      .fill('Day', '31')
      .fill('Month', '2');
    await visit.press('Add evidence');
    expect(visit.status()).toBe(422);
    expect(visit.errors()).toEqual(['The effective date must be a real date, like 27 3 2026']);
    expect(visit.document().querySelector('a[href="#dates-effective-day"]')).not.toBeNull();
    expect(visit.document().getElementById('dates-effective-day')?.getAttribute('value')).toBe('31');
    expect(visit.document().getElementById('link')?.getAttribute('value')).toBe('https://example.nhs.uk/');
  });

  test('the same content twice is noticed, with where it is already', async () => {
    const where = { organisation, edition: '2025-26', outcome: 'A1.a' };
    const offer = { files: [aText('Minutes')], link: '', title: 'Minutes of the board' };
    await attachEvidence(await house.as(cast.mo), where, offer);
    const visit = await open();
    await visit.attach('Upload a file', aText('Minutes')).press('Add evidence');
    expect(visit.errors()).toEqual([
      'This is in your evidence library already, as “Minutes of the board”, used for A1.a (2025-26)',
    ]);
  });
});

describe('changing the details of evidence', () => {
  test('changes them, and the history of the item says from what to what', async () => {
    await added('Minutes');
    const visit = await (await (await house.visit(cast.mo)).open(library)).follow('Minutes');
    await visit.follow('Change title, kind and dates');
    await visit
      .fill('Title', 'Minutes of the board')
      .fill('Kind of evidence', 'Minutes or board paper')
      .press('Save');
    expect(visit.text()).toContain('Title: Minutes before, Minutes of the board after.');
    expect(visit.text()).toContain(
      'Kind of evidence: Other, or not said before, Minutes or board paper after.',
    );
  });

  test('two people never lose each other’s words (R7)', async () => {
    await added('Minutes');
    const mo = await (await (await house.visit(cast.mo)).open(library)).follow('Minutes');
    await mo.follow('Change title, kind and dates');
    const ada = await (await house.visit(cast.ada)).open(mo.address());
    await ada.fill('Title', 'Ada’s title').press('Save');
    await mo.fill('Title', 'Mo’s title').press('Save');
    expect(mo.status()).toBe(409);
    expect(mo.text()).toContain('Title: Ada’s title');
    expect(mo.document().getElementById('title')?.getAttribute('value')).toBe('Mo’s title');
    await mo.press('Save');
    expect(mo.text()).toContain('Mo’s title');
  });

  test('a viewer is told who may', async () => {
    await added('Minutes');
    const visit = await (await (await house.visit(cast.vera)).open(library)).follow('Minutes');
    expect(visit.text()).not.toContain('Change title');
    expect((await visit.open(`${visit.address()}/details`)).status()).toBe(403);
  });
});
