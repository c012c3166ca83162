import { paths } from '../../paths.ts';
import { download } from '../../platform/pages/page.ts';
import { recoveryCodes } from '../recovery-codes.ts';

/** The recovery codes as a text file, as long as the page shows them. */
export const recoveryCodesFile = download({
  at: paths.recoveryCodesFile,
  allow: 'logged-in',
  file: async ({ house, who }) => {
    const codes = (await recoveryCodes(house, who.id))?.toSave ?? [];
    if (codes.length === 0) return null;
    const lines = [
      'Recovery codes for the Data Security and Protection Toolkit',
      who.email,
      'Each code works once, in place of a code from your authenticator app.',
      '',
      ...codes,
    ];
    return {
      filename: 'recovery-codes.txt',
      type: 'text/plain; charset=utf-8',
      body: `${lines.join('\r\n')}\r\n`,
    };
  },
});
