import { download } from '../../platform/pages/page.ts';
import type { PublicationKind } from '../rules/snapshot.ts';
import { loadReceipt } from '../store.ts';
import { addresses } from './read/addresses.ts';
import { versionFrom } from './read/load-reading.ts';

/** The receipt of a publication, byte for byte as it was signed; whoever may have the data may have it. */
const receiptFile = (kind: PublicationKind) =>
  download({
    at: addresses[kind].receiptFile,
    allow: 'know-profile-group',
    file: async ({ db, params }) => {
      const version = versionFrom(params.version);
      const receipt = version === null ? null : await loadReceipt(db, kind, params, version);
      if (receipt === null) return null;
      const { organisation, edition } = params;
      return {
        filename: `${organisation} ${kind} ${edition} version ${params.version} receipt.json`,
        type: 'application/json; charset=utf-8',
        body: receipt,
      };
    },
  });

export const interimReceiptFile = receiptFile('interim');
export const fullReceiptFile = receiptFile('full');
