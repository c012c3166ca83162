import { paths } from '../../paths.ts';
import { Button } from '../../platform/design/button.tsx';
import { TextInput } from '../../platform/design/text-input.tsx';
import { page } from '../../platform/pages/page.ts';
import { giveRecoveryCode } from '../give-code.ts';
import { awaitingCode } from '../halfway.ts';
import { SupportLine, waitSentence } from './parts.tsx';

export const logInRecoveryCodePage = page({
  at: paths.logInRecoveryCode,
  allow: 'anyone',
  load: ({ house, cookies }) => awaitingCode(house, cookies),
  values: () => ({ code: '' }),
  acts: {
    logIn: {
      run: ({ house, loaded: session, cookies, values }) =>
        giveRecoveryCode(house, { session, cookies }, values.code),
      next: () => paths.account.to(),
    },
  },
  sentences: {
    'recovery-code-missing': { field: 'code', text: 'Enter one of your recovery codes' },
    'recovery-code-wrong': {
      field: 'code',
      text: 'That recovery code is not right, or has been used. Check it, or enter another one',
    },
    wait: { field: 'code', text: waitSentence },
  },
  view: ({ form }) => ({
    title: 'Enter a recovery code',
    back: { to: paths.logInCode.to(), text: 'Back' },
    main: (
      <form.element>
        <TextInput
          {...form.text('code')}
          label="Enter a recovery code"
          labelHeading={1}
          labelSize="l"
          hint="You saved these codes when you set up your authenticator app, for example abcd-efgh-2345. Each works once."
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          width={20}
          code
        />
        <Button preventDoubleClick>Continue</Button>
        <SupportLine />
      </form.element>
    ),
  }),
});
