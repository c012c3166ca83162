import { findPack } from '../../framework/rules/find.ts';
import { loadOrganisation } from '../../organisation/store.ts';
import { paths } from '../../paths.ts';
import { download } from '../../platform/pages/page.ts';
import { essentialFunctionsTemplate } from '../template.ts';

/** The template with the organisation's name and the edition on it. */
export const essentialFunctionsTemplateFile = download({
  at: paths.essentialFunctionsTemplate,
  allow: 'read-working-answers',
  file: async ({ house, db, params, now }) => {
    const pack = findPack(house.packs, params.edition);
    const organisation = await loadOrganisation(db, params.organisation);
    if (!pack || !organisation) return null;
    return {
      filename: `essential-functions-${organisation.code}-${pack.edition.id}.xlsx`,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      body: await essentialFunctionsTemplate({ organisation, edition: pack.edition }, now),
    };
  },
});
