import { Readable } from 'node:stream';
import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import { download } from '../../platform/pages/page.ts';
import { exportPlans } from '../export-plans.ts';
import { marking } from '../rules/export-plans.ts';
import { scopeOf } from './desk/scope-of.ts';

/** Every action of the plans that were handed over, within the remit; recorded, and marked as sensitive (R38). */
export const plansExport = download({
  at: paths.plansExport,
  allow: 'export-plans',
  file: async ({ house, who, now, params, query }) => {
    const scope = scopeOf(
      { packs: house.packs, who, params, query: { ...query, show: 'all' } },
      'export-plans',
    );
    const pieces = scope && (await exportPlans({ house, who, now }, scope));
    return scope && pieces
      ? {
          filename: `${marking} improvement plans ${scope.edition.id} ${dayOf(now)}.csv`,
          type: 'text/csv; charset=utf-8',
          body: Readable.from(pieces),
        }
      : null;
  },
});
