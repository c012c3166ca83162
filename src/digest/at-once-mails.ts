import { loadAllocation } from '../allocation/store.ts';
import { loadReviewsOf } from '../assessment/load-reviews.ts';
import { lacking } from '../assessment/rules/review.ts';
import { findOutcome, findPack } from '../framework/rules/find.ts';
import { loadDisciplines } from '../organisation/load-disciplines.ts';
import { peopleOf } from '../organisation/load-people.ts';
import { paths } from '../paths.ts';
import type { Actor, Recorded } from '../platform/change/events.ts';
import type { Mail, Mailers } from '../platform/change/record.ts';
import type { Transaction } from '../platform/database/open-database.ts';
import type { House } from '../platform/house.ts';
import { footer } from './digest-mail.ts';
import type { Kind } from './rules/telling.ts';
import { loadTellings } from './store.ts';

type At = { readonly organisation: string; readonly edition: string; readonly outcome: string };
type Said = { readonly kind: Kind; readonly subject: (title: string) => string; readonly address: string };

/** A mail to those of some people who want to be told of this at once; never to whoever did it. */
async function toThose(
  tx: Transaction,
  house: House,
  { at, actor, people }: { readonly at: At; readonly actor: Actor; readonly people: readonly string[] },
  { kind, subject, address }: Said,
): Promise<Mail[]> {
  const others = people.filter((id) => id !== actor.id);
  if (others.length === 0) return [];
  const telling = await loadTellings(tx, others);
  const wanted = others.filter((id) => telling(id)[kind] === 'at-once');
  if (wanted.length === 0) return [];
  const pack = findPack(house.packs, at.edition);
  const outcome = pack && findOutcome(pack.framework, at.outcome)?.outcome;
  const line = subject(outcome ? `${outcome.code} ${outcome.title}` : at.outcome);
  return (await peopleOf(tx, at.organisation))
    .filter((one) => wanted.includes(one.id))
    .map(({ name, email }) => ({
      to: email,
      subject: line,
      text: `Dear ${name}\n\n${line}.\n\nTo read it, log in and open:\n${house.origin}${address}\n\n${footer(house.origin)}`,
    }));
}

/** To whom a comment is for. */
const mentioned = async (
  tx: Transaction,
  { organisation, payload, actor }: Recorded<'comment-added'> | Recorded<'comment-edited'>,
  house: House,
): Promise<Mail[]> => {
  const at = { organisation, edition: payload.edition, outcome: payload.outcome };
  const people = payload.tells.map(({ id }) => id);
  return toThose(
    tx,
    house,
    { at, actor, people },
    {
      kind: 'mentioned',
      subject: (title) => `${actor.name} has written a comment for you on ${title}`,
      address: paths.comments.to(at),
    },
  );
};

/** To who can give a review that is missing: once the answer waits, and not for what they changed themselves. */
async function waiting(
  tx: Transaction,
  { organisation, payload, actor }: Recorded<'outcome-answered' | 'reviews-asked' | 'reviews-lapsed'>,
  house: House,
): Promise<Mail[]> {
  const { edition, framework, outcome } = payload;
  const review = await loadReviewsOf(tx, { organisation, edition, framework }, outcome);
  if (!review.waiting) return [];
  const missing = lacking(review.asked, review.verdicts);
  const judges = await loadDisciplines(tx, organisation);
  const people = [...judges].flatMap(([id, own]) =>
    id !== review.contentBy && own.some((one) => missing.includes(one)) ? [id] : [],
  );
  const at = { organisation, edition, outcome };
  return toThose(
    tx,
    house,
    { at, actor, people },
    {
      kind: 'review-waiting',
      subject: (title) => `${title} waits for your review`,
      address: paths.outcomeReview.to(at),
    },
  );
}

/** To whoever changed the answer last, and to its owner. */
async function returned(
  tx: Transaction,
  { organisation, payload, actor }: Recorded<'review-given'>,
  house: House,
): Promise<Mail[]> {
  if (payload.approved) return [];
  const { edition, framework, outcome } = payload;
  const at = { organisation, edition, outcome };
  const review = await loadReviewsOf(tx, { organisation, edition, framework }, outcome);
  const { owner } = await loadAllocation(tx, at, outcome);
  const people = new Set([review.contentBy, owner?.id].flatMap((id) => id ?? []));
  return toThose(
    tx,
    house,
    { at, actor, people: [...people] },
    {
      kind: 'review-returned',
      subject: (title) => `${actor.name} has returned ${title}`,
      address: paths.outcomeReview.to(at),
    },
  );
}

/** The mails of those who want to be told at once; everybody else reads it in the day's email. */
export const digestMailers: Pick<
  Mailers,
  | 'comment-added'
  | 'comment-edited'
  | 'outcome-answered'
  | 'reviews-asked'
  | 'reviews-lapsed'
  | 'review-given'
> = {
  'comment-added': mentioned,
  'comment-edited': mentioned,
  'outcome-answered': async (tx, event, house) =>
    event.payload.waitsFor === undefined ? [] : waiting(tx, event, house),
  'reviews-asked': async (tx, event, house) =>
    event.payload.becomes === 'waiting' ? waiting(tx, event, house) : [],
  'reviews-lapsed': waiting,
  'review-given': returned,
};
