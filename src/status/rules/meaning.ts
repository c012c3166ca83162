import type { Label } from './label.ts';

const meanings: { readonly [S in Label['status']]: string } = {
  'not-published': 'This organisation has no assessment on the register at present.',
  'standards-met': 'The organisation reached every level that was expected of it.',
  'approaching-standards':
    'The organisation did not reach every level that was expected of it. A time-bound improvement plan has been agreed and is monitored by NHS England.',
  'standards-not-met':
    'The organisation did not reach every level that was expected of it, and there is no agreed improvement plan.',
  'standards-exceeded':
    'The organisation met the standards of that year and went beyond them, as the toolkit of that year measured it. This label is no longer given.',
  'entry-level':
    'The organisation met a first set of requirements of that year, which is smaller than the full standards. This label is no longer given.',
  'standards-not-fully-met-plan-agreed':
    'The organisation did not meet every standard of that year, and an improvement plan was agreed. This label is no longer given.',
};

/** What a label says about an organisation, in a sentence or two (R21). */
export const meaningOf = (label: Label): string => meanings[label.status];

/** What no label says: stands beside every one (R21). */
export const caution = 'What is required differs by year and by sector, so check it against what you need.';
