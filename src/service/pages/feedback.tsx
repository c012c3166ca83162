import { deviceFrom } from '../../account/session-cookie.ts';
import { paths } from '../../paths.ts';
import { Button } from '../../platform/design/button.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { Panel } from '../../platform/design/panel.tsx';
import { TextInput } from '../../platform/design/text-input.tsx';
import { Textarea } from '../../platform/design/textarea.tsx';
import type { Form } from '../../platform/pages/form.tsx';
import { page } from '../../platform/pages/page.ts';
import { giveFeedback } from '../give-feedback.ts';
import { longest } from '../rules/feedback.ts';
import { supportOf } from './support.ts';

type Fields = { doing: string; words: string; email: string };

export const feedbackPage = page({
  at: paths.feedback,
  allow: 'anyone',
  load: async ({ query, house }) => ({ sent: query.sent === 'yes', support: supportOf(house.packs) }),
  values: (_, { who }): Fields => ({ doing: '', words: '', email: who?.email ?? '' }),
  acts: {
    send: {
      run: ({ house, values, who, cookies, loaded, now }) =>
        giveFeedback(house, values, {
          giver: who?.id ?? deviceFrom(cookies),
          to: loaded.support.email,
          now,
        }),
      next: () => paths.feedback.to({}, { sent: 'yes' }),
    },
  },
  sentences: {
    'doing-long': {
      field: 'doing',
      text: `What you were doing must be ${longest.doing} characters or fewer`,
    },
    'words-missing': { field: 'words', text: 'Enter what went wrong or what could be better' },
    'words-long': {
      field: 'words',
      text: `What went wrong or could be better must be ${longest.words} characters or fewer`,
    },
    'email-wrong': {
      field: 'email',
      text: 'Enter an email address in the correct format, like name@example.nhs.uk, or leave it empty',
    },
    wait: {
      text: 'We have had a lot of feedback from you in the last hour. Wait an hour, then send this again',
    },
  },
  view: ({ form, loaded }) => ({
    title: loaded.sent ? 'Thank you for your feedback' : 'Give feedback on this service',
    main: loaded.sent ? <Sent /> : <Question form={form} email={loaded.support.email} />,
  }),
});

const Sent = () => (
  <>
    <Panel heading="Thank you for your feedback" />
    <p>We have sent it to the team that looks after this service. They read everything.</p>
    <p>
      If you need help now, <a href={paths.contact.to()}>contact support</a>.
    </p>
    <p>
      <a href={paths.start.to()}>Go to the start page</a>
    </p>
  </>
);

const Question = ({ form, email }: { form: Form<Fields>; email: string }) => (
  <form.element>
    <PageTitle>Give feedback on this service</PageTitle>
    <p>
      Do not include information about patients. If you need a reply soon, email{' '}
      <a href={`mailto:${email}`}>{email}</a> instead.
    </p>
    <Textarea
      {...form.text('doing')}
      label="What were you doing? (optional)"
      hint="For example, publishing the interim assessment"
      rows={2}
      maxLength={longest.doing}
      threshold={75}
    />
    <Textarea
      {...form.text('words')}
      label="What went wrong, or what could be better?"
      rows={6}
      maxLength={longest.words}
      threshold={75}
    />
    <TextInput
      {...form.text('email')}
      label="Your email address (optional)"
      hint="We only use it to reply to you about this"
      type="email"
      autocomplete="email"
      spellcheck={false}
      width={30}
    />
    <Button preventDoubleClick>Send feedback</Button>
  </form.element>
);
