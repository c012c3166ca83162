import { firmLimit } from '../../organisation/rules/invite-auditor.ts';
import { paths } from '../../paths.ts';
import { Button } from '../../platform/design/button.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { TextInput } from '../../platform/design/text-input.tsx';
import { DateBoxes } from '../../platform/pages/date-boxes.tsx';
import { dateBoxes, dateFrom } from '../../platform/pages/date-parts.ts';
import { page } from '../../platform/pages/page.ts';
import { invite } from '../let-in.ts';
import { loadAudit } from '../load-audit.ts';
import { untilSentences } from './until-sentences.ts';

/** Lets an auditor in until a day: says first what they will be able to read (R38). */
export const inviteAuditorPage = page({
  at: paths.inviteAuditor,
  allow: 'manage-organisation',
  load: ({ db, house, params, now }) => loadAudit(db, house.packs, params, now),
  values: () => ({ name: '', email: '', firm: '', until: dateBoxes('until', '') }),
  acts: {
    invite: {
      run: ({ house, who, now, params, values }) =>
        invite({ house, who, now }, params, { ...values, until: dateFrom('until', values.until) }),
      next: ({ params, values }) => ({
        to: paths.audit.to(params),
        notice: `We have sent an invitation to ${values.name.trim()}.`,
      }),
    },
  },
  sentences: {
    'name-missing': { field: 'name', text: 'Enter the auditor’s full name' },
    'name-long': { field: 'name', text: 'The name must be 120 characters or fewer' },
    'email-missing': { field: 'email', text: 'Enter the auditor’s email address' },
    'email-wrong': {
      field: 'email',
      text: 'Enter an email address in the correct format, like name@example.com',
    },
    'firm-missing': { field: 'firm', text: 'Enter the firm or service that the auditor works for' },
    'firm-long': { field: 'firm', text: `The firm must be ${firmLimit} characters or fewer` },
    ...untilSentences,
    'is-own-person': {
      field: 'email',
      text: 'The person with this email address has a role in your organisation. An auditor must be independent of it',
    },
    'is-auditor': {
      field: 'email',
      text: 'The person with this email address is let in already. You can change their last day',
    },
    'already-invited': {
      field: 'email',
      text: 'This email address has been invited already. You can send the invitation again from the list of people',
    },
  },
  view: ({ form, loaded, params }) => ({
    title: 'Invite an auditor',
    back: { to: paths.audit.to(params), text: 'Back to the independent assessment' },
    main: (
      <form.element>
        <PageTitle caption={loaded.organisation.name}>Invite an auditor</PageTitle>
        <p>
          We will send them an email with a link that works for 7 days. Until their last day they read what
          you fix for them on the {loaded.scope.length} outcomes in scope, with its evidence, and your
          essential functions. They read nothing else.
        </p>
        <TextInput
          {...form.text('name')}
          label="Full name"
          autocomplete="off"
          spellcheck={false}
          width={30}
        />
        <TextInput
          {...form.text('email')}
          label="Email address"
          type="email"
          autocomplete="off"
          spellcheck={false}
          width={30}
        />
        <TextInput {...form.text('firm')} label="Firm or audit service" autocomplete="off" width={30} />
        <DateBoxes
          labelSize="s"
          item={(box) => form.item('until', box)}
          field="until"
          label="Last day"
          hint="That day is included. For example, 30 6 2026"
        />
        <Button preventDoubleClick>Send the invitation</Button>
      </form.element>
    ),
  }),
});
