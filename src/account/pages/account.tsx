import { sayRole } from '../../organisation/rules/role.ts';
import { paths } from '../../paths.ts';
import { nothing } from '../../platform/change/decision.ts';
import { sayMoment } from '../../platform/clock.ts';
import { Button } from '../../platform/design/button.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { SummaryList, type SummaryRow } from '../../platform/design/summary-list.tsx';
import { Table } from '../../platform/design/table.tsx';
import type { Grant, Who } from '../../platform/pages/gate.ts';
import { page } from '../../platform/pages/page.ts';
import { hasPassword } from '../credentials.ts';
import { endSessions } from '../end-session.ts';
import { type RecoveryCodes, recoveryCodes } from '../recovery-codes.ts';
import { type RunningSession, runningSessions } from '../sessions.ts';

const sayGrant = ({ role, organisation, organisationName, region }: Grant): string =>
  [sayRole(role), organisationName ?? organisation ?? region].filter(Boolean).join(', ');

const Roles = ({ grants }: { grants: readonly Grant[] }) => (
  <ul className="nhsuk-list">
    {[...new Set(grants.map(sayGrant))].map((said) => (
      <li key={said}>{said}</li>
    ))}
  </ul>
);

type Loaded = {
  readonly hasOne: boolean;
  readonly codes: RecoveryCodes | null;
  readonly sessions: readonly RunningSession[];
};

const mailsRow: SummaryRow = {
  key: 'Emails',
  value: 'What you are told, and how',
  actions: [{ href: paths.accountMails.to(), label: 'Change', about: 'which emails you get' }],
};

const passwordRow = (hasOne: boolean): SummaryRow => ({
  key: 'Password',
  value: hasOne ? 'Set' : 'None',
  actions: hasOne ? [{ href: paths.changePassword.to(), label: 'Change', about: 'password' }] : [],
});

const secondFactorRows = ({ codes, hasOne }: Loaded): SummaryRow[] => {
  if (!hasOne) return [];
  const change = { href: paths.setUpSecondFactor.to(), about: 'authenticator app' };
  if (!codes)
    return [{ key: 'Authenticator app', value: 'Not set up', actions: [{ ...change, label: 'Set up' }] }];
  return [
    { key: 'Authenticator app', value: 'Set up', actions: [{ ...change, label: 'Change' }] },
    {
      key: 'Recovery codes',
      value: `${codes.left} left`,
      actions: [{ href: paths.recoveryCodes.to(), label: 'Get new', about: 'recovery codes' }],
    },
  ];
};

const Facts = ({ who, loaded }: { who: Who; loaded: Loaded }) => (
  <SummaryList
    rows={[
      { key: 'Name', value: who.name },
      { key: 'Email address', value: who.email },
      { key: 'Roles', value: who.grants.length === 0 ? 'None' : <Roles grants={who.grants} /> },
      mailsRow,
      passwordRow(loaded.hasOne),
      ...secondFactorRows(loaded),
    ]}
  />
);

const Sessions = ({ sessions }: { sessions: readonly RunningSession[] }) => (
  <Table
    id="sessions"
    caption="Where you are logged in"
    captionSize="m"
    head={[{ label: 'Logged in' }, { label: 'Ends if not used' }, { label: 'Browser' }]}
    rows={sessions.map(({ startedAt, endsAt, isThis }) => [
      sayMoment(startedAt),
      sayMoment(endsAt),
      isThis ? 'This one' : 'Another one',
    ])}
  />
);

export const accountPage = page({
  at: paths.account,
  allow: 'logged-in',
  load: async ({ house, who, cookies }): Promise<Loaded> => ({
    hasOne: await hasPassword(house, who.id),
    codes: await recoveryCodes(house, who.id),
    sessions: await runningSessions(house, who.id, cookies),
  }),
  acts: {
    endOthers: {
      run: async ({ house, who, cookies }) => {
        await endSessions(house, who.id, cookies);
        return nothing;
      },
      next: () => ({ to: paths.account.to(), notice: 'You have been logged out everywhere else.' }),
    },
  },
  view: ({ form, loaded, who }) => ({
    title: 'Your account',
    main: (
      <>
        <PageTitle>Your account</PageTitle>
        <Facts who={who} loaded={loaded} />
        <Sessions sessions={loaded.sessions} />
        {loaded.sessions.length > 1 ? (
          <form.element>
            <Button variant="secondary" name="act" value="endOthers">
              Log out everywhere else
            </Button>
          </form.element>
        ) : null}
      </>
    ),
  }),
});
