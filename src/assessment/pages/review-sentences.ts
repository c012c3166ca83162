import { verdictLimit } from '../rules/give-verdict.ts';

/** How the problems of a verdict are said. */
export const verdictSentences = {
  'verdict-missing': { field: 'verdict', text: 'Select whether you approve this answer or return it' },
  'discipline-missing': { field: 'discipline', text: 'Select what you review it for' },
  'not-your-discipline': {
    text: 'An administrator has not said that you review this. Ask one to change it on your page under People and roles',
  },
  'not-asked': { text: 'This review is no longer asked for' },
  'own-change': {
    text: 'You made the last change to this answer, so somebody else must review it',
  },
  'reason-missing': { field: 'comment', text: 'Say what has to change before you can approve it' },
  'reason-too-long': {
    field: 'comment',
    text: `What you say must be ${verdictLimit.toLocaleString('en-GB')} characters or fewer`,
  },
  'not-waiting': { text: 'This answer is not waiting for a review any more. What it says now is below' },
  'changed-meanwhile': {
    text: 'This answer was changed after you opened it. Read what it says now, then review it again',
  },
  'edition-closed': { text: 'This assessment is closed, so answers can no longer be reviewed' },
} as const;

/** How the problems of asking for reviews are said. */
export const askSentences = {
  'discipline-unknown': { field: 'asked', text: 'Select among the reviews shown' },
  'nothing-chosen': { text: 'Select at least one outcome' },
  'edition-closed': { text: 'This assessment is closed, so reviews can no longer be asked for' },
} as const;
