import { type Decision, invalid, type Problem } from '../../platform/change/decision.ts';
import type { Event } from '../../platform/change/events.ts';
import { holdsAny, isLongEnough, textsIn } from '../../removal/rules/words.ts';
import '../events.ts';
import { aboutRequest, type Ground, grounds, type Place, places } from './request.ts';

export const descriptionLimit = 500;
export const whereaboutsLimit = 200;
export const reasonLimit = 500;
export const wordsLimit = 4000;
export const mostTexts = 20;

export type AskProblem =
  | 'place-missing'
  | 'whereabouts-missing'
  | 'whereabouts-too-long'
  | 'words-in-whereabouts'
  | 'description-missing'
  | 'description-too-long'
  | 'words-in-description'
  | 'nothing-named'
  | 'word-too-short'
  | 'too-many-words'
  | 'file-gone'
  | 'ground-missing'
  | 'reason-missing'
  | 'reason-too-long'
  | 'words-in-reason'
  | 'words-nowhere';

export type Typed = {
  readonly place: string;
  readonly whereabouts: string;
  readonly description: string;
  /** One text a line. */
  readonly words: string;
  readonly ground: string;
  readonly reason: string;
};

type File = 'none' | 'there' | 'gone';
type Found = readonly (AskProblem | null)[];

/** What is wrong with a request, as its boxes follow each other; `file` says whether an item's content is to go, and whether it still can. */
export function problemsOf(typed: Typed, file: File): Problem<AskProblem>[] {
  const holds = holdsAny(textsIn(typed.words).filter(isLongEnough));
  const found: Found = [
    placeOf(typed.place) ? null : 'place-missing',
    ...inText(typed.whereabouts, whereaboutsLimit, 'whereabouts', holds),
    ...inText(typed.description, descriptionLimit, 'description', holds),
    file === 'gone' ? 'file-gone' : null,
    inWords(typed.words, file),
    groundOf(typed.ground) ? null : 'ground-missing',
    ...inText(typed.reason, reasonLimit, 'reason', holds),
  ];
  return found.flatMap((code) => (code === null ? [] : [{ code }]));
}

/** What stands in the history for good must not say what has to go. */
const inText = (
  text: string,
  limit: number,
  field: 'whereabouts' | 'description' | 'reason',
  holds: (text: string) => boolean,
): Found => [
  text.trim() === '' ? `${field}-missing` : null,
  text.trim().length > limit ? `${field}-too-long` : null,
  holds(text) ? `words-in-${field}` : null,
];

function inWords(words: string, file: File): AskProblem | null {
  const texts = textsIn(words);
  if (texts.length === 0) return file === 'none' ? 'nothing-named' : null;
  if (texts.length > mostTexts || words.length > wordsLimit) return 'too-many-words';
  return texts.every(isLongEnough) ? null : 'word-too-short';
}

type Asking = {
  readonly id: string;
  readonly organisation: string;
  /** The item whose content is to go. */
  readonly evidence: string | null;
  readonly file: File;
};

/** Asks for a removal; the event says how many texts must go, never which. */
export function askRemoval(asking: Asking, typed: Typed): Decision<AskProblem> {
  const { id, organisation, evidence, file } = asking;
  const problems = problemsOf(typed, file);
  const [place, ground] = [placeOf(typed.place), groundOf(typed.ground)];
  if (problems.length > 0 || !place || !ground) return invalid(...problems);
  const event: Event<'removal-asked'> = {
    type: 'removal-asked',
    organisation,
    about: aboutRequest(id),
    payload: {
      ...{ id, place, ground, item: evidence, texts: textsIn(typed.words).length },
      whereabouts: typed.whereabouts.trim(),
      description: typed.description.trim(),
      reason: typed.reason.trim(),
    },
  };
  return { events: [event] };
}

const placeOf = (text: string): Place | undefined => places.find((one) => one === text);
const groundOf = (text: string): Ground | undefined => grounds.find((one) => one === text);
