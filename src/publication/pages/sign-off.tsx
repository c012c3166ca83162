import { DeclaredLevel, StateTag } from '../../assessment/pages/words.tsx';
import { sayPolicy } from '../../assessment/rules/policy.ts';
import { progressOf, type Standing } from '../../assessment/rules/progress.ts';
import { ExpectedLevel } from '../../framework/pages/expected-level.tsx';
import { paths } from '../../paths.ts';
import { sayMoment } from '../../platform/clock.ts';
import { Button } from '../../platform/design/button.tsx';
import { InsetText } from '../../platform/design/inset-text.tsx';
import { SummaryList } from '../../platform/design/summary-list.tsx';
import { Table } from '../../platform/design/table.tsx';
import { page } from '../../platform/pages/page.ts';
import { loadPosition, type Today } from '../load-position.ts';
import { signOffInterim } from '../sign-off-interim.ts';
import { loadSignOff, type SignedOff } from '../store.ts';
import { sayChanges } from './sign-off-changes.ts';

/** The SIRO's own page: what is signed, in counts, outcomes below, policy answers and what changed since (R13). */
export const signOffPage = page({
  at: paths.interimSignOff,
  allow: 'sign-off-interim',
  load: async ({ db, house, params, now }) => {
    const today = await loadPosition(db, house.packs, params, now);
    return today && { ...today, signed: await loadSignOff(db, params.organisation, params.edition) };
  },
  values: ({ contentHash }) => ({ version: contentHash }),
  acts: {
    sign: {
      run: ({ house, who, now, params, values }) =>
        signOffInterim({ house, who, now }, params, values.version),
      next: ({ params }) => ({
        to: paths.interimSignOff.to(params),
        notice: 'You have signed off the interim assessment as it is shown here.',
      }),
    },
  },
  sentences: {
    'changed-since-read': {
      text: 'Answers changed after you opened this page. What is shown now is what you would sign: read it, then sign off',
    },
    'edition-closed': { text: 'This assessment is closed, so it can no longer be signed off' },
  },
  view: ({ loaded, form, params }) => {
    const { pack, organisation, set, signed, contentHash } = loaded;
    const below = set.filter((one) => one.position === 'below');
    return {
      title: `Sign off the interim assessment ${pack.edition.id}`,
      back: { to: paths.organisation.to(params), text: `Back to ${organisation.name}` },
      main: (
        <>
          <h1 className="nhsuk-heading-l">
            <span className="nhsuk-caption-l">{organisation.name}</span>
            Sign off the interim assessment {pack.edition.id}
          </h1>
          <SignedNotice signed={signed} loaded={loaded} />
          <Counts set={set} />
          <h2 className="nhsuk-heading-m">Outcomes below the expected level</h2>
          {below.length === 0 ? (
            <p>No answered outcome is below its expected level.</p>
          ) : (
            <Below set={below} />
          )}
          <h2 className="nhsuk-heading-m">Mandatory policies</h2>
          <SummaryList
            rows={set.flatMap((one) => {
              const question = pack.edition.policies[one.outcome.code];
              return question
                ? [
                    {
                      key: `${one.outcome.code} ${question.title}`,
                      value: sayPolicy(question, one.answer.policy),
                    },
                  ]
                : [];
            })}
          />
          <p>
            <a href={paths.interim.to(params)}>Read every outcome with its level</a>
          </p>
          {signed?.contentHash === contentHash ? null : (
            <form.element>
              <input type="hidden" name="version" value={form.text('version').value} />
              <p>
                As Senior Information Risk Owner (SIRO) you sign off the answers as they are shown on this
                page. If they change before they are published, your organisation has to ask you again.
              </p>
              <Button name="act" value="sign" preventDoubleClick>
                Sign off this interim assessment
              </Button>
            </form.element>
          )}
        </>
      ),
    };
  },
});

const Counts = ({ set }: { set: readonly Standing[] }) => {
  const progress = progressOf(set);
  return (
    <SummaryList
      rows={[
        { key: 'Outcomes answered', value: `${progress.answered} of ${progress.total}` },
        { key: 'Saved as complete', value: `${progress.complete} of ${progress.total}` },
        { key: 'At or above the expected level', value: String(progress.meets) },
        { key: 'Below the expected level', value: String(progress.below) },
        { key: 'Not answered', value: String(progress.total - progress.answered) },
      ]}
    />
  );
};

const Below = ({ set }: { set: readonly Standing[] }) => (
  <Table
    id="below"
    caption="Outcomes below the expected level"
    captionHidden
    firstCellIsHeader
    head={[
      { label: 'Outcome' },
      { label: 'Expected level' },
      { label: 'Declared level' },
      { label: 'Status' },
    ]}
    rows={set.map((one) => [
      `${one.outcome.code} ${one.outcome.title}`,
      <ExpectedLevel key="expected" cell={one.cell} />,
      <DeclaredLevel key="declared" standing={one} />,
      <StateTag key="state" answer={one.answer} />,
    ])}
  />
);

const SignedNotice = ({ signed, loaded }: { signed: SignedOff | null; loaded: Today }) => {
  if (signed === null) return <p className="nhsuk-lede-text">You have not signed it off yet.</p>;
  if (signed.contentHash === loaded.contentHash)
    return (
      <InsetText>
        <p>
          Signed off by {signed.by} on {sayMoment(signed.at)}. Nothing has changed since.
        </p>
      </InsetText>
    );
  return (
    <InsetText>
      <p>
        {signed.by} signed it off on {sayMoment(signed.at)}. Since then this has changed:
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {sayChanges(signed.content, loaded.position).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </InsetText>
  );
};
