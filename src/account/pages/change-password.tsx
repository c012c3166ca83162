import { paths } from '../../paths.ts';
import { Button } from '../../platform/design/button.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { PasswordInput } from '../../platform/design/password-input.tsx';
import { page } from '../../platform/pages/page.ts';
import { changePassword } from '../change-password.ts';
import { hasPassword } from '../credentials.ts';
import { NewPassword, newPasswordSentences, waitSentence } from './parts.tsx';

export const changePasswordPage = page({
  at: paths.changePassword,
  allow: 'logged-in',
  load: async ({ house, who }) => ({ hasOne: await hasPassword(house, who.id) }),
  values: () => ({ password: '', newPassword: '' }),
  acts: {
    change: {
      run: ({ house, who, cookies, now, values }) => changePassword(house, { who, cookies, now }, values),
      next: () => ({
        to: paths.account.to(),
        notice: 'Your password has been changed. You were logged out everywhere else.',
      }),
    },
  },
  sentences: {
    'password-missing': { field: 'password', text: 'Enter the password that you have now' },
    'password-wrong': { field: 'password', text: 'That is not the password that you have now. Try again' },
    wait: { field: 'password', text: waitSentence },
    ...newPasswordSentences,
  },
  view: ({ form, loaded, who }) => ({
    title: 'Change your password',
    back: { to: paths.account.to(), text: 'Back to your account' },
    main: loaded.hasOne ? (
      <form.element>
        <PageTitle>Change your password</PageTitle>
        <PasswordInput {...form.text('password')} label="Password that you have now" width={20} />
        <NewPassword email={who.email} field={form.text('newPassword')} label="New password" />
        <Button preventDoubleClick>Change password</Button>
      </form.element>
    ) : (
      <>
        <PageTitle>Change your password</PageTitle>
        <p>
          You do not have a password yet.{' '}
          <a href={paths.forgottenPassword.to()}>Ask for a link to choose one</a>.
        </p>
      </>
    ),
  }),
});
