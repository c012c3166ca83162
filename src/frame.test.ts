import { expect, test } from 'vitest';
import { aHouse, aMember, anOrganisation, cast, theUsual } from '../test/support/a-house.ts';
import { paths } from './paths.ts';

test('My work is a click away where there can be any, and nowhere else', async () => {
  const house = await aHouse();
  const pharmacist = { id: 'phil', name: 'Phil Pharmacist', email: 'phil@example.net' };
  await house.given(
    ...theUsual(),
    anOrganisation({ code: 'FX1', name: 'Market Street Pharmacy', type: 'other', sector: 'Pharmacy' }),
    ...aMember(pharmacist, 'administrator', 'FX1'),
  );
  const linksOf = async (person: typeof pharmacist, organisation: string) => {
    const visit = await (await house.visit(person)).open(paths.organisation.to({ organisation }));
    return [...visit.document().querySelectorAll('header a')].map((one) => one.textContent?.trim());
  };
  expect(await linksOf(cast.ada, 'RX1')).toContain('My work');
  const links = await linksOf(pharmacist, 'FX1');
  expect(links).toContain('Phil Pharmacist');
  expect(links).not.toContain('My work');
});
