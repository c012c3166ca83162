import { beforeEach, describe, expect, test } from 'vitest';
import { aHouse, cast, type TestHouse, theUsual } from '../../../test/support/a-house.ts';
import { addEvidence } from '../../evidence/add-evidence.ts';
import { loadAllEvidence } from '../../evidence/store.ts';
import { withdrawEvidence } from '../../evidence/withdraw-evidence.ts';
import { paths } from '../../paths.ts';
import { attachExisting } from '../attach-existing.ts';
import { loadAttachments } from '../store.ts';

const where = { organisation: 'RX1', edition: '2025-26', outcome: 'A1.a' };
const outcome = paths.outcome.to(where);

let house: TestHouse;
beforeEach(async () => {
  house = await aHouse();
  await house.given(...theUsual());
  for (const title of ['Minutes', 'Policy', 'Plan']) await add(title);
});

const add = async (title: string, organisation = 'RX1', by: (typeof cast)['mo' | 'otto'] = cast.mo) =>
  addEvidence(await house.as(by), organisation, {
    files: [],
    link: `https://example.nhs.uk/${title}`,
    title,
  });
const attachedTitles = async () => {
  const there = (await loadAttachments(house.db, 'RX1', where.edition, where.outcome)).map(
    (one) => one.evidence,
  );
  return (await loadAllEvidence(house.db, 'RX1'))
    .filter((one) => there.includes(one.id))
    .map((one) => one.title);
};

describe('attaching evidence that is there already', () => {
  test('several at once, and what was typed on the outcome comes back', async () => {
    const visit = await (await house.visit(cast.mo)).open(outcome);
    await visit.fill('Supporting information', 'Half a sentence').press('Attach evidence you already have');
    await visit.choose('Minutes').choose('Plan').press('Attach');
    expect(visit.address()).toContain(outcome);
    expect(visit.document().getElementById('statement')?.textContent?.trim()).toBe('Half a sentence');
    expect(await attachedTitles()).toEqual(['Minutes', 'Plan']);
    const rows = await house.db.selectFrom('answer').selectAll().execute();
    expect(rows).toEqual([]);
  });

  test('a search keeps what is ticked; what is attached is not offered again', async () => {
    await (await (await house.visit(cast.mo)).open(paths.attachExisting.to(where)))
      .choose('Plan')
      .press('Attach');
    const visit = await (await house.visit(cast.mo)).open(paths.attachExisting.to(where));
    expect(visit.text()).toContain('1 item is attached to this outcome already');
    await visit.choose('Minutes').fill('Search your evidence library', 'pol').press('Search');
    expect(visit.document().querySelectorAll('input[type=checkbox]')).toHaveLength(2);
    await visit.choose('Policy').press('Attach');
    expect(await attachedTitles()).toEqual(['Minutes', 'Policy', 'Plan']);
  });

  test('nothing chosen is said beside the list', async () => {
    const visit = await (await house.visit(cast.mo)).open(paths.attachExisting.to(where));
    await visit.press('Attach');
    expect(visit.status()).toBe(422);
    expect(visit.errors()).toEqual(['Select the evidence to attach']);
  });

  test('what was removed meanwhile, or belongs to somebody else, cannot be attached (R37, R38)', async () => {
    const [minutes] = await loadAllEvidence(house.db, 'RX1');
    await add('Theirs', 'RY2', cast.otto);
    const [theirs] = await loadAllEvidence(house.db, 'RY2');
    const removed = { organisation: 'RX1', evidence: minutes?.id ?? '' };
    await withdrawEvidence(await house.as(cast.ada), removed, 'It named a patient');
    for (const id of [minutes?.id, theirs?.id, 'nothing'])
      expect(await attachExisting(await house.as(cast.mo), where, [id ?? ''])).toMatchObject({
        problems: [{ code: 'evidence-gone' }],
      });
    expect(await attachedTitles()).toEqual([]);
  });

  test('a viewer cannot, and the same item twice is one', async () => {
    const [minutes] = await loadAllEvidence(house.db, 'RX1');
    const id = minutes?.id ?? '';
    expect(await attachExisting(await house.as(cast.vera), where, [id])).toEqual({ refused: 'forbidden' });
    await attachExisting(await house.as(cast.mo), where, [id, id]);
    expect(await attachExisting(await house.as(cast.mo), where, [id])).toEqual({ done: true, events: [] });
  });

  test('the same file uploaded to a second outcome is noticed', async () => {
    const file = { filename: 'minutes.txt', bytes: Buffer.from('Minutes'), truncated: false };
    const visit = await (await house.visit(cast.mo)).open(outcome);
    await visit.attach('Upload a file', file).press('Attach evidence');
    await visit.open(paths.outcome.to({ ...where, outcome: 'A1.b' }));
    await visit.attach('Upload a file', file).press('Attach evidence');
    expect(visit.html()).toContain('This was in your evidence library already');
  });
});
