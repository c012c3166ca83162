import { paths } from '../../paths.ts';
import { Button } from '../../platform/design/button.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { TextInput } from '../../platform/design/text-input.tsx';
import { page } from '../../platform/pages/page.ts';
import { requestPasswordReset } from '../reset-password.ts';
import { SupportLine } from './parts.tsx';

const Sent = () => (
  <>
    <PageTitle>Check your email</PageTitle>
    <p>
      If the email address that you gave has an account, we have sent a link to choose a new password. It
      works once, and for 1 hour.
    </p>
    <p>
      If it does not arrive within a few minutes, look in your junk mail, or{' '}
      <a href={paths.forgottenPassword.to()}>ask for another link</a>. We send at most 3 an hour.
    </p>
    <SupportLine />
  </>
);

export const forgottenPasswordPage = page({
  at: paths.forgottenPassword,
  allow: 'anyone',
  load: async ({ query }) => ({ sent: query.sent === 'yes' }),
  values: () => ({ email: '' }),
  acts: {
    send: {
      run: ({ house, values, now }) => requestPasswordReset(house, values.email, now),
      next: () => paths.forgottenPassword.to({}, { sent: 'yes' }),
    },
  },
  sentences: {
    'email-missing': { field: 'email', text: 'Enter your email address' },
    'email-wrong': {
      field: 'email',
      text: 'Enter an email address in the correct format, like name@example.nhs.uk',
    },
  },
  view: ({ form, loaded }) => ({
    title: loaded.sent ? 'Check your email' : 'Forgotten your password',
    back: { to: paths.logIn.to(), text: 'Back to log in' },
    main: loaded.sent ? (
      <Sent />
    ) : (
      <form.element>
        <PageTitle>Forgotten your password</PageTitle>
        <p>We will send you a link to choose a new one.</p>
        <TextInput
          {...form.text('email')}
          label="Your email address"
          type="email"
          autocomplete="username"
          spellcheck={false}
          width={30}
        />
        <Button preventDoubleClick>Send the link</Button>
      </form.element>
    ),
  }),
});
