import type { ReactNode } from 'react';
import { sayLevel } from '../../framework/rules/level.ts';
import { type Day, sayDay } from '../../platform/clock.ts';
import { SummaryList } from '../../platform/design/summary-list.tsx';
import { Tag } from '../../platform/design/tag.tsx';
import { sayActionStatus } from '../rules/action.ts';
import type { PlanContent, VersionAction, VersionEvidence } from '../rules/version.ts';
import { ActionFacts } from './action-facts.tsx';
import { TimelineFigure } from './timeline-figure.tsx';

type Props = {
  readonly content: PlanContent;
  readonly today: Day;
  /** How an item of evidence is shown: with a link where the reader can open it. */
  readonly evidence: (item: VersionEvidence) => ReactNode;
};

const Evidence = ({ items, say }: { items: readonly VersionEvidence[]; say: Props['evidence'] }) =>
  items.length === 0 ? (
    <>None given</>
  ) : (
    <ul className="nhsuk-list nhsuk-u-margin-bottom-0">
      {items.map((item) => (
        <li key={item.id}>{say(item)}</li>
      ))}
    </ul>
  );

const updateRows = ({ update }: VersionAction) =>
  update === undefined
    ? []
    : [
        {
          key: 'Is the delivery date still valid?',
          value:
            update.stillValid === null
              ? 'Not said'
              : update.stillValid
                ? 'Yes'
                : `No${update.newDelivery === null ? '' : `, ${sayDay(update.newDelivery)}`}`,
        },
        { key: 'Comments', value: update.comment || 'None given' },
      ];

/** A plan to read, as it was handed over or as it is shared: outcomes with their actions, and the timeline. */
export const PlanDocument = ({ content, today, evidence }: Props) => (
  <>
    <SummaryList
      rows={[
        {
          key: 'Outcomes below their level',
          value: String(content.outcomes.filter((one) => one.isBelow).length),
        },
        { key: 'Actions', value: countOf(content.actions) },
        { key: 'Plans complete by', value: sayDay(content.completeBy) },
      ]}
    />
    {content.outcomes.map((outcome) => (
      <section key={outcome.code} aria-labelledby={`outcome-${outcome.code}`}>
        <h2 className="nhsuk-heading-m nhsuk-u-margin-bottom-2" id={`outcome-${outcome.code}`}>
          {outcome.code} {outcome.title}
        </h2>
        <p>
          Expected level: {sayLevel(outcome.expected)}. Declared level: {sayLevel(outcome.declared)}.{' '}
          {outcome.isBelow ? <Tag colour="orange">Below expected</Tag> : null}
        </p>
        {content.actions.some((one) => one.outcome === outcome.code) ? null : (
          <p>There is no action for this outcome.</p>
        )}
        {content.actions
          .filter((one) => one.outcome === outcome.code)
          .map((action) => (
            <div key={action.reference}>
              <h3 className="nhsuk-heading-s">Action {action.reference}</h3>
              <ActionFacts
                action={action}
                more={[
                  ...updateRows(action),
                  { key: 'Evidence', value: <Evidence items={action.evidence} say={evidence} /> },
                ]}
              />
            </div>
          ))}
      </section>
    ))}
    {content.actions.length === 0 ? null : (
      <>
        <h2 className="nhsuk-heading-m">Timeline</h2>
        <TimelineFigure
          actions={content.actions}
          marks={[{ label: 'Plans complete by', day: content.completeBy }]}
          today={today}
        />
      </>
    )}
  </>
);

const countOf = (actions: readonly VersionAction[]): string => {
  const done = actions.filter((one) => one.status === 'complete').length;
  return `${actions.length}${done === 0 ? '' : `, ${done} of them ${sayActionStatus('complete').toLowerCase()}`}`;
};
