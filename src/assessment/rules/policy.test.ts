import { describe, expect, test } from 'vitest';
import { anOutcome, aQuestion } from '../testing/an-outcome.ts';
import { hasOwnPage, isConfirmed, openLevels, sayPolicy, withItsDetails } from './policy.ts';
import { policyProblems, sayDetail } from './policy-details.ts';

const answer = (value: string, details: Record<string, string> = {}) => ({ value, details });

describe('the policy gate (R2, R3)', () => {
  test.each([
    ['not answered', null, false],
    ['Yes', answer('yes'), true],
    ['Yes, with exceptions', answer('mostly'), true],
    ['No', answer('no'), false],
    ['something else', answer('maybe'), false],
  ])('%s: confirmed is', (_, policy, verdict) => {
    expect(isConfirmed(aQuestion(), policy)).toBe(verdict);
    const all = ['not-achieved', 'partially-achieved', 'achieved'];
    expect(openLevels(anOutcome(), aQuestion(), policy)).toEqual(verdict ? all : ['not-achieved']);
  });

  test('does not stand before outcomes without a question', () => {
    expect(isConfirmed(undefined, null)).toBe(true);
    expect(openLevels(anOutcome({ partial: 0 }), undefined, null)).toEqual(['not-achieved', 'achieved']);
  });

  test('says the answer by its label, and “Not answered” for none', () => {
    const said = [null, answer('yes'), answer('mostly'), answer('gone')].map((one) =>
      sayPolicy(aQuestion(), one),
    );
    expect(said).toEqual(['Not answered', 'Yes', 'Yes, with exceptions', 'Not answered']);
  });

  test('has a page of its own where the edition says so or exceptions are asked for', () => {
    expect(hasOwnPage(undefined)).toBe(false);
    expect(hasOwnPage(aQuestion({ page: true, exceptions: [] }))).toBe(true);
    expect(hasOwnPage(aQuestion({ page: false }))).toBe(true);
    expect(hasOwnPage(aQuestion({ page: false, exceptions: [] }))).toBe(false);
  });
});

describe('the details of exceptions (R3)', () => {
  test('belong to an answer with exceptions and to no other', () => {
    const details = { what: 'Two systems', other: 'Not asked' };
    expect(withItsDetails(aQuestion(), answer('mostly', details)).details).toEqual({ what: 'Two systems' });
    expect(withItsDetails(aQuestion(), answer('yes', details)).details).toEqual({});
    expect(withItsDetails(aQuestion(), answer('no', details)).details).toEqual({});
  });

  const codesOf = (details: Record<string, string>, value = 'mostly') =>
    policyProblems(aQuestion(), answer(value, details)).map(({ code, item }) => [code, item]);

  test.each<[string, Record<string, string>, string[][]]>([
    ['none is mandatory', {}, []],
    ['all may be given', { what: 'Two', who: 'board', when: '2024-02-29' }, []],
    ['a day that does not exist', { when: '2025-02-29' }, [['detail-date-wrong', 'when']]],
    ['a month that does not exist', { when: '2025-13-01' }, [['detail-date-wrong', 'when']]],
    ['half a date', { when: '2025--01' }, [['detail-date-wrong', 'when']]],
    ['words for a date', { when: 'spring-00-00' }, [['detail-date-wrong', 'when']]],
    ['a year of two digits', { when: '25-01-01' }, [['detail-date-wrong', 'when']]],
    ['an answer that was not offered', { who: 'nobody' }, [['detail-choice-unknown', 'who']]],
    ['the longest text', { what: 'x'.repeat(4_000) }, []],
    ['a longer text', { what: 'x'.repeat(4_001) }, [['detail-too-long', 'what']]],
  ])('%s', (_, details, problems) => {
    expect(codesOf(details)).toEqual(problems);
  });

  test('an answer that the question does not offer is refused; without a question there is nothing to refuse', () => {
    expect(codesOf({}, 'maybe')).toEqual([['policy-option-unknown', undefined]]);
    expect(policyProblems(undefined, answer('maybe'))).toEqual([]);
    expect(policyProblems(aQuestion(), null)).toEqual([]);
  });

  test('are said in words', () => {
    const [what, who, when] = aQuestion().exceptions;
    if (!what || !who || !when) throw new Error('The question has three details');
    expect(sayDetail(who, 'board')).toBe('The board');
    expect(sayDetail(when, '2025-12-01')).toBe('1 December 2025');
    expect(sayDetail(what, '2025-12-01')).toBe('2025-12-01');
    expect([sayDetail(who, ''), sayDetail(when, '')]).toEqual(['', '']);
  });
});
