import { describe, expect, test } from 'vitest';
import { type Label, notPublished } from '../../status/rules/label.ts';
import { type Going, stepAfter } from './way-on.ts';

const label = (status: 'standards-met' | 'standards-not-met', edition = '2025-26'): Label => ({
  edition,
  status,
});
const going: Going = {
  below: 0,
  before: notPublished,
  edition: '2025-26',
  status: 'standards-met',
  isRepublishing: false,
};

describe('the steps from the check to the declaration (R18, R19, R20)', () => {
  const table: [string, Partial<Going>, string][] = [
    ['none below, first publication', {}, 'declaration'],
    [
      'a label of another year, first publication',
      { before: label('standards-not-met', '2024-25') },
      'declaration',
    ],
    ['some below', { below: 2, status: 'standards-not-met' }, 'plan declaration'],
    ['again, with the same status', { isRepublishing: true, before: label('standards-met') }, 'declaration'],
    [
      'again, with another status',
      { isRepublishing: true, before: label('standards-not-met') },
      'status-change declaration',
    ],
    [
      'again, some below, with another status',
      { isRepublishing: true, before: label('standards-met'), below: 1, status: 'standards-not-met' },
      'plan status-change declaration',
    ],
  ];
  test.each(table)('%s', (_, over, way) => {
    const steps: string[] = [];
    for (
      let step = stepAfter('check', { ...going, ...over });
      ;
      step = stepAfter(step, { ...going, ...over })
    ) {
      steps.push(step);
      if (step === 'declaration') break;
    }
    expect(steps.join(' ')).toBe(way);
  });
});
