import { Table } from '../../../platform/design/table.tsx';
import type { ObjectiveView } from '../../outputs/view-model.ts';
import { objectiveAnchor, outcomeAnchor } from './anchors.ts';
import { DeclaredLevel, ExpectedLevel, StateTag } from './level-words.tsx';
import type { Where } from './load-reading.ts';
import { OutcomeSection } from './outcome-section.tsx';

type Props = { readonly objective: ObjectiveView; readonly where: Where };

/** One objective: its levels at a glance, then each outcome in full. */
export const ObjectiveSection = ({ objective, where }: Props) => (
  <section aria-labelledby={objectiveAnchor(objective.code)}>
    <h2 className="nhsuk-heading-l" id={objectiveAnchor(objective.code)}>
      {objective.heading}
    </h2>
    <Levels objective={objective} />
    {objective.principles.map((principle) => (
      <div key={principle.code}>
        <h3 className="nhsuk-heading-m">{principle.heading}</h3>
        {principle.outcomes.map((outcome) => (
          <OutcomeSection key={outcome.code} outcome={outcome} where={where} />
        ))}
      </div>
    ))}
  </section>
);

const Levels = ({ objective }: Pick<Props, 'objective'>) => (
  <Table
    id={`levels-${objective.code}`}
    caption={`Levels of objective ${objective.code} when published`}
    captionHidden
    firstCellIsHeader
    head={[
      { label: 'Outcome' },
      { label: 'Expected level' },
      { label: 'Declared level' },
      { label: 'Status' },
    ]}
    rows={objective.principles
      .flatMap((principle) => principle.outcomes)
      .map((outcome) => [
        <a key="outcome" href={`#${outcomeAnchor(outcome.code)}`}>
          {outcome.code} {outcome.title}
        </a>,
        <ExpectedLevel key="expected" outcome={outcome} />,
        <DeclaredLevel key="declared" outcome={outcome} />,
        <StateTag key="state" state={outcome.state} />,
      ])}
  />
);
