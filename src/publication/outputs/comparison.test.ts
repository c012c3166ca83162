import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anOrganisation, shippedPacks } from '../../../test/support/a-house.ts';
import type { AnswerContent } from '../../assessment/rules/answer.ts';
import { findPack } from '../../framework/rules/find.ts';
import type { Pack } from '../../framework/rules/pack.ts';
import type { Organisation } from '../../organisation/rules/organisation.ts';
import type { SnapshotEvidence } from '../rules/snapshot.ts';
import { aSnapshot } from '../testing/an-interim.ts';
import { someAnswers } from '../testing/some-answers.ts';
import { compareFile, compareOutcomes } from './comparison.ts';
import { outcomesOf, publishedView } from './view-model.ts';

const pack = findPack(shippedPacks, '2025-26') as Pack;
const organisation = anOrganisation().payload as Organisation;

const outcomes = (
  answers: Readonly<Record<string, Partial<AnswerContent>>>,
  evidence: Readonly<Record<string, readonly SnapshotEvidence[]>> = {},
) => {
  const snapshot = aSnapshot({ pack, organisation, answers, evidence });
  return outcomesOf(publishedView({ snapshot, hash: null, holdings: new Map() }));
};

const said = (answers: Parameters<typeof outcomes>[0], later: Parameters<typeof outcomes>[0]) =>
  compareOutcomes(outcomes(answers), outcomes(later)).map(({ code, changes }) => [
    code,
    ...changes.map(({ what, none, before, after }) => {
      const words = (side: typeof before) =>
        side.map(({ text, mark }) => (mark === 'same' ? text : `[${text}]`)).join('') || none;
      return `${what}: ${words(before)} -> ${words(after)}`;
    }),
  ]);

describe('published beside today', () => {
  test('a level and a state are compared as a whole', () => {
    expect(
      said({ 'A1.a': { level: 'not-achieved' } }, { 'A1.a': { level: 'achieved', complete: true } }),
    ).toEqual([['A1.a', 'Declared level: [Not achieved] -> [Achieved]', 'Status: [Draft] -> [Complete]']]);
  });

  test('R12: what is no longer answered is “Not answered”', () => {
    expect(said({ 'A1.a': { level: 'achieved' } }, {})).toEqual([
      ['A1.a', 'Declared level: [Achieved] -> [Not answered]', 'Status: [Draft] -> [Not started]'],
    ]);
  });

  test('a statement is compared word by word', () => {
    const statement = 'The board receives a report on cyber security every quarter.';
    const change = said(
      { 'A1.a': { statement } },
      { 'A1.a': { statement: statement.replace('quarter', 'month') } },
    );
    expect(change).toEqual([
      [
        'A1.a',
        'Supporting information: The board receives a report on cyber security every[ quarter.] -> The board receives a report on cyber security every[ month.]',
      ],
    ]);
  });

  test('marks, fields and policy answers are named', () => {
    const marks = { 'A1.a.A#1': { mark: 'true', comment: '' } } as const;
    const policy = (value: string) => ({ policy: { value, details: {} }, complete: true });
    expect(
      said(
        { 'A1.a': { complete: true }, 'B2.a': policy('no') },
        { 'A1.a': { complete: true, marks }, 'B2.a': policy('yes') },
      ),
    ).toEqual([
      ['A1.a', expect.stringMatching(/^Indicator of Achieved: Not marked -> \[The board owns .*\. True\]$/)],
      ['B2.a', expect.stringMatching(/: \[No\] -> \[Yes\]$/)],
    ]);
  });

  test('evidence that was attached or detached is named', () => {
    const item = {
      id: 'e1',
      kind: 'link',
      title: 'Policy',
      filename: null,
      mediaType: null,
      size: null,
      sha256: null,
      address: 'https://x.example',
    } as const;
    const draft = { 'A1.a': { statement: 'Words' } };
    const [change] = compareOutcomes(outcomes(draft, { 'A1.a': [item] }), outcomes(draft));
    expect(change?.changes).toEqual([
      {
        what: 'Evidence',
        none: 'Not attached',
        before: [{ text: 'Policy, Link, https://x.example', mark: 'removed' }],
        after: [],
      },
    ]);
  });

  test('an essential functions file is another one when its content is', () => {
    const file = {
      id: 'f',
      title: 'f.xlsx',
      what: '1 KB',
      filename: 'f.xlsx',
      address: null,
      sha256: 'a',
      removed: null,
      onRequest: false,
      opens: true,
      scan: null,
    };
    expect(compareFile(file, { ...file, id: 'g', title: 'g.xlsx' })).toBeNull();
    expect(compareFile(null, file)).toMatchObject({
      what: 'Essential functions file',
      none: 'Not uploaded',
      before: [],
    });
  });

  test('an outcome that the framework no longer has is compared with nothing', () => {
    const [first] = outcomes({ 'A1.a': { level: 'achieved' } });
    expect(compareOutcomes(first ? [first] : [], [])).toMatchObject([{ code: 'A1.a' }]);
  });

  test('for any answers, each side gives its words back whole; the same answers do not differ', () => {
    fc.assert(
      fc.property(someAnswers(pack), someAnswers(pack), (answers, later) => {
        const [before, after] = [outcomes(answers), outcomes(later)];
        expect(compareOutcomes(before, before)).toEqual([]);
        for (const { code, changes } of compareOutcomes(before, after))
          for (const { what, ...sides } of changes.filter((one) => one.what === 'Supporting information')) {
            const whole = (side: keyof typeof sides & ('before' | 'after')) =>
              sides[side].map((one) => one.text).join('');
            expect([what, whole('before')]).toEqual([
              what,
              before.find((one) => one.code === code)?.statement,
            ]);
            expect(whole('after')).toBe(after.find((one) => one.code === code)?.statement);
          }
      }),
      { numRuns: 20 },
    );
  });
});
