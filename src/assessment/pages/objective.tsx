import { OwnerAndDue } from '../../allocation/pages/owner-and-due.tsx';
import {
  type Allocated,
  holdingOf,
  holdsAnything,
  holdsWhole,
  unallocated,
} from '../../allocation/rules/allocation.ts';
import { UnconfirmedNote } from '../../framework/pages/expected-level.tsx';
import { findPack } from '../../framework/rules/find.ts';
import { readsAll } from '../../organisation/rules/permission.ts';
import { paths } from '../../paths.ts';
import { type Day, dayOf } from '../../platform/clock.ts';
import { Pagination } from '../../platform/design/pagination.tsx';
import { page } from '../../platform/pages/page.ts';
import { assessmentOf } from '../load-assessment.ts';
import { loadListed } from '../load-listed.ts';
import { answersAll } from '../load-only.ts';
import type { ReviewsListed } from '../load-reviews.ts';
import { restsOnUnconfirmed, type Standing, standings } from '../rules/progress.ts';
import { isSaidComplete } from '../rules/review.ts';
import { OutcomeTable } from './outcome-table.tsx';
import { wayIn } from './way-in.ts';

/** One objective: its principles, and the outcomes of each with where they stand. */
export const objectivePage = page({
  at: paths.objective,
  allow: 'read-given-answers',
  load: async ({ db, house, who, params, query, now }) => {
    const pack = findPack(house.packs, params.edition);
    const objectives = pack?.framework.objectives ?? [];
    const index = objectives.findIndex((one) => one.code === params.objective);
    const objective = objectives[index];
    if (!pack || !objective) return null;
    const codes = objective.principles.flatMap(({ outcomes }) => outcomes.map((one) => one.code));
    const where = { ...params, framework: pack.framework.id };
    const found = await loadListed(db, where, codes);
    const assessment = found && assessmentOf(house.packs, pack, found.organisation, now);
    if (!assessment) return null;
    const { answers, allocations, reviews } = found;
    const all = readsAll(who, params.organisation);
    const mine = !all || query.given === 'me';
    const held = (code: string) => holdingOf(allocations.get(code) ?? unallocated, who.id);
    const set = standings(pack, assessment.profile, answers).filter(
      (one) => one.objective.code === objective.code && (!mine || holdsAnything(held(one.outcome.code))),
    );
    const answersWhole = (code: string) =>
      answersAll(who, params.organisation) || (!all && holdsWhole(held(code)));
    return {
      edition: pack.edition,
      objective,
      set,
      allocations,
      reviews,
      ...{ all, mine, today: dayOf(now), answersWhole },
      previous: objectives[index - 1],
      next: objectives[index + 1],
    };
  },
  view: ({ loaded, params }) => {
    const { edition, objective, set, allocations, reviews, all, mine, today, answersWhole, previous, next } =
      loaded;
    const to = (code: string) => paths.objective.to({ ...params, objective: code });
    const toOutcome = (one: Standing) => wayIn(edition, params, one.answer, answersWhole(one.outcome.code));
    return {
      title: `Objective ${objective.code}: ${objective.title}`,
      back: all
        ? { to: paths.assessment.to(params), text: 'Back to objectives' }
        : { to: paths.myWork.to(params), text: 'Back to my work' },
      shape: 'wide',
      main: (
        <>
          <h1 className="nhsuk-heading-l">
            <span className="nhsuk-caption-l">Objective {objective.code}</span>
            {objective.title}
          </h1>
          <p className="nhsuk-lede-text">{objective.summary}</p>
          {restsOnUnconfirmed(set) ? <UnconfirmedNote /> : null}
          {all ? (
            <GivenFilter address={to(objective.code)} mine={mine} work={paths.myWork.to(params)} />
          ) : null}
          {set.length === 0 ? <p>No outcome of this objective is given to you.</p> : null}
          {objective.principles.filter(hasOutcomes(set)).map((principle) => (
            <section key={principle.code} aria-labelledby={principle.code}>
              <h2 className="nhsuk-heading-m" id={principle.code}>
                <span className="nhsuk-caption-m">Principle {principle.code}</span>
                {principle.title}
              </h2>
              <p>{principle.summary}</p>
              <PrincipleTable
                principle={principle.code}
                set={set.filter((one) => one.principle.code === principle.code)}
                allocations={allocations}
                reviews={reviews}
                today={today}
                toOutcome={toOutcome}
              />
            </section>
          ))}
          {all ? (
            <Pagination
              previous={previous && { href: to(previous.code), title: `${previous.code}. ${previous.title}` }}
              next={next && { href: to(next.code), title: `${next.code}. ${next.title}` }}
            />
          ) : null}
        </>
      ),
    };
  },
});

type Rows = {
  principle: string;
  set: readonly Standing[];
  allocations: ReadonlyMap<string, Allocated>;
  reviews: ReadonlyMap<string, ReviewsListed>;
  today: Day;
  toOutcome: (standing: Standing) => string;
};

const hasOutcomes = (set: readonly Standing[]) => (principle: { readonly code: string }) =>
  set.some((one) => one.principle.code === principle.code);

type Filter = { readonly address: string; readonly mine: boolean; readonly work: string };

/** All outcomes, or those given to the reader; and the way to everything that is. */
const GivenFilter = ({ address, mine, work }: Filter) => (
  <p>
    {mine ? (
      <>
        Only what is given to you is shown. <a href={address}>Show all outcomes</a>
      </>
    ) : (
      <a href={`${address}?given=me`}>Show only what is given to me</a>
    )}{' '}
    or <a href={work}>see all your work</a>.
  </p>
);

const PrincipleTable = ({ principle, set, allocations, reviews, today, toOutcome }: Rows) => (
  <OutcomeTable
    id={`outcomes-${principle}`}
    caption={`Outcomes of principle ${principle}`}
    set={set}
    reviews={reviews}
    outcome={(one) => (
      <a href={toOutcome(one)}>
        {one.outcome.code} {one.outcome.title}
      </a>
    )}
    more={[
      {
        label: 'Owner and due date',
        cell: (one) => (
          <OwnerAndDue
            allocation={allocations.get(one.outcome.code) ?? unallocated}
            today={today}
            done={isSaidComplete(one.answer)}
          />
        ),
      },
    ]}
  />
);
