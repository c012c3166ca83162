import { describe, expect, test } from 'vitest';
import { closed, invalid, stale } from '../../platform/change/decision.ts';
import { type FullProblem, faultsOf } from './publish-full.ts';

const goes = { events: [] };
const lacking = invalid<FullProblem>({ code: 'plan-not-complete' });
const codes = (found: ReturnType<typeof faultsOf>) =>
  found === null ? [] : 'problems' in found ? [found.refused, ...found.problems.map((one) => one.code)] : [];

describe('what is wrong with the form that publishes (R18, R19, R25)', () => {
  test.each([
    ['declared, nothing asked of a plan', true, undefined, false, goes, []],
    ['declared, the plan goes', true, 'with', true, goes, []],
    ['declared, the plan goes later', true, 'later', true, goes, []],
    ['not declared', false, 'later', true, goes, ['invalid', 'declaration-missing']],
    ['nothing said of the plan', true, '', true, goes, ['invalid', 'plan-choice-missing']],
    ['something else said of it', true, 'never', true, goes, ['invalid', 'plan-choice-missing']],
    ['neither', false, '', true, goes, ['invalid', 'plan-choice-missing', 'declaration-missing']],
    ['a plan that lacks something', true, 'with', true, lacking, ['invalid', 'plan-not-complete']],
    [
      'that, and not declared',
      false,
      'with',
      true,
      lacking,
      ['invalid', 'plan-not-complete', 'declaration-missing'],
    ],
    [
      'a plan that changed, whatever else is wrong',
      false,
      'with',
      true,
      stale<FullProblem>('plan-changed-since-check'),
      ['stale', 'plan-changed-since-check'],
    ],
    [
      'what is closed',
      true,
      'with',
      true,
      closed<FullProblem>('edition-closed'),
      ['closed', 'edition-closed'],
    ],
  ] as const)('%s', (_, declared, plan, isAsked, going, expected) => {
    expect(codes(faultsOf({ declared, plan }, isAsked, going))).toEqual(expected);
  });
});
