import { download } from '../../platform/pages/page.ts';
import type { PublicationKind } from '../rules/snapshot.ts';
import { addresses } from './read/addresses.ts';
import { filenameOf } from './read/filename.ts';
import { loadAt } from './read/load-reading.ts';

/**
 * A publication byte for byte as it is stored: the SHA-256 of the file is the one shown on its page, in its receipt
 * and in the headers. It names the profile, so it is not for readers who may not know a separate group (R31).
 */
const publicationJson = (kind: PublicationKind) =>
  download({
    at: addresses[kind].json,
    allow: 'know-profile-group',
    file: async ({ db, params }) => {
      const found = await loadAt(db, kind, params);
      if (!found) return null;
      const digest = Buffer.from(found.hash, 'hex').toString('base64');
      return {
        filename: filenameOf({ ...params, kind }, 'json'),
        type: 'application/json; charset=utf-8',
        body: Buffer.from(found.text, 'utf8'),
        headers: { 'x-content-sha256': found.hash, 'repr-digest': `sha-256=:${digest}:` },
      };
    },
  });

export const interimPublicationJson = publicationJson('interim');
export const fullPublicationJson = publicationJson('full');
