import { Readable } from 'node:stream';
import { download } from '../../platform/pages/page.ts';
import type { PublicationKind } from '../../publication/rules/snapshot.ts';
import { exportOutcomes } from '../export-outcomes.ts';
import { exportFilename } from '../rules/export-columns.ts';
import { scopeOf } from './scope-of.ts';
import { ways } from './ways.tsx';

/** One row per organisation and outcome of the counted versions; recorded, and marked as sensitive (R38). */
const outcomesCsv = (kind: PublicationKind) =>
  download({
    at: ways[kind].csv,
    allow: 'export-national-view',
    file: async ({ house, who, now, params, query }) => {
      const scope = scopeOf({ packs: house.packs, who, params, query, kind }, 'export-national-view');
      const pieces = scope && (await exportOutcomes({ house, who, now }, scope.pack, scope));
      return scope && pieces
        ? {
            filename: exportFilename(scope.pack, kind, now),
            type: 'text/csv; charset=utf-8',
            body: Readable.from(pieces),
          }
        : null;
    },
  });

export const nationalOutcomesCsv = outcomesCsv('interim');
export const nationalFullOutcomesCsv = outcomesCsv('full');
