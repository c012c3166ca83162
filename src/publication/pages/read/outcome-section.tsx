import { SummaryList, type SummaryRow } from '../../../platform/design/summary-list.tsx';
import type { IndicatorView, OutcomeView, PolicyView } from '../../outputs/outcome-view.ts';
import { outcomeAnchor } from './anchors.ts';
import { EvidenceItems } from './evidence-items.tsx';
import { DeclaredLevel, ExpectedLevel, StateTag } from './level-words.tsx';
import type { Where } from './load-reading.ts';
import { Prose } from './prose.tsx';

type Props = { readonly outcome: OutcomeView; readonly where: Where };

/** One outcome, everything that was published of it. */
export const OutcomeSection = ({ outcome, where }: Props) => (
  <section aria-labelledby={outcomeAnchor(outcome.code)} className="app-published-outcome">
    <h4 className="nhsuk-heading-s" id={outcomeAnchor(outcome.code)}>
      {outcome.code} {outcome.title}
    </h4>
    <SummaryList
      rows={[
        ...outcomeRows(outcome),
        { key: 'Evidence', value: <EvidenceItems items={outcome.evidence} where={where} /> },
      ]}
    />
  </section>
);

/** What is said of an outcome, without its evidence. */
export const outcomeRows = (outcome: OutcomeView): SummaryRow[] => [
  { key: 'Expected level', value: <ExpectedLevel outcome={outcome} /> },
  { key: 'Declared level', value: <DeclaredLevel outcome={outcome} /> },
  { key: 'Status', value: <StateTag state={outcome.state} /> },
  ...(outcome.loweredFrom === null
    ? []
    : [{ key: 'Level before the policy was no longer confirmed', value: outcome.loweredFrom }]),
  ...(outcome.policy ? [{ key: 'Mandatory policy', value: <Policy policy={outcome.policy} /> }] : []),
  ...outcome.fields.map(({ key, value }) => ({ key, value: <Prose text={value} /> })),
  { key: 'Supporting information', value: <Prose text={outcome.statement} /> },
  ...(outcome.indicators.length === 0
    ? []
    : [{ key: 'Marked indicators', value: <Indicators items={outcome.indicators} /> }]),
];

const Policy = ({ policy: { policy, question, answer, details } }: { policy: PolicyView }) => (
  <>
    <p>
      {question} <a href={policy.address}>{policy.title}</a>, version {policy.version}
    </p>
    <p>
      <strong>{answer}</strong>
    </p>
    {details.map(({ key, value }) => (
      <div key={key} className="nhsuk-u-margin-bottom-2">
        {key}: <Prose text={value} />
      </div>
    ))}
  </>
);

const Indicators = ({ items }: { items: readonly IndicatorView[] }) => (
  <ul className="nhsuk-list">
    {items.map((one) => (
      <li key={one.id}>
        <strong>{one.mark}</strong>: {one.text ?? one.id}{' '}
        {one.text === null ? null : (
          <span className="nhsuk-u-secondary-text-colour">
            (indicator {one.id} of “{one.level}”)
          </span>
        )}
        {one.comment === '' ? null : <Prose text={`Comment: ${one.comment}`} />}
      </li>
    ))}
  </ul>
);
