import type { Allocated } from '../../allocation/rules/allocation.ts';
import { ExpectedLevel, UnconfirmedNote } from '../../framework/pages/expected-level.tsx';
import { findPack } from '../../framework/rules/find.ts';
import { paths } from '../../paths.ts';
import { Pagination } from '../../platform/design/pagination.tsx';
import { Table } from '../../platform/design/table.tsx';
import { page } from '../../platform/pages/page.ts';
import { assessmentOf } from '../load-assessment.ts';
import { loadListed } from '../load-together.ts';
import { restsOnUnconfirmed, type Standing, standings } from '../rules/progress.ts';
import { wayIn } from './way-in.ts';
import { DeclaredLevel, StateTag } from './words.tsx';

/** One objective: its principles, and the outcomes of each with where they stand. */
export const objectivePage = page({
  at: paths.objective,
  allow: 'read-working-answers',
  load: async ({ db, house, who, params, now }) => {
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
    const { answers, allocations } = found;
    const set = standings(pack, assessment.profile, answers).filter(
      (one) => one.objective.code === objective.code,
    );
    const canWrite = (await house.gate.judge(db, who, 'write-answers', params.organisation)) === 'granted';
    return {
      edition: pack.edition,
      objective,
      set,
      allocations,
      canWrite,
      previous: objectives[index - 1],
      next: objectives[index + 1],
    };
  },
  view: ({ loaded: { edition, objective, set, allocations, canWrite, previous, next }, params }) => {
    const to = (code: string) => paths.objective.to({ ...params, objective: code });
    const toOutcome = (one: Standing) => wayIn(edition, params, one.answer, canWrite);
    return {
      title: `Objective ${objective.code}: ${objective.title}`,
      back: { to: paths.assessment.to(params), text: 'Back to objectives' },
      shape: 'wide',
      main: (
        <>
          <h1 className="nhsuk-heading-l">
            <span className="nhsuk-caption-l">Objective {objective.code}</span>
            {objective.title}
          </h1>
          <p className="nhsuk-lede-text">{objective.summary}</p>
          {restsOnUnconfirmed(set) ? <UnconfirmedNote /> : null}
          {objective.principles.map((principle) => (
            <section key={principle.code} aria-labelledby={principle.code}>
              <h2 className="nhsuk-heading-m" id={principle.code}>
                <span className="nhsuk-caption-m">Principle {principle.code}</span>
                {principle.title}
              </h2>
              <p>{principle.summary}</p>
              <OutcomeTable
                principle={principle.code}
                set={set.filter((one) => one.principle.code === principle.code)}
                allocations={allocations}
                toOutcome={toOutcome}
              />
            </section>
          ))}
          <Pagination
            previous={previous && { href: to(previous.code), title: `${previous.code}. ${previous.title}` }}
            next={next && { href: to(next.code), title: `${next.code}. ${next.title}` }}
          />
        </>
      ),
    };
  },
});

type Rows = {
  principle: string;
  set: readonly Standing[];
  allocations: ReadonlyMap<string, Allocated>;
  toOutcome: (standing: Standing) => string;
};

const OutcomeTable = ({ principle, set, allocations, toOutcome }: Rows) => (
  <Table
    id={`outcomes-${principle}`}
    caption={`Outcomes of principle ${principle}`}
    captionHidden
    firstCellIsHeader
    head={[
      { label: 'Outcome' },
      { label: 'Expected level' },
      { label: 'Declared level' },
      { label: 'Status' },
      { label: 'Owner' },
    ]}
    rows={set.map((one) => [
      <a key="outcome" href={toOutcome(one)}>
        {one.outcome.code} {one.outcome.title}
      </a>,
      <ExpectedLevel key="expected" cell={one.cell} />,
      <DeclaredLevel key="declared" standing={one} />,
      <StateTag key="state" answer={one.answer} />,
      allocations.get(one.outcome.code)?.owner?.name ?? 'No owner',
    ])}
  />
);
