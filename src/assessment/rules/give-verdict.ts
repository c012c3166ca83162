import { type Discipline, disciplines } from '../../organisation/rules/discipline.ts';
import { closed, type Decision, invalid, type Problem, stale } from '../../platform/change/decision.ts';
import '../events.ts';
import { becomes, isSaidComplete, type UnderReview, verdictOf } from './review.ts';

export const verdictLimit = 4_000;

export type VerdictProblem =
  | 'verdict-missing'
  | 'discipline-missing'
  | 'not-your-discipline'
  | 'not-asked'
  | 'own-change'
  | 'reason-missing'
  | 'reason-too-long'
  | 'not-waiting'
  | 'changed-meanwhile'
  | 'edition-closed';

export type Place = {
  readonly organisation: string;
  readonly edition: string;
  readonly framework: string;
  readonly outcome: string;
  readonly open: boolean;
};

/** Who reviews, and what they are trusted to judge in the organisation. */
export type Reviewer = { readonly id: string; readonly judges: readonly Discipline[] };

/** What the form says. `seen` is the number of what stood on the screen. */
export type VerdictInput = {
  readonly seen: number;
  readonly discipline: string;
  readonly verdict: string;
  readonly comment: string;
};

/**
 * Decides a verdict: approves exactly what was shown, or returns the answer to draft with a reason. Refuses a version
 * that is not the newest, a discipline that is not the reviewer's or not asked, and the reviewer's own change.
 */
export function giveVerdict(
  review: UnderReview,
  place: Place,
  reviewer: Reviewer,
  input: VerdictInput,
): Decision<VerdictProblem> {
  if (!place.open) return closed('edition-closed');
  const problems = problemsOf(review, reviewer, input);
  const discipline = disciplines.find((one) => one === input.discipline);
  if (problems.length > 0 || discipline === undefined) return invalid(...problems);
  if (input.seen !== review.contentSeq) return stale('changed-meanwhile');
  const approved = input.verdict === 'approve';
  const last = verdictOf(review.verdicts, discipline);
  if (last?.approved === approved && (approved || !isSaidComplete(review))) return { events: [] };
  if (approved ? !review.waiting : !isSaidComplete(review)) return closed('not-waiting');
  const { organisation, edition, framework, outcome } = place;
  const verdicts = [...review.verdicts, { discipline, approved }];
  return {
    events: [
      {
        type: 'review-given',
        organisation,
        about: `${edition}/${outcome}`,
        payload: {
          ...{ edition, framework, outcome, discipline, approved },
          contentSeq: review.contentSeq,
          comment: input.comment.trim(),
          // Returned is returned, whatever the others say.
          becomes: approved ? completed(becomes(review, review.asked, verdicts)) : 'draft',
        },
      },
    ],
  };
}

const completed = (after: ReturnType<typeof becomes>): 'complete' | null =>
  after === 'complete' ? 'complete' : null;

function problemsOf(
  review: UnderReview,
  reviewer: Reviewer,
  { discipline, verdict, comment }: VerdictInput,
): Problem<VerdictProblem>[] {
  const judges = reviewer.judges.some((one) => one === discipline);
  const isAsked = review.asked.some((one) => one === discipline);
  const text = comment.trim();
  return [
    ...when(discipline === '', 'discipline-missing'),
    ...when(discipline !== '' && !judges, 'not-your-discipline'),
    ...when(judges && !isAsked, 'not-asked'),
    ...when(judges && isAsked && review.contentBy === reviewer.id, 'own-change'),
    ...when(verdict !== 'approve' && verdict !== 'return', 'verdict-missing'),
    ...when(verdict === 'return' && text === '', 'reason-missing'),
    ...when(text.length > verdictLimit, 'reason-too-long'),
  ];
}

const when = (condition: boolean, code: VerdictProblem): Problem<VerdictProblem>[] =>
  condition ? [{ code }] : [];
