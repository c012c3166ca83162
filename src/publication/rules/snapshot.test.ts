import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anotherPacks } from '../../../test/support/another-pack.ts';
import { type Answer, type Mark, unanswered } from '../../assessment/rules/answer.ts';
import { standings } from '../../assessment/rules/progress.ts';
import { outcomesOf } from '../../framework/rules/find.ts';
import { type Level, levels } from '../../framework/rules/pack.ts';
import type { Organisation } from '../../organisation/rules/organisation.ts';
import { canonical, sha256 } from '../../platform/change/hash.ts';
import { differences, functionsDiffer, parts } from './differences.ts';
import { type Position, positionNow, type SnapshotEvidence, snapshotOf } from './snapshot.ts';

const [pack] = anotherPacks().editions;
const core = pack?.profiles['2026-27-core'];
const separate = pack?.profiles['2026-27-cni'];
if (!pack || !core || !separate) throw new Error('The other pack has two profiles');
const codes = outcomesOf(pack.framework).map((one) => one.outcome.code);

const organisation: Organisation = {
  code: 'RX1',
  name: 'A trust',
  type: 'nhs-trust',
  sector: 'NHS Trust',
  icb: null,
  region: 'Midlands',
  address: null,
  profileGroup: null,
  closedOn: null,
  successor: null,
};

const publishing = {
  organisation,
  pack,
  profile: core,
  version: 1,
  publishedAt: '2026-12-12T09:00:00.000Z',
  publishedBy: 'Ada Administrator',
  late: false,
  signOff: { how: 'not-yet' } as const,
};

/** As they come from a database. */
const plain = { noNullPrototype: true } as const;

const mark: fc.Arbitrary<Mark> = fc.record(
  {
    mark: fc.constantFrom('true' as const, 'not-true' as const, null),
    comment: fc.string({ unit: 'grapheme' }),
  },
  plain,
);
const answers = fc
  .dictionary(
    fc.constantFrom(...codes),
    fc.record({
      level: fc.option(fc.constantFrom<Level>(...levels)),
      complete: fc.boolean(),
      statement: fc.string({ unit: 'grapheme' }),
      marks: fc.dictionary(fc.constantFrom('a', 'b', 'c'), mark, plain),
      fields: fc.dictionary(fc.constantFrom('x', 'y'), fc.string(), plain),
    }),
    { maxKeys: 8 },
  )
  .map(
    (given) =>
      new Map<string, Answer>(
        Object.entries(given).map(([code, one]) => [code, { ...unanswered(code), version: 1, ...one }]),
      ),
  );

const anItem = (id: string): SnapshotEvidence => ({
  id,
  kind: 'link',
  title: `Item ${id}`,
  filename: null,
  mediaType: null,
  size: null,
  sha256: null,
  address: 'https://example.nhs.uk',
});
const evidences = fc
  .dictionary(
    fc.constantFrom(...codes),
    fc.array(fc.constantFrom('1', '2', '3').map(anItem), { maxLength: 2 }),
    {
      maxKeys: 4,
    },
  )
  .map((given) => new Map(Object.entries(given)));
const functions = fc.option(
  fc.constantFrom('f', 'g').map((id) => ({
    id,
    filename: `${id}.xlsx`,
    size: 10,
    sha256: id.repeat(64),
    uploadedAt: '2026-12-01T09:00:00.000Z',
  })),
);
const positions = fc
  .tuple(answers, evidences, functions)
  .map(([given, items, file]) => positionNow(standings(pack, core, given), items, file));

