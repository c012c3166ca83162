import { InsetText } from '../../platform/design/inset-text.tsx';
import { Table } from '../../platform/design/table.tsx';
import { hasUnconfirmed, type OutcomeList } from '../rules/outcome-list.ts';
import { ExpectedLevel, sayProfile, UnconfirmedNote } from './expected-level.tsx';
import { ListedOutcomeSection } from './listed-outcome.tsx';

/** What must be known before reading the list: whose words these are, and which levels are not confirmed. Said once. */
export const OutcomeListNotes = ({ list }: { list: OutcomeList }) =>
  list.officialWording && !hasUnconfirmed(list) ? null : (
    <InsetText>
      {list.officialWording ? null : <p>{list.framework.note}</p>}
      {hasUnconfirmed(list) ? <UnconfirmedNote /> : null}
    </InsetText>
  );

type Objective = OutcomeList['objectives'][number];

const Levels = ({ list, objective }: { list: OutcomeList; objective: Objective }) => (
  <Table
    id={`levels-${objective.code}`}
    caption={`Objective ${objective.code}: ${objective.title}`}
    captionSize="s"
    compact
    head={[
      { label: 'Outcome' },
      ...list.profiles.map((profile) => ({
        label: list.profiles.length === 1 ? 'Expected level' : sayProfile(profile),
      })),
    ]}
    firstCellIsHeader
    rows={objective.principles
      .flatMap((principle) => principle.outcomes)
      .map(({ outcome, expected }) => [
        <a key="outcome" href={`#${encodeURIComponent(outcome.code)}`}>
          {outcome.code} {outcome.title}
        </a>,
        ...expected.map((cell, at) => <ExpectedLevel key={list.profiles[at]?.id} cell={cell} />),
      ])}
  />
);

/** Every outcome with its expected level at a glance, each a link to its section: a table per objective. */
export const OutcomeLevels = ({ list }: { list: OutcomeList }) =>
  list.objectives.map((objective) => <Levels key={objective.code} list={list} objective={objective} />);

/** Every outcome in full; headings from the second level down. */
export const OutcomeSections = ({ list }: { list: OutcomeList }) =>
  list.objectives.map((objective) => (
    <section key={objective.code}>
      <h2 className="nhsuk-heading-l">
        Objective {objective.code}: {objective.title}
      </h2>
      <p>{objective.summary}</p>
      {objective.principles.map((principle) => (
        <section key={principle.code}>
          <h3 className="nhsuk-heading-m">
            Principle {principle.code}: {principle.title}
          </h3>
          <p>{principle.summary}</p>
          {principle.outcomes.map((listed) => (
            <ListedOutcomeSection key={listed.outcome.code} listed={listed} profiles={list.profiles} />
          ))}
        </section>
      ))}
    </section>
  ));
