import { paths } from '../../paths.ts';
import { Button } from '../../platform/design/button.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { page } from '../../platform/pages/page.ts';
import { personOfReset, resetPassword } from '../reset-password.ts';
import { NewPassword, newPasswordSentences, SupportLine } from './parts.tsx';

const Over = () => (
  <>
    <PageTitle>This link no longer works</PageTitle>
    <p>A link to choose a new password works once, and for 1 hour.</p>
    <p>
      <a href={paths.forgottenPassword.to()}>Ask for a new link</a>
    </p>
    <SupportLine />
  </>
);

export const resetPasswordPage = page({
  at: paths.resetPassword,
  allow: 'anyone',
  load: async ({ house, params }) => ({ person: await personOfReset(house, params.token) }),
  values: () => ({ newPassword: '' }),
  acts: {
    choose: {
      run: ({ house, params, values, now }) => resetPassword(house, params.token, values.newPassword, now),
      next: () => ({
        to: paths.logIn.to(),
        notice: 'Your password has been changed. Log in with your new password.',
      }),
    },
  },
  sentences: {
    ...newPasswordSentences,
    'link-over': { text: 'Nothing was changed: this link no longer works' },
  },
  view: ({ form, loaded: { person } }) => ({
    title: person ? 'Choose a new password' : 'This link no longer works',
    main: person ? (
      <form.element>
        <PageTitle>Choose a new password</PageTitle>
        <NewPassword email={person.email} field={form.text('newPassword')} label="New password" />
        <Button preventDoubleClick>Save the new password</Button>
      </form.element>
    ) : (
      <Over />
    ),
  }),
});