/** The same value made in another order of keys, as a database may return it. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, one]) => [key, turned(one)]),
  );
};

describe('a snapshot (R11)', () => {
  test('holds every outcome of the framework, answered or not, drafts as drafts (R12)', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { outcomes } = positionNow(standings(pack, core, given), new Map(), null);
        expect(outcomes.map((one) => one.code)).toEqual(codes);
        for (const one of outcomes) {
          const answer = given.get(one.code) ?? unanswered(one.code);
          expect([one.level, one.complete, one.statement]).toEqual([
            answer.level,
            answer.complete,
            answer.statement,
          ]);
        }
      }),
    );
  });

  test('is the same text and hash for the same input, in whatever order its keys came', () => {
    fc.assert(
      fc.property(positions, (position) => {
        const text = canonical(snapshotOf(position, publishing));
        const again = snapshotOf(turned(position) as Position, structuredClone(publishing));
        expect(canonical(again)).toBe(text);
        expect(sha256(canonical(JSON.parse(text)))).toBe(sha256(text));
      }),
    );
  });

  test('neither changes what it is made from nor changes with it afterwards, once it is text', () => {
    fc.assert(
      fc.property(positions, (position) => {
        const before = structuredClone(position);
        const text = canonical(snapshotOf(position, publishing));
        expect(position).toEqual(before);
        const later = {
          ...position,
          outcomes: position.outcomes.map((one) => ({ ...one, statement: 'Later' })),
        };
        expect(canonical(snapshotOf(position, publishing))).toBe(text);
        expect(canonical(snapshotOf(later, publishing))).not.toBe(text);
      }),
    );
  });

  test('names edition, framework, profile and pack, and carries the words of its questions', () => {
    const snapshot = snapshotOf({ outcomes: [], essentialFunctions: null }, publishing);
    expect(snapshot).toMatchObject({
      format: 1,
      kind: 'interim',
      edition: { id: '2026-27', version: 'v9' },
      framework: { id: 'other-caf-4.0', wording: 'official' },
      profile: { id: '2026-27-core' },
      packHash: pack.hash,
      typeProfile: null,
    });
    expect(snapshot.asked.policies['K1.b']?.question).toContain('backups');
    expect(snapshot.asked.objectives.map((one) => one.code)).toEqual(['K', 'L', 'B', 'Z']);
  });

  test('of an organisation in a separate group carries its type’s own levels beside (R31)', () => {
    const made = snapshotOf({ outcomes: [], essentialFunctions: null }, { ...publishing, profile: separate });
    expect([made.profile.id, made.typeProfile?.id]).toEqual(['2026-27-cni', '2026-27-core']);
    expect(made.typeProfile?.cells['K1.a']?.expected).toBe('partially-achieved');
  });
});

describe('differences between two positions', () => {
  test('there are none exactly where the two are the same text, and so have the same hash', () => {
    fc.assert(
      fc.property(positions, positions, fc.boolean(), (one, other, same) => {
        const second = same ? (turned(one) as Position) : other;
        const told = differences(one, second).length > 0 || functionsDiffer(one, second);
        expect(told).toBe(canonical(one) !== canonical(second));
      }),
    );
  });

  const base = positionNow(standings(pack, core, new Map()), new Map(), null);
  const changed = (over: object): Position => ({
    ...base,
    outcomes: base.outcomes.map((one) => (one.code === 'B2.a' ? { ...one, ...over } : one)),
  });
  test.each([
    ['level', 'achieved'],
    ['complete', true],
    ['statement', 'Now'],
    ['marks', { a: { mark: 'true', comment: '' } }],
    ['fields', { x: '1' }],
    ['policy', { value: 'yes', details: {} }],
    ['loweredFrom', 'achieved'],
    ['evidence', [anItem('1')]],
    ['expected', 'achieved'],
    ['provenance', 'assumed'],
    ['title', 'Another title'],
    ['objective', 'X'],
    ['principle', 'X1'],
  ] as const)('%s is named, of the outcome concerned', (part, value) => {
    const found = differences(base, changed({ [part]: value }));
    expect(found.map(({ code, parts: named }) => [code, named])).toEqual([['B2.a', [part]]]);
  });

  test('every part of an outcome but its code is compared', () => {
    const [first] = base.outcomes;
    expect([...parts, 'code'].sort()).toEqual(Object.keys(first ?? {}).sort());
  });

  test('an outcome that only one of them has differs as a whole', () => {
    const without = { ...base, outcomes: base.outcomes.filter((one) => one.code !== 'B2.a') };
    expect(differences(without, base)).toMatchObject([{ code: 'B2.a', before: null }]);
    expect(differences(base, without)).toMatchObject([{ code: 'B2.a', after: null }]);
  });
});
