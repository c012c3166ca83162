import { paths } from '../../paths.ts';
import { download } from '../../platform/pages/page.ts';
import { loadScopeAt } from '../scope-store.ts';
import { scopeWorkbook } from '../scope-workbook.ts';
import { loadPlace } from './load-place.ts';

/** The recorded scope as a workbook, or an earlier version of it (`?version=3`): what was uploaded, with nothing lost (R29). */
export const essentialFunctionsWorkbook = download({
  at: paths.essentialFunctionsWorkbook,
  allow: 'read-working-answers',
  file: async (asked) => {
    const place = await loadPlace(asked);
    if (!place) return null;
    const { organisation, edition, recorded } = place;
    const version = versionFrom(asked.query.version) ?? recorded.version;
    const scope = await loadScopeAt(asked.db, organisation.code, edition.id, version);
    if (!scope) return null;
    return {
      filename: `essential-functions-${organisation.code}-${edition.id}-version-${version}.xlsx`,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      body: await scopeWorkbook({ organisation, edition }, scope, asked.now),
    };
  },
});

/** A version's number in an address, or null. */
export const versionFrom = (text: string | undefined): number | null =>
  text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number.parseInt(text, 10) : null;
