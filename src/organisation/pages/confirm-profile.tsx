import { findPack } from '../../framework/rules/find.ts';
import { takesPart } from '../../framework/rules/year.ts';
import { paths } from '../../paths.ts';
import { sayMoment } from '../../platform/clock.ts';
import { Button } from '../../platform/design/button.tsx';
import { InsetText } from '../../platform/design/inset-text.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { SummaryList } from '../../platform/design/summary-list.tsx';
import { page } from '../../platform/pages/page.ts';
import { confirmOrganisationProfile } from '../confirm-profile.ts';
import { loadConfirmable, loadConfirmation } from '../load-confirmation.ts';
import { type Confirmable, type Confirmation, confirmationState } from '../rules/confirmation.ts';
import { sayType } from '../rules/organisation.ts';
import { keyPersonRoles, sayKeyPerson, sayRole } from '../rules/role.ts';

/** “Confirm your organisation’s profile and people” before the full assessment is published (R17). */
export const confirmProfilePage = page({
  at: paths.confirmProfile,
  allow: 'manage-organisation',
  load: async ({ db, house, params }) => {
    const pack = findPack(house.packs, params.edition);
    const now = pack && (await loadConfirmable(db, params.organisation));
    if (!now || !takesPart(pack.edition, now.content.organisation.type)) return null;
    return { ...now, confirmation: await loadConfirmation(db, params.organisation, params.edition) };
  },
  values: ({ contentHash }) => ({ version: contentHash }),
  acts: {
    confirm: {
      run: ({ house, who, now, params, values }) =>
        confirmOrganisationProfile({ house, who, now }, params, values.version),
      next: ({ params }) => ({
        to: paths.fullTasks.to(params),
        notice: 'Your organisation’s profile and people are confirmed.',
      }),
    },
  },
  sentences: {
    'changed-since-read': {
      text: 'The profile or the people changed after you opened this page. Check what is shown now, then confirm',
    },
    'edition-closed': { text: 'This assessment is closed, so there is nothing to confirm for it' },
  },
  view: ({ loaded: { content, contentHash, confirmation }, form, params }) => ({
    title: `Confirm your organisation’s profile and people ${params.edition}`,
    back: { to: paths.fullTasks.to(params), text: 'Back to what is needed before you publish' },
    main: (
      <>
        <PageTitle caption={content.organisation.name}>
          Confirm your organisation’s profile and people
        </PageTitle>
        <Standing confirmation={confirmation} contentHash={contentHash} />
        <ProfileFacts content={content} />
        <p>
          <a href={paths.organisationProfile.to(params)}>Change the profile or the key people</a>
        </p>
        <p>
          <a href={paths.people.to(params)}>Change the people and their roles</a>
        </p>
        <p>
          With the full assessment you hand over the address, the names of the key people, and the names and
          roles of the people, to the national team, the Department of Health and Social Care (DHSC) and the
          regional security lead of your region. The public sees none of it but the address.
        </p>
        {confirmationState(confirmation, contentHash) === 'confirmed' ? null : (
          <form.element>
            <input type="hidden" name="version" value={form.text('version').value} />
            <Button name="act" value="confirm" preventDoubleClick>
              Confirm profile and people
            </Button>
          </form.element>
        )}
      </>
    ),
  }),
});

type StandingProps = { readonly confirmation: Confirmation | null; readonly contentHash: string };

const Standing = ({ confirmation, contentHash }: StandingProps) =>
  confirmation === null ? (
    <p className="nhsuk-lede-text">Check that this is right. Publishing needs it confirmed.</p>
  ) : (
    <InsetText>
      <p>
        Confirmed by {confirmation.by} on {sayMoment(confirmation.at)}.{' '}
        {confirmation.contentHash === contentHash
          ? 'Nothing has changed since.'
          : 'It has changed since, so it must be confirmed again.'}
      </p>
    </InsetText>
  );

const ProfileFacts = ({ content: { organisation, keyPeople, people } }: { content: Confirmable }) => (
  <>
    <h2 className="nhsuk-heading-m">Organisation</h2>
    <SummaryList
      rows={[
        { key: 'Organisation', value: `${organisation.name} (${organisation.code})` },
        { key: 'Type', value: sayType(organisation.type) },
        { key: 'Address', value: organisation.address ?? 'Not given' },
        { key: 'Integrated care board (ICB)', value: organisation.icb ?? 'None' },
        { key: 'Region', value: organisation.region ?? 'None' },
        ...keyPersonRoles.map((role) => {
          const named = keyPeople.find((one) => one.role === role);
          return { key: sayKeyPerson(role), value: named ? `${named.name}, ${named.email}` : 'Not named' };
        }),
      ]}
    />
    <h2 className="nhsuk-heading-m">People</h2>
    <SummaryList
      rows={people.map(({ name, roles }) => ({ key: name, value: roles.map(sayRole).join(', ') }))}
    />
  </>
);
