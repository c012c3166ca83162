import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { aHouse, cast, type TestHouse, theUsual } from '../../test/support/a-house.ts';
import { acceptFile } from './accept-file.ts';
import { saveJustification } from './justify-scope.ts';
import { emptyScope, fieldsOf } from './rules/entry.ts';
import type { FunctionInput } from './rules/save-function.ts';
import { saveFunction, takeFunctionOut } from './save-function.ts';
import { loadScope, loadScopeAt, loadScopeVersions } from './scope-store.ts';
import { scopeWorkbook } from './scope-workbook.ts';
import { anEntry } from './testing/an-entry.ts';
import { uploadEssentialFunctions } from './upload-essential-functions.ts';

const where = { organisation: 'RX1', edition: '2025-26' };
const made = {
  organisation: { code: 'RX1', name: 'Northbridge' },
  edition: { id: '2025-26', version: 'v8' },
};
const reason = { reason: 'new-knowledge', explanation: '' };
const input = (name: string, version = '0'): FunctionInput => ({
  ...{ ...reason, version, more: {} },
  fields: fieldsOf(anEntry({ name })),
});

let house: TestHouse;
beforeEach(async () => {
  house = await aHouse();
  await house.given(...theUsual());
});

const names = async () => (await loadScope(house.db, 'RX1', '2025-26')).scope.entries.map((one) => one.name);
const workbook = (...some: string[]) =>
  scopeWorkbook(
    made,
    { ...emptyScope, entries: some.map((name) => anEntry({ name, reference: '' })) },
    '2025-12-12T09:00:00.000Z',
  );
const upload = async (bytes: Uint8Array, version: string) =>
  uploadEssentialFunctions(await house.as(cast.mo), where, {
    ...{ ...reason, version },
    upload: { filename: 'ours.xlsx', bytes, truncated: false },
  });

describe('the recorded scope', () => {
  test('every version stays readable with its reason (R28)', async () => {
    const mo = await house.as(cast.mo);
    await saveFunction(mo, where, null, input('A'));
    await saveFunction(mo, where, null, input('B'));
    await saveFunction(mo, where, 'F1', { ...input('A changed', '1'), reason: 'incident' });
    await saveJustification(mo, where, { ...reason, justification: 'Risk', version: '0' });
    expect(await takeFunctionOut(mo, where, 'F2', { ...reason, version: '2' })).toHaveProperty('done');
    const at = async (version: number) => {
      const scope = await loadScopeAt(house.db, 'RX1', '2025-26', version);
      return [scope?.justification, ...(scope?.entries ?? []).map((one) => one.name)];
    };
    expect(await Promise.all([1, 2, 3, 4, 5].map(at))).toEqual([
      ['', 'A'],
      ['', 'A', 'B'],
      ['', 'A changed', 'B'],
      ['Risk', 'A changed', 'B'],
      ['Risk', 'A changed'],
    ]);
    expect(await loadScopeAt(house.db, 'RX1', '2025-26', 6)).toBeNull();
    const versions = await loadScopeVersions(house.db, 'RX1', '2025-26');
    expect(versions.map((one) => one.reason)).toEqual([
      'new-knowledge',
      'new-knowledge',
      'incident',
      'new-knowledge',
      null,
    ]);
    await saveFunction(mo, where, null, input('C'));
    expect((await loadScope(house.db, 'RX1', '2025-26')).last, 'no number twice').toBe(3);
  });

  test('two people on two functions do not hinder each other; on one, the second is told (R7)', async () => {
    const [mo, ada] = [await house.as(cast.mo), await house.as(cast.ada)];
    await saveFunction(mo, where, null, input('A'));
    await saveFunction(mo, where, null, input('B'));
    expect(await saveFunction(ada, where, 'F1', input('A2', '1'))).toHaveProperty('done');
    expect(await saveFunction(mo, where, 'F2', input('B2', '2'))).toHaveProperty('done');
    expect(await saveFunction(mo, where, 'F1', input('A3', '1'))).toMatchObject({ refused: 'stale' });
    expect(await names()).toEqual(['A2', 'B2']);
  });

  test('the first workbook is recorded at once; a later one when its difference was accepted (R29)', async () => {
    expect(await upload(await workbook('A', 'B'), '0')).toHaveProperty('done');
    expect(await names()).toEqual(['A', 'B']);
    await upload(await workbook('B', 'C'), '1');
    expect(await names(), 'nothing is replaced unseen').toEqual(['A', 'B']);
    const mo = await house.as(cast.mo);
    expect(await acceptFile(mo, where, 2, { ...reason, version: '0' })).toMatchObject({ refused: 'stale' });
    expect(await acceptFile(mo, where, 2, { ...reason, version: '1' })).toHaveProperty('done');
    expect(await names()).toEqual(['B', 'C']);
    const { scope } = await loadScope(house.db, 'RX1', '2025-26');
    expect(scope.entries.map((one) => one.reference)).toEqual(['F2', 'F3']);
    expect(await acceptFile(mo, where, 9, { ...reason, version: '2' })).toEqual({ refused: 'missing' });
  });

  test('a file that cannot be read is kept and records nothing (R29)', async () => {
    expect(await upload(Buffer.from('Our functions\n'), '0')).toMatchObject({ refused: 'invalid' });
    const text = { filename: 'ours.txt', bytes: Buffer.from('Our functions\n'), truncated: false };
    const mo = await house.as(cast.mo);
    await uploadEssentialFunctions(mo, where, { ...reason, version: '0', upload: text });
    expect(await names()).toEqual([]);
    expect(await acceptFile(mo, where, 1, { ...reason, version: '0' })).toEqual({ refused: 'missing' });
  });

  test('readers, people of elsewhere and closed editions change nothing (R38)', async () => {
    expect(await saveFunction(await house.as(cast.vera), where, null, input('A'))).toEqual({
      refused: 'forbidden',
    });
    expect(await saveFunction(await house.as(cast.nat), where, null, input('A'))).toEqual({
      refused: 'missing',
    });
    const closed = { ...where, edition: '2024-25' };
    expect(await saveFunction(await house.as(cast.ada), closed, null, input('A'))).toMatchObject({
      refused: 'closed',
    });
  });

  test('the journal says what was there before and after (R37)', async () => {
    const mo = await house.as(cast.mo);
    await saveFunction(mo, where, null, input('A'));
    await saveFunction(mo, where, 'F1', input('B', '1'));
    const { rows } = await sql<{ payload: string }>`
      select payload from journal where type = 'scope-changed' order by seq desc limit 1`.execute(house.db);
    expect(JSON.parse(rows[0]?.payload ?? '')).toMatchObject({
      changed: [{ before: { name: 'A' }, after: { name: 'B' } }],
    });
  });
});
