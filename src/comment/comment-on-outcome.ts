import { candidateOf } from '../allocation/load-circle.ts';
import { holdingOf, holdsAnything } from '../allocation/rules/allocation.ts';
import { loadAllocation } from '../allocation/store.ts';
import { findOutcome, findPack } from '../framework/rules/find.ts';
import { takesPart } from '../framework/rules/year.ts';
import { peopleOf } from '../organisation/load-people.ts';
import { loadOrganisation } from '../organisation/store.ts';
import { type Context, change } from '../platform/change/change.ts';
import { type Decision, missing, type Outcome } from '../platform/change/decision.ts';
import type { Queryable, Transaction } from '../platform/database/open-database.ts';
import {
  addComment,
  type CommentProblem,
  editComment,
  type Place,
  removeComment,
  settleComment,
  type Typed,
} from './rules/comment.ts';
import type { Named } from './rules/mentions.ts';
import { type LoadedComment, loadComments } from './store.ts';

/** Adds a comment to an outcome, or an answer to one that begins a thread (`thread` its id). */
export function commentOnOutcome(
  context: Context,
  place: Place,
  thread: string | null,
  typed: Typed,
): Promise<Outcome<CommentProblem>> {
  return inThread(context, place, async (tx, comments) => {
    const people = await loadTellable(tx, place);
    const begins = comments.find((one) => one.id === thread);
    if (thread !== null && !begins) return missing;
    const voices = comments
      .filter((one) => !one.removed && (one.id === thread || one.thread === thread))
      .map(({ by, name }) => ({ id: by, name }))
      .filter((one) => people.some(({ id }) => id === one.id));
    const answered = begins ? { begins, voices } : null;
    return addComment(place, answered, context.house.newId(), { author: context.who.id, people }, typed);
  });
}

/** Changes one's own comment; what it said before stays in the history. */
export function rewordComment(
  context: Context,
  place: Place,
  id: string,
  typed: { readonly text: string; readonly version: number },
): Promise<Outcome<CommentProblem>> {
  return inThread(context, place, async (tx, comments) => {
    const comment = found(comments, id);
    const told = comment?.tells.map((one) => one.id) ?? [];
    const people = await loadTellable(tx, place);
    return editComment(place, comment, told, { author: context.who.id, people }, typed);
  });
}

/** Removes one's own comment. */
export const withdrawComment = (context: Context, place: Place, id: string): Promise<Outcome> =>
  inThread(context, place, async (_tx, comments) =>
    removeComment(place, found(comments, id), context.who.id),
  );

/** Marks a thread as dealt with, or opens it again. */
export const settleThread = (
  context: Context,
  place: Place,
  id: string,
  resolved: boolean,
): Promise<Outcome> =>
  inThread(context, place, async (_tx, comments) => settleComment(place, found(comments, id), resolved));

const found = (comments: readonly LoadedComment[], id: string) =>
  comments.find((one) => one.id === id) ?? null;

/** What somebody does with the comments on an outcome, in an edition that the organisation takes part in (R9). */
function inThread<C extends string>(
  context: Context,
  place: Place,
  decide: (tx: Transaction, comments: readonly LoadedComment[]) => Promise<Decision<C>>,
): Promise<Outcome<C>> {
  const needed = { permission: 'comment-on-outcomes', about: { ...place } } as const;
  return change<C>(context, needed, place.organisation, async (tx) => {
    const pack = findPack(context.house.packs, place.edition);
    const organisation = pack && (await loadOrganisation(tx, place.organisation));
    if (!organisation || !takesPart(pack.edition, organisation.type)) return missing;
    if (!findOutcome(pack.framework, place.outcome)) return missing;
    return decide(tx, await loadComments(tx, place));
  });
}

/** Whom a comment on an outcome can be for: those of the organisation who can read it. */
export async function loadTellable(db: Queryable, place: Place): Promise<readonly Named[]> {
  const people = await peopleOf(db, place.organisation);
  const allocation = await loadAllocation(db, place, place.outcome);
  return people
    .filter((one) => !candidateOf(one).outsider || holdsAnything(holdingOf(allocation, one.id)))
    .map(({ id, name }) => ({ id, name }));
}
