import { describe, expect, test } from 'vitest';
import { anotherPacks } from '../../../test/support/another-pack.ts';
import { unanswered } from '../../assessment/rules/answer.ts';
import { standings } from '../../assessment/rules/progress.ts';
import { outcomesOf } from '../../framework/rules/find.ts';
import { levelsOf } from '../../framework/rules/level.ts';
import type { Level, Pack, Packs, Profile } from '../../framework/rules/pack.ts';
import { countsOf, lookAhead } from './ahead.ts';
import { prospectsOf } from './prospects.ts';

const { editions } = anotherPacks();
const pack = editions[0] as Pack;
const profileOf = (id: string, over: Partial<Profile> = {}) =>
  ({ ...pack.profiles['2026-27-core'], id, ...over }) as Profile;
const core = profileOf('2026-27-core');

/** The edition as it is and the one after it, with an indicative profile and one of a separate group. */
const later: Pack = {
  ...pack,
  edition: { ...pack.edition, id: '2027-28' },
  profiles: {
    a: profileOf('a', { edition: '2027-28', state: 'indicative' }),
    b: profileOf('b', { edition: '2027-28', group: 'infrastructure', state: 'proposed' }),
  },
};
const foreign: Pack = {
  ...pack,
  edition: { ...pack.edition, id: '2028-29' },
  framework: { ...pack.framework, id: 'yet-another' },
  profiles: { c: profileOf('c', { edition: '2028-29' }) },
};
const packs: Packs = { editions: [foreign, later, pack], mappings: [] };
const ids = (group: string | null) => {
  const { comparable, notYet } = prospectsOf(packs, { pack, profile: core, group });
  return { comparable: comparable.map((one) => one.profile.id), notYet: notYet.map((one) => one.profile.id) };
};

describe('which profiles an organisation may look at (R31)', () => {
  test('proposed, indicative and confirmed ones of its framework, newest edition first; never a draft, never its own', () => {
    expect(ids(null)).toEqual({ comparable: ['a', '2026-27-proposed'], notYet: ['c'] });
  });

  test('a separate group’s profile is there for that group alone', () => {
    expect(ids('infrastructure').comparable).toEqual(['b', 'a', '2026-27-cni', '2026-27-proposed']);
    expect(ids('another-group').comparable).toEqual(ids(null).comparable);
  });
});

const placed = outcomesOf(pack.framework);
const withPartial = placed.find(({ outcome }) => levelsOf(outcome).length === 3)?.outcome.code ?? '';
const without = placed.find(({ outcome }) => levelsOf(outcome).length === 2)?.outcome.code ?? '';

const answering = (levels: Readonly<Record<string, Level>>, profile: Profile) => {
  const answers = new Map(
    Object.entries(levels).map(([code, level]) => [code, { ...unanswered(code), version: 1, level }]),
  );
  return lookAhead(standings(pack, core, answers), profile);
};
const high = profileOf('high', {
  cells: Object.fromEntries(
    placed.map(({ outcome }) => [outcome.code, { expected: 'achieved', provenance: 'stated' }]),
  ),
});
const at = (levels: Readonly<Record<string, Level>>, code: string) =>
  answering(levels, high).find((one) => one.standing.outcome.code === code);

describe('the same answers against another profile', () => {
  test.each([
    [withPartial, 'achieved', 'meets', 0, false],
    [withPartial, 'partially-achieved', 'below', 1, true],
    [withPartial, 'not-achieved', 'below', 2, false],
    // It has no level between the two.
    [without, 'not-achieved', 'below', 1, false],
    [without, 'achieved', 'meets', 0, false],
  ] as const)('%s declared %s would be: %s, by %i levels', (code, level, position, levelsBelow, isNew) => {
    expect(at({ [code]: level }, code)).toMatchObject({ position, levelsBelow, isNew });
  });

  test('an outcome without an answer is not answered, never below (R12)', () => {
    expect(at({}, withPartial)).toMatchObject({ position: 'not-answered', levelsBelow: 0, isNew: false });
  });

  test('the counts add up to all outcomes', () => {
    const ahead = answering({ [withPartial]: 'partially-achieved', [without]: 'achieved' }, high);
    expect(countsOf(ahead)).toEqual({
      total: placed.length,
      below: 1,
      isNew: 1,
      meets: 1,
      notAnswered: placed.length - 2,
    });
  });
});
