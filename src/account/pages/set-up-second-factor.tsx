import { paths } from '../../paths.ts';
import { Button } from '../../platform/design/button.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { PasswordInput } from '../../platform/design/password-input.tsx';
import { TextInput } from '../../platform/design/text-input.tsx';
import type { House } from '../../platform/house.ts';
import { leadTo, page } from '../../platform/pages/page.ts';
import { confirmSecondFactor } from '../give-code.ts';
import { runningSession } from '../halfway.ts';
import { pendingSecret } from '../second-factor.ts';
import type { Cookies } from '../session-cookie.ts';
import { startSecondFactor } from '../start-second-factor.ts';
import { codeSentences } from './log-in-code.tsx';
import { QrCode } from './qr-code.tsx';

async function load({ house, cookies }: { house: House; cookies: Cookies }) {
  const session = await runningSession(house, cookies);
  if (!session) return leadTo(paths.logIn.to({}, { return: paths.setUpSecondFactor.to() }));
  if (session.enabled && !session.secondFactorGiven) return leadTo(paths.logInCode.to());
  return { session, secret: await pendingSecret(house, session.who.id) };
}

/** In groups of four, as it is typed by hand. */
const sayKey = (address: string): string =>
  (new URL(address).searchParams.get('secret') ?? '').replace(/(.{4})(?=.)/g, '$1 ');

const Scan = ({ secret }: { secret: string }) => (
  <>
    <PageTitle>Set up your authenticator app</PageTitle>
    <p>
      Your account opens answers about the cyber security of NHS organisations. A code from an app on your
      phone protects it, even if somebody learns your password.
    </p>
    <ol className="nhsuk-list nhsuk-list--number">
      <li>
        Open an authenticator app on your phone, for example Microsoft Authenticator, Google Authenticator or
        the one in your password manager.
      </li>
      <li>In the app, add an account and scan this code.</li>
      <li>Enter the 6-digit code that the app then shows.</li>
    </ol>
    <p>
      <QrCode text={secret} label="QR code to scan with your authenticator app" />
    </p>
    <p>
      If you cannot scan it, enter this key in the app instead: <br />
      <strong className="app-key">{sayKey(secret)}</strong>
    </p>
  </>
);

const Begin = ({ enabled }: { enabled: boolean }) => (
  <>
    <PageTitle>{enabled ? 'Change your authenticator app' : 'Set up your authenticator app'}</PageTitle>
    <p>
      {enabled
        ? 'The codes of the app that you use now, and your recovery codes, will stop working.'
        : 'You will need an authenticator app on your phone or in your password manager.'}
    </p>
  </>
);

export const setUpSecondFactorPage = page({
  at: paths.setUpSecondFactor,
  allow: 'anyone',
  load,
  values: () => ({ password: '', code: '' }),
  acts: {
    begin: {
      run: ({ house, loaded: { session }, values }) => startSecondFactor(house, session, values.password),
      next: () => paths.setUpSecondFactor.to(),
    },
    confirm: {
      run: ({ house, loaded: { session }, cookies, values }) =>
        confirmSecondFactor(house, { session, cookies }, values.code),
      next: () => paths.recoveryCodes.to(),
    },
  },
  sentences: {
    'password-missing': { field: 'password', text: 'Enter your password' },
    'password-wrong': { field: 'password', text: 'That password is not right. Try again' },
    ...codeSentences,
    wait: { text: codeSentences.wait.text },
  },
  view: ({ form, loaded: { session, secret } }) => ({
    title: session.enabled ? 'Change your authenticator app' : 'Set up your authenticator app',
    main: (
      <form.element>
        {secret === null ? <Begin enabled={session.enabled} /> : <Scan secret={secret} />}
        {secret === null ? (
          <PasswordInput
            {...form.text('password')}
            label="Your password"
            hint="So that we know it is you."
            width={20}
          />
        ) : (
          <TextInput
            {...form.text('code')}
            label="6-digit code"
            autocomplete="one-time-code"
            inputmode="numeric"
            spellcheck={false}
            width={10}
            code
          />
        )}
        <Button name="act" value={secret === null ? 'begin' : 'confirm'} preventDoubleClick>
          Continue
        </Button>
      </form.element>
    ),
  }),
});
