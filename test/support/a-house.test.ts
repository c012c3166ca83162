import { expect, test } from 'vitest';
import { aHouse, cast, theUsual } from './a-house.ts';

test('a house opens with the usual people and answers a page that is not there', async () => {
  const house = await aHouse();
  await house.given(...theUsual());
  const visit = await house.visit(cast.ada);
  await visit.open('/nowhere');
  expect(visit.status()).toBe(404);
  expect(visit.text()).toContain('Page not found');
});
