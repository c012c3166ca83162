import { paths } from '../../paths.ts';
import { Button } from '../../platform/design/button.tsx';
import { TextInput } from '../../platform/design/text-input.tsx';
import { page } from '../../platform/pages/page.ts';
import { giveCode } from '../give-code.ts';
import { awaitingCode } from '../halfway.ts';
import { SupportLine, waitSentence } from './parts.tsx';

/** How a code from the authenticator app is refused. */
export const codeSentences = {
  'code-missing': { field: 'code', text: 'Enter the 6-digit code from your authenticator app' },
  'code-wrong': {
    field: 'code',
    text: 'That code is not right. Enter the code that your authenticator app shows now',
  },
  'code-used': {
    field: 'code',
    text: 'That code has been used. Wait for your authenticator app to show the next one, then enter it',
  },
  wait: { field: 'code', text: waitSentence },
} as const;

export const logInCodePage = page({
  at: paths.logInCode,
  allow: 'anyone',
  load: ({ house, cookies }) => awaitingCode(house, cookies),
  values: () => ({ code: '' }),
  acts: {
    logIn: {
      run: ({ house, loaded: session, cookies, values }) =>
        giveCode(house, { session, cookies }, values.code),
      next: () => paths.selectOrganisation.to(),
    },
  },
  sentences: codeSentences,
  view: ({ form }) => ({
    title: 'Enter your code',
    back: { to: paths.logIn.to(), text: 'Back' },
    main: (
      <form.element>
        <TextInput
          {...form.text('code')}
          label="Enter the 6-digit code from your authenticator app"
          labelHeading={1}
          labelSize="l"
          hint="The app shows a new code every 30 seconds."
          autocomplete="one-time-code"
          inputmode="numeric"
          spellcheck={false}
          width={10}
          code
        />
        <Button preventDoubleClick>Continue</Button>
        <p>
          <a href={paths.logInRecoveryCode.to()}>I do not have my authenticator app</a>
        </p>
        <SupportLine />
      </form.element>
    ),
  }),
});
