import { nothingEntered } from '../../essential-functions/pages/say-entry.ts';
import { headingOf } from '../../essential-functions/rules/columns.ts';
import type { Block } from '../../platform/documents/blocks.ts';
import { type FunctionView, partOf, type ScopeView } from './scope-view.ts';

/** The recorded essential functions of a publication: why the scope is drawn so, all at a glance, then each with its parts. */
export function scopeBlocks(scope: ScopeView | null): Block[] {
  if (scope === null) return [];
  return [
    { kind: 'heading', level: 2, text: 'Essential functions' },
    {
      kind: 'summary',
      rows: [{ key: 'Justification of the scope', value: scope.justification || 'None was given.' }],
    },
    ...(scope.functions.length === 0
      ? [{ kind: 'paragraph', text: 'No functions were recorded when this was published.' } as const]
      : [overview(scope.functions)]),
    ...scope.functions.flatMap(functionBlocks),
  ];
}

const columns = ['scope', 'systems', 'suppliers'] as const;

const overview = (functions: readonly FunctionView[]): Block => ({
  kind: 'table',
  caption: functions.length === 1 ? '1 function' : `${functions.length} functions`,
  headers: ['Function', ...columns.map(headingOf)],
  widths: [3, 1.2, 3, 3],
  rowHeader: true,
  rows: functions.map((one) => [
    titleOf(one),
    ...columns.map((field) => partOf(one, headingOf(field)) || nothingEntered),
  ]),
});

const functionBlocks = (one: FunctionView): Block[] => [
  { kind: 'heading', level: 3, text: titleOf(one) },
  { kind: 'summary', rows: one.parts.map(({ key, value }) => ({ key, value: value || nothingEntered })) },
];

const titleOf = ({ reference, name }: FunctionView): string => `${reference} ${name}`;
