import { paths } from '../../paths.ts';
import { download } from '../../platform/pages/page.ts';
import { loadInterim } from '../store.ts';
import { filenameOf } from './read/filename.ts';
import { versionFrom } from './read/load-reading.ts';

/**
 * A published interim byte for byte as it is stored: the SHA-256 of the file is the one shown on its page and
 * in the headers. It names the profile, so it is not for readers who may not know a separate group (R31).
 */
export const interimPublicationJson = download({
  at: paths.interimPublicationJson,
  allow: 'know-profile-group',
  file: async ({ db, params }) => {
    const version = versionFrom(params.version);
    const found =
      version === null ? null : await loadInterim(db, params.organisation, params.edition, version);
    if (!found) return null;
    const digest = Buffer.from(found.hash, 'hex').toString('base64');
    return {
      filename: filenameOf(params, 'json'),
      type: 'application/json; charset=utf-8',
      body: Buffer.from(found.text, 'utf8'),
      headers: { 'x-content-sha256': found.hash, 'repr-digest': `sha-256=:${digest}:` },
    };
  },
});
