import { Readable } from 'node:stream';
import { paths } from '../../paths.ts';
import { download } from '../../platform/pages/page.ts';
import { exportOutcomes } from '../export-outcomes.ts';
import { exportFilename } from '../rules/export-columns.ts';
import { scopeOf } from './scope-of.ts';

/** One row per organisation and outcome of the counted versions; recorded, and marked as sensitive (R38). */
export const nationalOutcomesCsv = download({
  at: paths.nationalOutcomesCsv,
  allow: 'export-national-view',
  file: async ({ house, who, now, params, query }) => {
    const scope = scopeOf({ packs: house.packs, who, params, query }, 'export-national-view');
    const pieces = scope && (await exportOutcomes({ house, who, now }, scope.pack, scope));
    return scope && pieces
      ? {
          filename: exportFilename(scope.pack, now),
          type: 'text/csv; charset=utf-8',
          body: Readable.from(pieces),
        }
      : null;
  },
});
