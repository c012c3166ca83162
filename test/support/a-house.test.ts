import { expect, test } from 'vitest';
import { part, together } from '../../src/platform/database/together.ts';
import { server } from './a-database.ts';
import { aHouse, anOrganisation, cast, theUsual } from './a-house.ts';

test('a house opens with the usual people and answers a page that is not there', async () => {
  const house = await aHouse();
  await house.given(...theUsual());
  const visit = await house.visit(cast.ada);
  await visit.open('/nowhere');
  expect(visit.status()).toBe(404);
  expect(visit.text()).toContain('Page not found');
});

test.skipIf(server)(
  'rows without an order come the other way round, in combined statements and unions too',
  async () => {
    const house = await aHouse();
    await house.given(anOrganisation({ code: 'RA1' }), anOrganisation({ code: 'RA2' }));
    const codes = house.db.selectFrom('organisation').select('code');
    const of = (rows: readonly { code: string }[]) => rows.map((row) => row.code);
    const said = await together(house.db, { free: part(codes, of), fixed: part(codes.orderBy('code'), of) });
    expect(said).toEqual({ free: ['RA2', 'RA1'], fixed: ['RA1', 'RA2'] });
    expect(of(await codes.orderBy('type').execute())).toEqual(['RA2', 'RA1']);
    expect(of(await codes.union(codes).execute()).sort()).toEqual(['RA1', 'RA2']);
  },
);
