import { choosingText } from '../fields/sentences.ts';

/** What is wrong with a choice for several outcomes. */
export const bulkSentences = {
  'outcomes-missing': { field: 'outcomes', text: 'Select the outcomes that you want to change' },
  'nothing-chosen': {
    field: 'owner',
    text: 'Choose what to change: the owner, the contributors or the due date',
  },
  'person-unknown': { field: 'owner', text: choosingText['person-unknown'] },
  'only-administrators-let-in': {
    field: 'contributors',
    text: choosingText['only-administrators-let-in'],
  },
  'way-missing': {
    field: 'way',
    text: 'Select whether the people ticked are added, take the place of those there, or are removed',
  },
  'contributors-missing': { field: 'contributors', text: 'Tick the people whom this is about' },
  'due-wrong': { field: 'due', item: 'due', box: 'day', text: choosingText['due-wrong'] },
  'due-both': {
    field: 'noDue',
    text: 'Either enter a due date or remove the due date, not both',
  },
} as const;
