import { shortest } from '../../../removal/rules/words.ts';
import {
  type AskProblem,
  descriptionLimit,
  mostTexts,
  reasonLimit,
  whereaboutsLimit,
  wordsLimit,
} from '../../rules/ask.ts';

type Field = 'place' | 'whereabouts' | 'description' | 'file' | 'words' | 'ground' | 'reason';

const stays = 'stays in the history for good. Say it without them';

/** How each problem of a request is said, and on which field. */
export const askSentences: {
  readonly [P in AskProblem]: { readonly field: Field; readonly text: string };
} = {
  'place-missing': { field: 'place', text: 'Select where it stands' },
  'whereabouts-missing': { field: 'whereabouts', text: 'Enter which one it is' },
  'whereabouts-too-long': {
    field: 'whereabouts',
    text: `Which one it is must be ${whereaboutsLimit} characters or fewer`,
  },
  'words-in-whereabouts': {
    field: 'whereabouts',
    text: `This repeats words that must go, and it ${stays}`,
  },
  'description-missing': { field: 'description', text: 'Enter what it is, in general terms' },
  'description-too-long': {
    field: 'description',
    text: `The description must be ${descriptionLimit} characters or fewer`,
  },
  'words-in-description': {
    field: 'description',
    text: `The description repeats words that must go, and it ${stays}`,
  },
  'nothing-named': { field: 'words', text: 'Enter the exact words that must go' },
  'word-too-short': {
    field: 'words',
    text: `Each line must have ${shortest} characters or more: shorter words would be found everywhere`,
  },
  'too-many-words': {
    field: 'words',
    text: `Enter ${mostTexts} lines and ${wordsLimit} characters or fewer. Ask again for more`,
  },
  'words-nowhere': {
    field: 'words',
    text: 'These words stand nowhere in what your organisation wrote. Check how they are written there',
  },
  'file-gone': { field: 'file', text: 'Its content has been removed in the meantime' },
  'ground-missing': { field: 'ground', text: 'Select why it must go' },
  'reason-missing': { field: 'reason', text: 'Enter the reason' },
  'reason-too-long': { field: 'reason', text: `The reason must be ${reasonLimit} characters or fewer` },
  'words-in-reason': { field: 'reason', text: `The reason repeats words that must go, and it ${stays}` },
};
