import { beforeEach, describe, expect, test } from 'vitest';
import { aHouse, cast, type TestHouse, theUsual } from '../../test/support/a-house.ts';
import { answerOutcome } from '../assessment/answer-outcome.ts';
import { paths } from '../paths.ts';

const where = { organisation: 'RX1', edition: '2025-26', outcome: 'A1.a' };
const address = paths.organisationHistory.to({ organisation: 'RX1' });
let house: TestHouse;

beforeEach(async () => {
  house = await aHouse();
  await house.given(...theUsual());
  await answerOutcome(await house.as(cast.ada), where, { version: 0, level: 'achieved', complete: true });
  await answerOutcome(
    await house.as(cast.mo),
    { ...where, outcome: 'A1.b' },
    { version: 0, statement: '=1+1' },
  );
});

describe('the history of an organisation (R37)', () => {
  test('says what happened, by whom, newest first', async () => {
    const visit = await (await house.visit(cast.vera)).open(address);
    const rows = [...visit.document().querySelectorAll('tbody tr')].map((row) => row.textContent ?? '');
    expect(rows[0]).toContain('A1.b saved as a draft: Not answered');
    expect(rows[0]).toContain('Mo Member');
    expect(rows[1]).toContain('A1.a saved as complete: Achieved');
    expect(visit.text()).toContain('Role Administrator given to Ada Administrator');
  });

  test('still names whoever has left', async () => {
    const payload = { person: cast.vera.id, role: 'viewer' as const };
    await house.given({ type: 'role-taken', organisation: 'RX1', about: null, payload });
    const visit = await (await house.visit(cast.ada)).open(address);
    expect(visit.text()).toContain('Role Viewer taken from Vera Viewer');
  });

  test('can be read by person, and by what it is about; signs of SQL are letters', async () => {
    const visit = await (await house.visit(cast.ada)).open(`${address}?person=mo`);
    expect(visit.text()).toContain('A1.b saved');
    expect(visit.text()).not.toContain('A1.a saved');
    await visit.open(`${address}?about=A1.a`);
    expect(visit.text()).toContain('A1.a saved');
    expect(visit.text()).not.toContain('A1.b saved');
    await visit.open(`${address}?about=%25`);
    expect(visit.text()).toContain('There are no such entries');
  });

  test('as a file it has every entry with its hash, and no cell that a spreadsheet would run', async () => {
    const visit = await (await house.visit(cast.ada)).open(
      paths.organisationHistoryCsv.to({ organisation: 'RX1' }),
    );
    const { count } = await house.db
      .selectFrom('journal')
      .select((count) => count.fn.countAll<number>().as('count'))
      .where('organisation', '=', 'RX1')
      .executeTakeFirstOrThrow();
    const lines = visit.bytes().toString('utf8').trimEnd().split('\r\n');
    expect(lines).toHaveLength(Number(count) + 1);
    expect(lines[1]).toMatch(/[0-9a-f]{64}/);
    for (const line of lines) expect(line).not.toMatch(/(^|,)"?[=+@-]/);
  });

  test('is for the organisation’s own people alone (R38)', async () => {
    for (const person of [cast.otto, cast.nat, cast.reg])
      expect((await (await house.visit(person)).open(address)).status()).toBe(404);
  });
});
