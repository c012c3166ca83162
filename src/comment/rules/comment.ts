import { closed, type Decision, invalid, missing, stale } from '../../platform/change/decision.ts';
import type { Event } from '../../platform/change/events.ts';
import '../events.ts';
import { mentionsIn, type Named } from './mentions.ts';

export const commentLimit = 4_000;

export type TextProblem = 'text-missing' | 'text-too-long' | 'told-unknown';
export type CommentProblem = TextProblem | 'changed-meanwhile' | 'removed-already';

export type Place = { readonly organisation: string; readonly edition: string; readonly outcome: string };

/** A comment as it stands. */
export type Comment = {
  readonly id: string;
  readonly thread: string | null;
  readonly text: string;
  readonly version: number;
  readonly by: string;
  readonly removed: boolean;
  readonly resolved: boolean;
};

/** What is typed, and whom it is for beside those whom it names. */
export type Typed = { readonly text: string; readonly tell: readonly string[] };

type Writing = { readonly author: string; readonly people: readonly Named[] };

/** Adds a comment, or an answer to one that begins a thread: whose author is told. */
export function addComment(
  place: Place,
  thread: { readonly begins: Comment; readonly voices: readonly Named[] } | null,
  id: string,
  { author, people }: Writing,
  typed: Typed,
): Decision<CommentProblem> {
  if (thread && (thread.begins.thread !== null || thread.begins.removed)) return closed('removed-already');
  const text = typed.text.trim();
  const problems = problemsOf(text, typed.tell, people);
  if (problems.length > 0) return invalid(...problems);
  const ticked = people.filter((one) => typed.tell.includes(one.id));
  const tells = others(author, [...mentionsIn(text, people).found, ...ticked, ...(thread?.voices ?? [])]);
  const payload = { id, ...where(place), thread: thread?.begins.id ?? null, text, tells };
  return { events: [{ type: 'comment-added', ...about(place), payload }] };
}

/** Changes one's own comment. Who is named in it for the first time is told. */
export function editComment(
  place: Place,
  comment: Comment | null,
  told: readonly string[],
  { author, people }: Writing,
  typed: { readonly text: string; readonly version: number },
): Decision<CommentProblem> {
  if (comment === null || comment.by !== author) return missing;
  if (comment.removed) return closed('removed-already');
  const text = typed.text.trim();
  const problems = problemsOf(text, [], people);
  if (text === comment.text) return { events: [] };
  if (typed.version !== comment.version) return stale('changed-meanwhile');
  if (problems.length > 0) return invalid(...problems);
  const { id, text: before } = comment;
  const tells = others(author, mentionsIn(text, people).found).filter((one) => !told.includes(one.id));
  const payload = { id, ...where(place), version: comment.version + 1, before, after: text, tells };
  return { events: [{ type: 'comment-edited', ...about(place), payload }] };
}

/** Removes one's own comment: that it was there stays, what it said stays in the history alone. */
export function removeComment(place: Place, comment: Comment | null, author: string): Decision<never> {
  if (comment === null || comment.by !== author) return missing;
  if (comment.removed) return { events: [] };
  const { id, text } = comment;
  return { events: [{ type: 'comment-removed', ...about(place), payload: { id, ...where(place), text } }] };
}

/** Marks a thread as dealt with, or opens it again; what begins no thread, or is so already, stays as it is. */
export function settleComment(place: Place, comment: Comment | null, resolved: boolean): Decision<never> {
  if (comment === null || comment.thread !== null || comment.resolved === resolved) return { events: [] };
  const payload = { id: comment.id, ...where(place) };
  return {
    events: [{ type: resolved ? 'comment-resolved' : 'comment-reopened', ...about(place), payload } as Event],
  };
}

function problemsOf(text: string, tell: readonly string[], people: readonly Named[]) {
  const isUnknown = tell.some((id) => !people.some((one) => one.id === id));
  const codes: readonly (readonly [boolean, TextProblem])[] = [
    [text === '', 'text-missing'],
    [text.length > commentLimit, 'text-too-long'],
    [isUnknown, 'told-unknown'],
  ];
  return codes.flatMap(([is, code]) => (is ? [{ code }] : []));
}

/** Each once, and nobody themselves. */
const others = (author: string, some: readonly Named[]): readonly Named[] =>
  [...new Map(some.map(({ id, name }) => [id, { id, name }])).values()].filter(({ id }) => id !== author);

const where = ({ edition, outcome }: Place) => ({ edition, outcome });
const about = ({ organisation, edition, outcome }: Place) => ({
  organisation,
  about: `${edition}/${outcome}`,
});
