import { describe, expect, test } from 'vitest';
import { entryFrom } from '../../essential-functions/rules/entry.ts';
import type { ApprovalContent } from './approval-content.ts';
import { changesBetween, sayChanges } from './changes.ts';

const level = (of: 'achieved' | 'not-achieved') => ({ expected: 'achieved', level: of }) as const;
const entry = (reference: string, name: string) => entryFrom(reference, { name });

const before: ApprovalContent = {
  levels: { 'A1.a': level('achieved'), 'A1.b': level('achieved') },
  statements: {
    'A1.a': { statement: 'One', fields: {} },
    'A1.b': { statement: 'Two', fields: {} },
  },
  'essential-functions': {
    ...{ file: null, justification: 'Why' },
    functions: { F1: entry('F1', 'Triage'), F2: entry('F2', 'Theatres') },
  },
};

describe('what changed since an approval', () => {
  test('nothing, where nothing differs', () => {
    const changes = changesBetween(before, structuredClone(before));
    expect(sayChanges(changes, new Map())).toEqual([]);
  });

  test('is named: outcomes once each, functions changed, added and removed, file, justification', () => {
    const changes = changesBetween(before, {
      levels: { 'A1.a': level('not-achieved'), 'A1.b': level('achieved') },
      statements: {
        'A1.a': { statement: 'Secret words', fields: {} },
        'A1.b': { statement: 'More secrets', fields: {} },
      },
      'essential-functions': {
        ...{ file: { filename: 'scope.xlsx', sha256: 'f' }, justification: 'Because' },
        functions: { F1: entry('F1', 'Triage and streaming'), F10: entry('F10', 'Pathology') },
      },
      'improvement-plan': {},
    });
    const titles = new Map([['A1.a', 'Board direction']]);
    expect(sayChanges(changes, titles)).toEqual([
      'A1.a Board direction',
      'A1.b',
      'Essential function F1',
      'Essential function F2',
      'Essential function F10',
      'The essential functions file',
      'Why the scope of essential functions is drawn as it is',
    ]);
    // Neither a level nor anybody’s words.
    expect(JSON.stringify(changes)).not.toMatch(/achieved|ecret|streaming|Because/);
  });

  test('an action of the plan that is new or gone', () => {
    const action = {
      ...{ outcome: 'A1.a', gap: '', action: 'Do', owner: null, resources: '', dependencies: '' },
      ...{ mitigation: '', start: null, delivery: null },
    };
    const changes = changesBetween(
      { 'improvement-plan': { 'A1.a-2': action } },
      { 'improvement-plan': { 'A1.a-10': action } },
    );
    expect(changes.actions).toEqual(['A1.a-2', 'A1.a-10']);
  });
});
