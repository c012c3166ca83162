import { describe, expect, test } from 'vitest';
import { anotherPacks } from '../../../test/support/another-pack.ts';
import { unanswered } from '../../assessment/rules/answer.ts';
import { standings } from '../../assessment/rules/progress.ts';
import { outcomesOf, profileFor } from '../../framework/rules/find.ts';
import type { Level } from '../../framework/rules/pack.ts';
import { factsOfVersion, withoutGroup } from './content.ts';
import { notMet, planOutcomes } from './gaps.ts';
import type { PlanContent } from './version.ts';

const [pack] = anotherPacks().editions;
if (!pack) throw new Error('There is no other pack');
const core = profileFor(pack, 'icb', null);
const group = profileFor(pack, 'icb', 'infrastructure');
if (!core || !group) throw new Error('There are no profiles');
const placed = outcomesOf(pack.framework);

const outcomesWith = (
  levels: Readonly<Record<string, Level>>,
  profile = core,
  published: Parameters<typeof planOutcomes>[4] = null,
) => {
  const answers = new Map(
    Object.entries(levels).map(([code, level]) => [code, { ...unanswered(code), level, version: 1 }]),
  );
  return planOutcomes(pack, profile, 'icb', standings(pack, profile, answers), published);
};

describe('what a plan is asked for (R24)', () => {
  const demanding = placed
    .filter(({ outcome }) => core.cells[outcome.code]?.expected === 'achieved')
    .map(({ outcome }) => outcome.code);
  const [first = '', second = ''] = demanding;

  test('an outcome that is not answered is not below (R12); one below its level is', () => {
    const below = outcomesWith({ [first]: 'not-achieved', [second]: 'achieved' }).filter(
      (one) => one.isBelow,
    );
    expect(below.map((one) => one.outcome.code)).toEqual([first]);
  });

  test('once a full assessment is published, the plan answers to that, whatever is answered since', () => {
    const published = [{ outcome: second, expected: 'achieved', declared: 'not-achieved' } as const];
    const all = outcomesWith({ [first]: 'not-achieved', [second]: 'achieved' }, core, published);
    expect(all.filter((one) => one.isBelow).map((one) => [one.outcome.code, one.declared])).toEqual([
      [second, 'not-achieved'],
    ]);
  });

  test('in a separate group the levels of the group count, and those of the type are kept beside', () => {
    expect(outcomesWith({}).every((one) => one.typeExpected === null)).toBe(true);
    for (const one of outcomesWith({}, group)) {
      expect(one.expected).toBe(group.cells[one.outcome.code]?.expected);
      expect(one.typeExpected).toBe(core.cells[one.outcome.code]?.expected);
    }
  });
});

describe('the indicators not met (R4)', () => {
  const outcome = {
    ...{ code: 'K1.a', title: 'K', summary: 'K', provenance: 'confirmed' as const },
    indicators: {
      'not-achieved': [{ id: 'n1', text: 'n1' }],
      'partially-achieved': [{ id: 'p1', text: 'p1' }],
      achieved: [
        { id: 'a1', text: 'a1' },
        { id: 'a2', text: 'a2' },
      ],
    },
  };
  const ids = (expected: Level, marks: Record<string, 'true' | 'not-true'>) => {
    const all = Object.fromEntries(Object.entries(marks).map(([id, mark]) => [id, { mark, comment: '' }]));
    const found = notMet({ outcome }, expected, all);
    return [found.indicators.map((one) => one.id), found.isMarked];
  };
  test.each([
    ['nothing marked', 'achieved', {}, [['a1', 'a2'], false]],
    ['one true', 'achieved', { a1: 'true' }, [['a2'], true]],
    ['one not true', 'achieved', { a1: 'true', a2: 'not-true' }, [['a2'], true]],
    ['what holds it down', 'achieved', { n1: 'true', a1: 'true' }, [['n1', 'a2'], true]],
    ['a lower level is expected', 'partially-achieved', { a1: 'not-true' }, [['p1'], true]],
    ['none is expected', 'not-achieved', { n1: 'true' }, [[], true]],
  ] as const)('%s', (_, expected, marks, found) => {
    expect(ids(expected, marks)).toEqual(found);
  });
});

describe('a version', () => {
  const action = (outcome: string, over: object = {}) => ({
    reference: `${outcome}-1`,
    outcome,
    status: 'complete',
    levelReached: 'achieved',
    ...over,
  });
  const outcome = (code: string, over: object = {}) => ({
    code,
    isBelow: true,
    expected: 'achieved',
    typeExpected: null,
    declared: 'partially-achieved',
    ...over,
  });
  const content = (outcomes: object[], actions: object[]) =>
    ({ outcomes, actions }) as unknown as PlanContent;

  test('covers every gap only with an action for each, as published or else as it says itself', () => {
    const one = content([outcome('A1.a'), outcome('B2.a')], [action('A1.a')]);
    expect(factsOfVersion(one, null).everyGapCovered).toBe(false);
    expect(factsOfVersion(one, [{ outcome: 'A1.a' }]).everyGapCovered).toBe(true);
    expect(factsOfVersion(one, [{ outcome: 'C1.b' }]).everyGapCovered).toBe(false);
  });

  test('is complete when every action is, and names the level reached; without an action never', () => {
    expect(factsOfVersion(content([], [action('A1.a')]), null).everyActionComplete).toBe(true);
    expect(factsOfVersion(content([], []), null).everyActionComplete).toBe(false);
    for (const over of [{ levelReached: null }, { status: 'in-progress' }])
      expect(
        factsOfVersion(content([], [action('A1.a'), action('B2.a', over)]), null).everyActionComplete,
      ).toBe(false);
  });

  test('tells who may not know the group the levels of the type, and nothing that stands there for the group alone (R31)', () => {
    const secret = [
      outcome('A1.a', { typeExpected: 'partially-achieved' }),
      outcome('B2.a', { typeExpected: 'partially-achieved' }),
      outcome('C1.b', { typeExpected: 'achieved' }),
    ];
    const seen = withoutGroup(content(secret, [action('A1.a')]));
    expect(seen.outcomes).toMatchObject([
      { code: 'A1.a', expected: 'partially-achieved', typeExpected: null, isBelow: false },
      { code: 'C1.b', expected: 'achieved', typeExpected: null, isBelow: true },
    ]);
  });
});
