import { paths } from '../../paths.ts';
import type { Problem } from '../../platform/change/decision.ts';
import { PasswordInput } from '../../platform/design/password-input.tsx';
import { shortestPassword } from '../rules/password.ts';

/** How a new password is refused, for every page that asks for one. */
export const newPasswordSentences = {
  'new-password-missing': { field: 'newPassword', text: 'Enter a new password' },
  'new-password-short': {
    field: 'newPassword',
    text: `Your new password must be ${shortestPassword} characters or more`,
  },
  'new-password-long': { field: 'newPassword', text: 'Your new password must be 200 characters or fewer' },
  'new-password-common': {
    field: 'newPassword',
    text: 'Choose a new password that is harder to guess. This one is made of commonly used words or patterns',
  },
  'new-password-own-name': {
    field: 'newPassword',
    text: 'Choose a new password that is not made of your name or email address',
  },
} as const;

type Field = { name: string; id: string; error: string | undefined };

/** The question for a new password. The hidden email tells password managers whose it is. */
export const NewPassword = ({ email, field, label }: { email: string; field: Field; label: string }) => (
  <>
    <input type="text" name="username" autoComplete="username" defaultValue={email} readOnly hidden />
    <PasswordInput
      name={field.name}
      id={field.id}
      error={field.error}
      label={label}
      hint={`Use ${shortestPassword} characters or more. Three random words make a good password. You can paste it from a password manager.`}
      autocomplete="new-password"
      width={20}
    />
  </>
);

/** Said when somebody has tried too often. */
export const waitSentence = (problem: Problem): string =>
  `You have tried too many times. Wait ${problem.detail}, then try again`;

export const SupportLine = () => (
  <p>
    If you cannot log in, <a href={paths.contact.to()}>contact support</a>.
  </p>
);
