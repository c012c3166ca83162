import { paths } from '../../paths.ts';
import { sayMoment } from '../../platform/clock.ts';
import { Button } from '../../platform/design/button.tsx';
import { InsetText } from '../../platform/design/inset-text.tsx';
import { page } from '../../platform/pages/page.ts';
import { loadPositionWith, type Today } from '../load-position.ts';
import { signOffInterim } from '../sign-off-interim.ts';
import { type SignedOff, signOffPart } from '../store.ts';
import { sayChanges } from './sign-off-changes.ts';
import { BelowList, Counts, PolicyAnswers } from './what-is-signed.tsx';

/** The SIRO's own page: what is signed, in counts, outcomes below, policy answers and what changed since (R13). */
export const signOffPage = page({
  at: paths.interimSignOff,
  allow: 'sign-off-interim',
  load: async ({ db, house, params, now }) => {
    const found = await loadPositionWith(db, house.packs, params, now, { signed: signOffPart(db, params) });
    return found && { ...found.today, ...found.more };
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
          <BelowList set={set} />
          <h2 className="nhsuk-heading-m">Mandatory policies</h2>
          <PolicyAnswers set={set} policies={pack.edition.policies} />
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
