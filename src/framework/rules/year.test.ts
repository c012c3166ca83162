import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anotherPacks } from '../../../test/support/another-pack.ts';
import { dayOf } from '../../platform/clock.ts';
import { projectFolder } from '../../platform/project-folder.ts';
import { loadPacks } from '../load-packs.ts';
import type { Edition, Pack, Packs } from './pack.ts';
import { currentPack, interimWindow, isOpenForAnswers, takesPart } from './year.ts';

const shippedPacks = loadPacks(join(projectFolder(), 'content'));
const packOf = (packs: Packs, id: string): Pack => {
  const pack = packs.editions.find((one) => one.edition.id === id);
  if (!pack) throw new Error(`There is no edition ${id}`);
  return pack;
};
const edition = packOf(shippedPacks, '2025-26').edition;
const inSummer: Edition = {
  ...edition,
  dates: { ...edition.dates, interimOpens: '2026-06-01', interimDue: '2026-06-30' },
};

describe('the window of the interim (R10): every deadline includes its whole day in London', () => {
  test.each([
    ['2025-12-03T23:59:59.999Z', 'not-open'],
    ['2025-12-04T00:00:00.000Z', 'open'],
    ['2025-12-31T09:00:00.000Z', 'open'],
    ['2025-12-31T23:59:00.000Z', 'open'],
    ['2025-12-31T23:59:59.999Z', 'open'],
    ['2026-01-01T00:00:00.000Z', 'late'],
    ['2026-08-01T09:00:00.000Z', 'late'],
  ])('in winter, at %s: %s', (moment, window) => {
    expect(interimWindow(edition, dayOf(moment))).toBe(window);
  });

  test.each([
    ['2026-05-31T22:59:59.999Z', 'not-open'],
    ['2026-05-31T23:00:00.000Z', 'open'],
    ['2026-06-30T22:59:59.999Z', 'open'],
    ['2026-06-30T23:00:00.000Z', 'late'],
  ])('in British Summer Time, at %s: %s', (moment, window) => {
    expect(interimWindow(inSummer, dayOf(moment))).toBe(window);
  });
});

describe('which edition is being worked on', () => {
  const both: Packs = { editions: [...anotherPacks().editions, ...shippedPacks.editions], mappings: [] };
  test.each([
    ['2020-01-01', null],
    ['2025-09-17', '2024-25'],
    ['2025-09-18', '2025-26'],
    ['2026-09-16', '2025-26'],
    ['2026-09-17', '2026-27'],
  ])('on %s: %s', (today, id) => {
    expect(currentPack(both, today)?.edition.id ?? null).toBe(id);
    for (const pack of both.editions)
      expect(isOpenForAnswers(both, pack.edition, today)).toBe(pack.edition.id === id);
  });
});

test('an organisation of another sector takes no part, so none of it must publish an interim (R9)', () => {
  expect(takesPart(edition, 'other')).toBe(false);
  for (const type of edition.types) expect(takesPart(edition, type)).toBe(true);
});
