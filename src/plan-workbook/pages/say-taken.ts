import type { Recorded } from '../../platform/change/events.ts';
import type { Sentence } from '../../platform/pages/page.ts';
import type { Judged } from '../rules/judge.ts';
import type { TakeProblem } from '../rules/take.ts';
import type { Boxes } from './row-choices.tsx';

/** `1 action`, `12 actions`. */
export const sayActions = (count: number): string => `${count} ${count === 1 ? 'action' : 'actions'}`;

/** What could be saved: `4 actions would change, 3 of them new`. */
export function sayWould(choices: readonly Judged[]): string {
  const added = choices.filter((one) => one.verdict === 'add').length;
  return `${sayActions(choices.length)} would change${added > 0 ? `, ${added} of them new` : ''}`;
}

/** What was saved, for the notice. */
export function saySaved(events: readonly Recorded[]): string {
  const taken = events.find(
    (event): event is Recorded<'plan-workbook-taken'> => event.type === 'plan-workbook-taken',
  );
  const { changed = [], added = [] } = taken?.payload ?? {};
  return `${sayActions(changed.length + added.length)} saved from the workbook${added.length > 0 ? `, ${added.length} of them new` : ''}.`;
}

const named = (key: string): string => (key.startsWith('row-') ? `Row ${key.slice(4)}` : `Action ${key}`);

/** Why nothing was saved of what was chosen. */
export const takeSentences: { readonly [C in TakeProblem]: Sentence<Boxes> } = {
  'nothing-chosen': { field: 'take', text: 'Select at least one action to save' },
  'cannot-be-taken': {
    text: ({ detail = '' }) =>
      `${named(detail)} cannot be saved from the workbook as it is. Nothing was saved`,
  },
  'changed-meanwhile': {
    text: ({ detail = '' }) =>
      `${named(detail)} was changed after you opened this page. Nothing was saved: look at both versions, then choose again`,
  },
  'plan-closed': { text: 'This plan is complete or closed, so it can no longer be changed' },
};
