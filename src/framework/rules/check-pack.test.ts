import { describe, expect, it } from 'vitest';
import { anotherPacks } from '../../../test/support/another-pack.ts';
import { type Fault, faultsOfFramework, faultsOfProfile } from './check-pack.ts';
import type { Framework, Level, Outcome, Profile } from './pack.ts';

const outcome = (code: string, over: Partial<Outcome> = {}): Outcome => ({
  code,
  title: code,
  summary: code,
  provenance: 'confirmed',
  indicators: {
    'not-achieved': [{ id: `${code}-low`, text: 'low' }],
    achieved: [{ id: `${code}-high`, text: 'high' }],
  },
  ...over,
});

const framework = (...outcomes: Outcome[]): Framework => ({
  id: 'small',
  title: 'Small',
  base: 'None',
  wording: 'official',
  note: 'note',
  objectives: [
    {
      code: 'A',
      title: 'A',
      summary: 'A',
      principles: [{ code: 'A1', title: 'A1', summary: 'A1', outcomes }],
    },
  ],
});

const profile = (levels: Readonly<Record<string, Level>>): Profile => ({
  id: 'p',
  edition: '2026-27',
  title: 'P',
  group: 'core',
  state: 'confirmed',
  cells: Object.fromEntries(
    Object.entries(levels).map(([code, expected]) => [code, { expected, provenance: 'stated' }]),
  ),
});

describe('a framework', () => {
  it.each<[string, Framework, Fault[]]>([
    ['without fault', framework(outcome('A1.a'), outcome('A1.b')), []],
    [
      'with an outcome twice',
      framework(
        outcome('A1.a'),
        outcome('A1.a', {
          indicators: { 'not-achieved': [{ id: 'x', text: '' }], achieved: [{ id: 'y', text: '' }] },
        }),
      ),
      [{ path: 'A1.a', problem: 'the code A1.a is used twice' }],
    ],
    [
      'with an outcome named like a principle',
      framework(outcome('A1')),
      [{ path: 'A1', problem: 'the code A1 is used twice' }],
    ],
    [
      'with an indicator’s id twice',
      framework(
        outcome('A1.a', {
          indicators: { 'not-achieved': [{ id: 'i', text: '' }], achieved: [{ id: 'i', text: '' }] },
        }),
      ),
      [{ path: 'i', problem: 'the indicator id i is used twice' }],
    ],
    [
      'with an outcome that can never be achieved (R1)',
      framework(outcome('A1.a', { indicators: { 'not-achieved': [{ id: 'i', text: '' }] } })),
      [{ path: 'A1.a.indicators', problem: 'A1.a needs indicators for not-achieved and for achieved' }],
    ],
  ])('%s', (_, given, faults) => {
    expect(faultsOfFramework(given)).toEqual(faults);
  });
});

describe('a profile (R31)', () => {
  const two = framework(outcome('A1.a'), outcome('A1.b'));
  it.each<[string, Profile, Fault[]]>([
    ['complete', profile({ 'A1.a': 'achieved', 'A1.b': 'not-achieved' }), []],
    [
      'with an outcome missing',
      profile({ 'A1.a': 'achieved' }),
      [{ path: 'cells.A1.b', problem: 'there is no expected level for A1.b' }],
    ],
    [
      'with an outcome too many',
      profile({ 'A1.a': 'achieved', 'A1.b': 'achieved', 'B1.a': 'achieved' }),
      [{ path: 'cells.B1.a', problem: 'the framework small has no outcome B1.a' }],
    ],
    [
      'with a level that the outcome cannot have (R1)',
      profile({ 'A1.a': 'partially-achieved', 'A1.b': 'achieved' }),
      [{ path: 'cells.A1.a', problem: 'A1.a cannot have the level partially-achieved' }],
    ],
  ])('%s', (_, given, faults) => {
    expect(faultsOfProfile(given, two)).toEqual(faults);
  });

  it('of one framework does not fit another, though codes repeat', () => {
    const [pack] = anotherPacks().editions;
    const faults = pack ? faultsOfProfile(profile({ 'B2.a': 'achieved' }), pack.framework) : [];
    expect(faults).toHaveLength(48);
  });
});
