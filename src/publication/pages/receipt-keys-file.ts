import { paths } from '../../paths.ts';
import { download } from '../../platform/pages/page.ts';
import { loadReceiptKeys } from '../receipt-key.ts';

/** All public keys in one PEM file, newest first. */
export const receiptKeysFile = download({
  at: paths.receiptKeysFile,
  allow: 'anyone',
  file: async ({ db }) => ({
    filename: 'receipt-keys.pem',
    type: 'application/x-pem-file',
    body: (await loadReceiptKeys(db)).map((one) => one.publicKey).join(''),
  }),
});
