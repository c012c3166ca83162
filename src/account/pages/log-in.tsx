import { paths } from '../../paths.ts';
import { Button } from '../../platform/design/button.tsx';
import { InsetText } from '../../platform/design/inset-text.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { PasswordInput } from '../../platform/design/password-input.tsx';
import { TextInput } from '../../platform/design/text-input.tsx';
import { page } from '../../platform/pages/page.ts';
import { logIn } from '../log-in.ts';
import { returnAddress } from '../rules/return-to.ts';
import { waitSentence } from './parts.tsx';

export const logInPage = page({
  at: paths.logIn,
  allow: 'anyone',
  load: async ({ who, query }) => ({ already: who?.name ?? null, returnTo: returnAddress(query.return) }),
  values: () => ({ email: '', password: '' }),
  acts: {
    logIn: {
      run: ({ house, values, cookies, loaded }) =>
        logIn(house, values, { cookies, returnTo: loaded.returnTo }),
      next: () => paths.selectOrganisation.to(),
    },
  },
  sentences: {
    'email-missing': { field: 'email', text: 'Enter your email address' },
    'password-missing': { field: 'password', text: 'Enter your password' },
    wrong: {
      field: 'password',
      text: 'The email address or password is not right. Check both and try again',
    },
    wait: { field: 'password', text: waitSentence },
  },
  view: ({ form, loaded: { already, returnTo } }) => ({
    title: 'Log in',
    main: (
      <form.element>
        <PageTitle>Log in</PageTitle>
        {already === null ? null : (
          <InsetText>
            <p>
              You are logged in as {already}.{' '}
              <a href={returnTo ?? paths.selectOrganisation.to()}>Continue as {already}</a>, or log in as
              somebody else below.
            </p>
          </InsetText>
        )}
        <TextInput
          {...form.text('email')}
          label="Email address"
          type="email"
          autocomplete="username"
          spellcheck={false}
          width={30}
        />
        <PasswordInput {...form.text('password')} label="Password" width={20} />
        <Button preventDoubleClick>Log in</Button>
        <p>
          <a href={paths.forgottenPassword.to()}>I have forgotten my password</a>
        </p>
        <p>
          You need an invitation to use this service. An administrator of your organisation can send you one.
        </p>
      </form.element>
    ),
  }),
});
