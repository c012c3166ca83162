import { paths } from '../../paths.ts';
import { type Moment, sayDay } from '../../platform/clock.ts';
import { Button, ButtonLink } from '../../platform/design/button.tsx';
import { ButtonGroup } from '../../platform/design/button-group.tsx';
import { InsetText } from '../../platform/design/inset-text.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { Table } from '../../platform/design/table.tsx';
import type { Form } from '../../platform/pages/form.tsx';
import { page } from '../../platform/pages/page.ts';
import { type LoadedInvitation, unanswered } from '../invitations.ts';
import { sendInvitationAgain, takeInvitationBack } from '../invite.ts';
import { loadDisciplines } from '../load-disciplines.ts';
import { type PersonOf, peopleOf } from '../load-people.ts';
import { type Discipline, sayDisciplines } from '../rules/discipline.ts';
import { isOpen } from '../rules/invitation.ts';
import { judge } from '../rules/permission.ts';
import { sayRole } from '../rules/role.ts';
import { loadOrganisation } from '../store.ts';

type Managing = { readonly organisation: string; readonly manages: boolean };

type Listed = Managing & {
  readonly people: readonly PersonOf[];
  readonly judges: ReadonlyMap<string, readonly Discipline[]>;
};

const People = ({ people, judges, organisation, manages }: Listed) => (
  <Table
    id="people"
    caption="People"
    captionSize="m"
    firstCellIsHeader
    head={[{ label: 'Name' }, { label: 'Email address' }, { label: 'Roles' }, { label: 'Reviews' }]}
    rows={people.map(({ id, name, email, roles }) => [
      manages ? (
        <a key="name" href={paths.person.to({ organisation, person: id })}>
          {name}
        </a>
      ) : (
        name
      ),
      email,
      roles.map(sayRole).join(', '),
      sayDisciplines(judges.get(id) ?? []),
    ])}
  />
);

type Asked = { readonly form: Form<{ invitation: string }>; readonly one: LoadedInvitation };

const Buttons = ({ form, one }: Asked) => (
  <form.element>
    <input type="hidden" name="invitation" value={one.id} />
    <ButtonGroup>
      <Button variant="secondary" small name="act" value="sendAgain">
        Send again<span className="nhsuk-u-visually-hidden"> to {one.name}</span>
      </Button>
      <Button variant="secondary" small name="act" value="takeBack">
        Take back<span className="nhsuk-u-visually-hidden"> the invitation of {one.name}</span>
      </Button>
    </ButtonGroup>
  </form.element>
);

const sayState = (one: LoadedInvitation, now: Moment): string =>
  isOpen(one, now) ? `Works until ${sayDay(one.expires)}` : `Ran out on ${sayDay(one.expires)}`;

type Invited = {
  form: Asked['form'];
  invitations: readonly LoadedInvitation[];
  manages: boolean;
  now: Moment;
};

const Invitations = ({ form, invitations, manages, now }: Invited) => (
  <Table
    id="invitations"
    caption="Invitations not yet accepted"
    captionSize="m"
    firstCellIsHeader
    head={['Name', 'Email address', 'Role', 'Link', ...(manages ? ['What you can do'] : [])].map((label) => ({
      label,
    }))}
    rows={invitations.map((one) => [
      one.name,
      one.email,
      sayRole(one.role),
      sayState(one, now),
      ...(manages ? [<Buttons key="buttons" form={form} one={one} />] : []),
    ])}
  />
);

const OnlyOne = () => (
  <InsetText>
    <p>
      Your organisation has only one administrator. Invite a second one, or give somebody that role, so that
      the work goes on when the first one is away.
    </p>
  </InsetText>
);

export const peoplePage = page({
  at: paths.people,
  allow: 'read-working-answers',
  load: async ({ db, who, params: { organisation } }) => {
    const found = await loadOrganisation(db, organisation);
    if (!found) return null;
    const people = await peopleOf(db, organisation);
    const administrators = people.filter((one) => one.roles.includes('administrator')).length;
    const manages = judge(who, 'manage-organisation', { organisation, region: null }) === 'granted';
    return {
      name: found.name,
      people,
      judges: await loadDisciplines(db, organisation),
      administrators,
      manages,
      invitations: await unanswered(db, organisation),
    };
  },
  values: () => ({ invitation: '' }),
  acts: {
    sendAgain: {
      allow: 'manage-organisation',
      run: ({ house, who, now, params, values }) =>
        sendInvitationAgain({ house, who, now }, params.organisation, values.invitation),
      next: ({ params }) => ({ to: paths.people.to(params), notice: 'We have sent the invitation again.' }),
    },
    takeBack: {
      allow: 'manage-organisation',
      run: ({ house, who, now, params, values }) =>
        takeInvitationBack({ house, who, now }, params.organisation, values.invitation),
      next: ({ params }) => ({ to: paths.people.to(params), notice: 'You have taken the invitation back.' }),
    },
  },
  view: ({ form, now, params, loaded: { name, people, judges, administrators, manages, invitations } }) => ({
    title: `People of ${name}`,
    shape: 'wide',
    back: { to: paths.organisation.to(params), text: `Back to ${name}` },
    main: (
      <>
        <PageTitle caption={name}>People and roles</PageTitle>
        {administrators === 1 ? <OnlyOne /> : null}
        <People people={people} judges={judges} organisation={params.organisation} manages={manages} />
        {invitations.length === 0 ? null : (
          <Invitations form={form} invitations={invitations} manages={manages} now={now} />
        )}
        {manages ? (
          <ButtonLink href={paths.invite.to(params)}>Invite somebody</ButtonLink>
        ) : (
          <p>An administrator can invite people and change their roles.</p>
        )}
      </>
    ),
  }),
});
