import { paths } from '../../paths.ts';
import { nothing } from '../../platform/change/decision.ts';
import { Button } from '../../platform/design/button.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { PasswordInput } from '../../platform/design/password-input.tsx';
import type { Form } from '../../platform/pages/form.tsx';
import { leadTo, page } from '../../platform/pages/page.ts';
import { runningSession } from '../halfway.ts';
import { type RecoveryCodes, recoveryCodes, recoveryCodesSaved } from '../recovery-codes.ts';
import { renewCodes } from '../renew-codes.ts';
import { waitSentence } from './parts.tsx';

const ToSave = ({ codes }: { codes: readonly string[] }) => (
  <>
    <PageTitle>Save your recovery codes</PageTitle>
    <p>
      If you lose your phone, you can log in with one of these codes instead of a code from your authenticator
      app. Each code works once. We show them only now.
    </p>
    <ul className="nhsuk-list">
      {codes.map((code) => (
        <li key={code}>
          <strong className="app-key">{code}</strong>
        </li>
      ))}
    </ul>
    <p>
      Print this page, keep the codes in your password manager, or{' '}
      <a href={paths.recoveryCodesFile.to()} download>
        download them as a text file
      </a>
      . Do not keep them on your phone alone.
    </p>
    <Button name="act" value="saved">
      I have saved my recovery codes
    </Button>
  </>
);

const Renew = ({ left, form }: { left: number; form: Form<{ password: string }> }) => (
  <>
    <PageTitle>Your recovery codes</PageTitle>
    <p>
      You have {left === 0 ? 'no recovery codes' : left === 1 ? '1 recovery code' : `${left} recovery codes`}{' '}
      left. You can get new ones. The old ones then stop working.
    </p>
    <PasswordInput
      {...form.text('password')}
      label="Your password"
      hint="So that we know it is you."
      width={20}
    />
    <Button name="act" value="renew" preventDoubleClick>
      Get new recovery codes
    </Button>
  </>
);

const Content = ({ codes, form }: { codes: RecoveryCodes; form: Form<{ password: string }> }) =>
  codes.toSave.length > 0 ? <ToSave codes={codes.toSave} /> : <Renew left={codes.left} form={form} />;

export const recoveryCodesPage = page({
  at: paths.recoveryCodes,
  allow: 'logged-in',
  load: async ({ house, who, cookies }) => {
    const codes = await recoveryCodes(house, who.id);
    if (!codes) return leadTo(paths.account.to());
    const session = await runningSession(house, cookies);
    return { codes, returnTo: session?.returnTo ?? null };
  },
  values: () => ({ password: '' }),
  acts: {
    saved: {
      run: async ({ house, who }) => {
        await recoveryCodesSaved(house, who.id);
        return nothing;
      },
      next: ({ loaded }) => loaded.returnTo ?? paths.selectOrganisation.to(),
    },
    renew: {
      run: ({ house, who, values }) => renewCodes(house, who.id, values.password),
      next: () => paths.recoveryCodes.to(),
    },
  },
  sentences: {
    'password-missing': { field: 'password', text: 'Enter your password' },
    'password-wrong': { field: 'password', text: 'That password is not right. Try again' },
    wait: { field: 'password', text: waitSentence },
  },
  view: ({ form, loaded: { codes } }) => ({
    title: codes.toSave.length > 0 ? 'Save your recovery codes' : 'Your recovery codes',
    back: codes.toSave.length > 0 ? undefined : { to: paths.account.to(), text: 'Back to your account' },
    main: (
      <form.element>
        <Content codes={codes} form={form} />
      </form.element>
    ),
  }),
});
