import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indicatorsOf } from '../../../framework/rules/level.ts';
import { anOutcome, aQuestion, someFields } from '../../testing/an-outcome.ts';
import { savedMeanwhile } from './saved-meanwhile.ts';

const indicators = indicatorsOf(anOutcome({ low: 1, partial: 0, high: 1 }));
const asked = { question: aQuestion(), asksPolicy: true, fields: someFields, indicators };

const texts = fc.constantFrom('', 'one', 'two');
const boxes = fc.record({
  level: fc.constantFrom('', 'not-achieved', 'achieved'),
  complete: fc.constantFrom<string[]>([], ['yes']),
  statement: texts,
  marks: fc.record({
    'low#1': fc.constantFrom('', 'true', 'not-true'),
    'high#1': fc.constantFrom('', 'true'),
  }),
  comments: fc.record({ 'low#1': texts, 'high#1': texts }),
  fields: fc.record({ risk: texts, share: texts }),
  policy: fc.constantFrom('', 'yes', 'mostly', 'no'),
});

describe('what somebody else saved meanwhile (R7)', () => {
  test('nothing that the saved version says is out of sight: form and notice together hold it all', () => {
    fc.assert(
      fc.property(boxes, boxes, (saved, typed) => {
        const told = savedMeanwhile(asked, saved, typed);
        const isTold = (what: string) => told.some((one) => one.what === what);
        const differs: [string, boolean][] = [
          ['Achievement level', saved.level !== typed.level],
          ['Supporting information', saved.statement !== typed.statement],
          ['Status', saved.complete.length !== typed.complete.length],
          ['Is the policy met?', saved.policy !== typed.policy],
          ['Top risk', saved.fields.risk !== typed.fields.risk],
          ['Share of desktops', saved.fields.share !== typed.fields.share],
          ...indicators.map(({ id, text }): [string, boolean] => {
            const key = id as 'low#1' | 'high#1';
            return [
              text,
              saved.marks[key] !== typed.marks[key] || saved.comments[key] !== typed.comments[key],
            ];
          }),
        ];
        for (const [what, differ] of differs) expect(isTold(what), what).toBe(differ);
        expect(told).toHaveLength(differs.filter(([, differ]) => differ).length);
      }),
    );
  });

  test('is told in words, and of a question with a page of its own nothing is', () => {
    const none = {
      level: '',
      complete: [],
      statement: '',
      marks: {},
      comments: {},
      fields: {},
      policy: '',
    };
    const saved = {
      ...none,
      level: 'achieved',
      marks: { 'low#1': 'not-true' },
      comments: { 'low#1': 'Why' },
      policy: 'no',
    };
    expect(savedMeanwhile({ ...asked, asksPolicy: false }, saved, none)).toEqual([
      { what: 'low number 1', text: 'Not true. Comment: Why' },
      { what: 'Achievement level', text: 'Achieved' },
    ]);
  });
});
