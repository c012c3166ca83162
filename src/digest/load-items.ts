import { loadReviewsReturned, loadReviewsWaiting } from '../assessment/load-review-work.ts';
import { openOutcome } from '../assessment/open-outcome.ts';
import { loadTold } from '../comment/load-told.ts';
import type { Packs } from '../framework/rules/pack.ts';
import { sayDisciplines } from '../organisation/rules/discipline.ts';
import { paths } from '../paths.ts';
import { dayOf, type Moment, sayDay } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { loadDue } from './load-due.ts';
import { type DigestItem, isNews, type ToldUntil } from './rules/digest.ts';
import { isDueNews } from './rules/morning.ts';
import type { Kind } from './rules/telling.ts';

/** When, and up to when what has happened is told. */
export type Upon = { readonly now: Moment; readonly upTo: Moment };
type At = { readonly organisation: string; readonly edition: string; readonly outcome: string };

/** All that a person could be told of now, in the organisations that they belong to and in editions that are open. */
export async function loadItems(
  db: Queryable,
  packs: Packs,
  person: string,
  told: ToldUntil,
  { now, upTo }: Upon,
): Promise<readonly DigestItem[]> {
  const names = await loadOwnOrganisations(db, person);
  if (names.size === 0) return [];
  const item = (kind: Kind, at: At, address: string, note: string, isNew: boolean): DigestItem[] => {
    const organisation = names.get(at.organisation);
    const outcome = openOutcome(packs, at, now);
    if (organisation === undefined || !outcome) return [];
    return [{ kind, organisation, title: `${outcome.code} ${outcome.title}`, address, note, isNew }];
  };
  // One after another: a transaction has one connection.
  const waiting = await loadReviewsWaiting(db, { person });
  const returned = await loadReviewsReturned(db, { person });
  const comments = (await loadTold(db, { person, since: told.until })).filter(({ at }) => at <= upTo);
  const due = await loadDue(db, person, dayOf(now));
  return [
    ...returned.flatMap((one) =>
      item(
        'review-returned',
        one,
        paths.outcomeReview.to(one),
        `by ${one.by}`,
        isNews(one.at, told.until, upTo),
      ),
    ),
    ...waiting.flatMap((one) => {
      const note = sayDisciplines(one.disciplines);
      return item(
        'review-waiting',
        one,
        paths.outcomeReview.to(one),
        note,
        isNews(one.since, told.until, upTo),
      );
    }),
    ...due.flatMap((one) => {
      const today = dayOf(now);
      const note = `${one.due < today ? 'overdue since' : 'due'} ${sayDay(one.due)}`;
      return item('due', one, paths.outcome.to(one), note, isDueNews(one.due, told.day, today));
    }),
    ...comments.flatMap((one) => item('mentioned', one, paths.comments.to(one), `from ${one.by}`, true)),
  ];
}

/** The organisations whose people somebody is one of, by code. */
async function loadOwnOrganisations(db: Queryable, person: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('role_grant')
    .innerJoin('organisation', 'organisation.code', 'role_grant.organisation')
    .select(['organisation.code', 'organisation.name'])
    .distinct()
    .where('role_grant.person_id', '=', person)
    .where('role_grant.role', '<>', 'auditor')
    .orderBy('organisation.name')
    .execute();
  return new Map(rows.map(({ code, name }) => [code, name]));
}
