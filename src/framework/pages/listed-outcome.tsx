import { InsetText } from '../../platform/design/inset-text.tsx';
import { SummaryList } from '../../platform/design/summary-list.tsx';
import { sayLevel } from '../rules/level.ts';
import type { ListedOutcome } from '../rules/outcome-list.ts';
import { levels, type Outcome, type PolicyQuestion, type Profile } from '../rules/pack.ts';
import { ExpectedLevel, sayProfile } from './expected-level.tsx';

const wordingWords: { readonly [W in PolicyQuestion['wording']]: string | null } = {
  drafted: 'The wording of this question was written for this service.',
  summary: 'The wording of this question shortens the published one.',
  official: null,
};

const Policy = ({ policy }: { policy: PolicyQuestion }) => (
  <>
    <p>
      <a href={policy.policy.address}>
        {policy.policy.title}, {policy.policy.version}
      </a>
    </p>
    <p>{policy.question}</p>
    <ul className="nhsuk-list nhsuk-list--bullet">
      {policy.options.map((option) => (
        <li key={option.value}>{option.label}</li>
      ))}
    </ul>
    {wordingWords[policy.wording] === null ? null : <p>{wordingWords[policy.wording]}</p>}
  </>
);

const Indicators = ({ outcome }: { outcome: Outcome }) =>
  levels.map((level) => {
    const set = outcome.indicators[level] ?? [];
    return set.length === 0 ? null : (
      <div key={level}>
        <h5 className="nhsuk-heading-xs">{sayLevel(level)}</h5>
        <ul className="nhsuk-list nhsuk-list--bullet">
          {set.map((indicator) => (
            <li key={indicator.id}>{indicator.text}</li>
          ))}
        </ul>
      </div>
    );
  });

type Props = { listed: ListedOutcome; profiles: readonly Profile[] };

const Asked = ({ listed: { expected, policy, fields }, profiles }: Props) => (
  <SummaryList
    rows={[
      ...profiles.flatMap((profile, at) => {
        const cell = expected[at];
        const key = profiles.length === 1 ? 'Expected level' : `Expected level: ${sayProfile(profile)}`;
        return cell ? [{ key, value: <ExpectedLevel cell={cell} /> }] : [];
      }),
      ...(policy ? [{ key: 'Mandatory policy requirement', value: <Policy policy={policy} /> }] : []),
      ...(fields.length > 0
        ? [{ key: 'Also asked', value: fields.map((field) => field.label).join('; ') }]
        : []),
    ]}
  />
);

/** One outcome with everything that is asked about it, under a heading of the fourth level; its code is its anchor. */
export const ListedOutcomeSection = ({ listed, profiles }: Props) => {
  const { outcome, note, guidance } = listed;
  return (
    <section id={outcome.code}>
      <h4 className="nhsuk-heading-s">
        {outcome.code} {outcome.title}
      </h4>
      <p>{outcome.summary}</p>
      {note === null ? null : (
        <InsetText>
          <p>{note}</p>
        </InsetText>
      )}
      <Asked listed={listed} profiles={profiles} />
      <Indicators outcome={outcome} />
      <p className="nhsuk-u-display-none-print">
        <a href={guidance}>Published guidance for {outcome.code} (NHS England Digital)</a>
      </p>
    </section>
  );
};
