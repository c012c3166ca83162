import { expect, test } from 'vitest';
import { aHouse, cast } from '../../test/support/a-house.ts';
import { loadOverseen } from './load-overseen.ts';
import { aYear, bea } from './testing/a-year.ts';

test('one organisation is loaded within the remit alone, whoever opened the door before (R38)', async () => {
  const house = await aHouse();
  await aYear(house);
  const found = async (person: typeof bea, organisation: string) => {
    const { who } = await house.as(person);
    return (await loadOverseen(house, who, { organisation, edition: '2025-26' })) !== null;
  };
  expect([await found(cast.reg, 'RX1'), await found(cast.reg, 'RY2')]).toEqual([true, false]);
  expect([await found(bea, 'RY2'), await found(bea, 'X26')]).toEqual([true, false]);
  expect([await found(cast.nat, 'X26'), await found(cast.ada, 'RX1')]).toEqual([true, false]);
});
