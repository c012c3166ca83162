import { closing } from '../organisation/letters.ts';
import { paths } from '../paths.ts';
import type { Mail } from '../platform/change/record.ts';
import { type Moment, sayMoment } from '../platform/clock.ts';
import type { Person } from './credentials.ts';

const service = 'Data Security and Protection Toolkit';

/** The mail that carries the link to choose a new password. */
export const passwordReset = (origin: string, { name, email }: Person, token: string): Mail => ({
  to: email,
  subject: `Choose a new password for the ${service}`,
  text: `Dear ${name}

Somebody, probably you, told us that you have forgotten your password for the ${service}.

To choose a new password, go to:
${origin}${paths.resetPassword.to({ token })}

The link works once, and for 1 hour.

If you did not ask for this, you do not need to do anything. Your password has not changed.

${closing(origin)}`,
});

/** The mail that tells of a new password. */
export const passwordChanged = (origin: string, { name, email }: Person, at: Moment): Mail => ({
  to: email,
  subject: `Your password for the ${service} was changed`,
  text: `Dear ${name}

Your password for the ${service} was changed on ${sayMoment(at)}. You were logged out everywhere else.

If you did not do this, choose a new password at once:
${origin}${paths.forgottenPassword.to()}

Then tell us.

${closing(origin)}`,
});
