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

/** What is wrong with a request; `file` says whether an item's content is to go, and whether it still can. */
export function problemsOf(typed: Typed, file: 'none' | 'there' | 'gone'): Problem<AskProblem>[] {
  return [
    ...(placeOf(typed.place) ? [] : [{ code: 'place-missing' as const }]),
    ...wordProblems(typed, file),
    ...textProblems(typed),
    ...repeated(typed),
    ...(groundOf(typed.ground) ? [] : [{ code: 'ground-missing' as const }]),
  ];
}

function wordProblems({ words }: Typed, file: 'none' | 'there' | 'gone'): Problem<AskProblem>[] {
  if (file === 'gone') return [{ code: 'file-gone' }];
  const texts = textsIn(words);
  if (texts.length === 0) return file === 'none' ? [{ code: 'nothing-named' }] : [];
  if (texts.length > mostTexts || words.length > wordsLimit) return [{ code: 'too-many-words' }];
  return texts.every(isLongEnough) ? [] : [{ code: 'word-too-short' }];
}

function textProblems({ whereabouts, description, reason }: Typed): Problem<AskProblem>[] {
  const missing = (text: string) => text.trim() === '';
  const found: (AskProblem | false)[] = [
    missing(whereabouts) && 'whereabouts-missing',
    whereabouts.trim().length > whereaboutsLimit && 'whereabouts-too-long',
    missing(description) && 'description-missing',
    description.trim().length > descriptionLimit && 'description-too-long',
    missing(reason) && 'reason-missing',
    reason.trim().length > reasonLimit && 'reason-too-long',
  ];
  return found.flatMap((code) => (code === false ? [] : [{ code }]));
}

/** What stands in the history for good must not say what has to go. */
function repeated({ words, whereabouts, description, reason }: Typed): Problem<AskProblem>[] {
  const holds = holdsAny(textsIn(words).filter(isLongEnough));
  const found: (AskProblem | false)[] = [
    holds(whereabouts) && 'words-in-whereabouts',
    holds(description) && 'words-in-description',
    holds(reason) && 'words-in-reason',
  ];
  return found.flatMap((code) => (code === false ? [] : [{ code }]));
}

type Asking = {
  readonly id: string;
  readonly organisation: string;
  /** The item whose content is to go. */
  readonly evidence: string | null;
  readonly file: 'none' | 'there' | 'gone';
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
      ...{ id, place, ground, evidence, texts: textsIn(typed.words).length },
      whereabouts: typed.whereabouts.trim(),
      description: typed.description.trim(),
      reason: typed.reason.trim(),
    },
  };
  return { events: [event] };
}

const placeOf = (text: string): Place | undefined => places.find((one) => one === text);
const groundOf = (text: string): Ground | undefined => grounds.find((one) => one === text);
