import { beforeEach, describe, expect, test } from 'vitest';
import { cast } from '../../../test/support/a-house.ts';
import { paths } from '../../paths.ts';
import { anInterimHouse, edition } from '../testing/an-interim-house.ts';

let at: Awaited<ReturnType<typeof anInterimHouse>>;
beforeEach(async () => {
  at = await anInterimHouse();
});

const list = (person = cast.vera, organisation = 'RX1', of = edition) =>
  at.open(paths.publications.to({ organisation, edition: of }), person);

const rows = async (person = cast.vera) =>
  [...(await list(person)).document().querySelectorAll('tbody tr')].map((row) =>
    [...row.children].slice(0, 4).map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim()),
  );

describe('View your published assessments', () => {
  test('says when nothing has been published', async () => {
    expect((await list()).text()).toContain('No assessment has been published for 2025-26 yet');
  });

  test('R15: lists every version, newest first, on time or late, and which one national figures count', async () => {
    await at.publish();
    await at.publish({ version: 2, publishedAt: '2025-12-31T23:59:59.000Z' });
    await at.publish({ version: 3, publishedAt: '2026-01-01T00:00:00.000Z', late: true });
    for (const person of [cast.vera, cast.nat, cast.reg])
      expect(await rows(person)).toEqual([
        ['Version 3', '1 January 2026 at midnightby Test', 'Late', 'Later version'],
        ['Version 2', '31 December 2025 at 11:59pmby Test', 'On time', 'Counted'],
        ['Version 1', '12 December 2025 at 9:00amby Test', 'On time', 'Earlier version'],
      ]);
  });

  test('leads to each version and its files', async () => {
    await at.publish();
    expect((await (await list()).follow('Version 1')).title()).toContain('version 1');
    for (const kind of ['PDF', 'Excel', 'JSON']) {
      const file = await (await list()).follow(`${kind} of version 1`);
      expect(file.header('content-disposition')).toMatch(
        /^attachment; filename="RX1 interim 2025-26 version 1\./,
      );
    }
  });

  test('leads the organisation back to its work, reviewers to the national view', async () => {
    const back = async (person: typeof cast.ada) =>
      (await list(person)).document().querySelector('.nhsuk-back-link')?.getAttribute('href');
    expect(await back(cast.vera)).toBe(paths.assessment.to({ organisation: 'RX1', edition }));
    expect(await back(cast.nat)).toBe(paths.nationalOrganisation.to({ organisation: 'RX1', edition }));
  });

  test('is not there for an edition or organisation that is not', async () => {
    expect((await list(cast.vera, 'RX1', '1999-00')).status()).toBe(404);
    expect((await list(cast.nat, 'RZ9')).status()).toBe(404);
  });
});
