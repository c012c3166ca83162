import { beforeAll, describe, expect, test } from 'vitest';
import { aHouse, cast, type Person, type TestHouse, theUsual } from '../../../../test/support/a-house.ts';
import { paths } from '../../../paths.ts';

const hub = paths.assessment.to({ organisation: 'RX1', edition: '2025-26' });

let house: TestHouse;
beforeAll(async () => {
  house = await aHouse();
  await house.given(...theUsual());
});

/** The addresses and words of every link of the page, and what each answers to this person. */
const linksFor = async (person: Person) => {
  const visit = await (await house.visit(person)).open(hub);
  const links = [...visit.document().querySelectorAll('main a[href^="/"], header a[href^="/"]')];
  return links.map((one) => ({ to: one.getAttribute('href') ?? '', text: one.textContent ?? '' }));
};

describe('“Complete your assessment” promises nobody what they cannot do', () => {
  test.each([cast.ada, cast.mo, cast.vera, cast.sira])('every link opens for $name', async (person) => {
    const links = await linksFor(person);
    const visit = await house.visit(person);
    const shut: string[] = [];
    for (const { to } of links) if ((await visit.open(to)).status() !== 200) shut.push(to);
    expect(links.length).toBeGreaterThan(15);
    expect(shut).toEqual([]);
  });

  test('who only reads is not asked to give, write, publish or choose', async () => {
    const words = (await linksFor(cast.vera)).map(({ text }) => text).join('; ');
    expect(words).not.toMatch(
      /Give outcomes|Start from|Fill in|publish;|write your|let auditors in|audit pack/,
    );
    expect(words).toMatch(/My work.*Check the answers.*See the improvement plan/);
    const all = (await linksFor(cast.ada)).map(({ text }) => text).join('; ');
    for (const act of ['Give outcomes', 'Start from', 'Fill in', 'and publish', 'write your', 'audit pack'])
      expect(all).toContain(act);
  });
});
