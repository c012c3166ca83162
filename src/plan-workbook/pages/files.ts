import { findPack } from '../../framework/rules/find.ts';
import { loadPlanVersion, versionFrom } from '../../improvement-plan/load-versions.ts';
import { withoutGroup } from '../../improvement-plan/rules/content.ts';
import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import { download } from '../../platform/pages/page.ts';
import { loadReader } from '../../publication/pages/read/load-reader.ts';
import { loadWorkbookPlace } from '../load-ground.ts';
import { planWorkbook } from '../plan-workbook.ts';
import { emptyWorkbook, versionWorkbook, workingWorkbook } from '../written-from.ts';

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The plan as it stands, to fill in and upload again. */
export const planWorkbookFile = download({
  at: paths.planWorkbookFile,
  allow: 'read-plan',
  file: async ({ db, house, params, now }) => {
    const place = await loadWorkbookPlace(db, house.packs, params, now);
    if (!place) return null;
    return {
      filename: `improvement-plan-${params.organisation}-${params.edition}.xlsx`,
      type,
      body: await planWorkbook(workingWorkbook(place), now),
    };
  },
});

/** The template, from the day on which the edition has it downloaded. */
export const planTemplateFile = download({
  at: paths.planTemplateFile,
  allow: 'read-plan',
  file: async ({ db, house, params, now }) => {
    const place = await loadWorkbookPlace(db, house.packs, params, now);
    if (!place) return null;
    const { templateAvailable } = place.pack.edition.dates;
    if (templateAvailable !== null && templateAvailable > dayOf(now))
      return { redirect: paths.planWorkbook.to(params) };
    return {
      filename: `improvement-plan-template-${params.organisation}-${params.edition}.xlsx`,
      type,
      body: await planWorkbook(emptyWorkbook(place), now),
    };
  },
});

/** A version exactly as it was handed over: for its organisation and for reviewers within their remit (R38). */
export const planVersionWorkbook = download({
  at: paths.planVersionWorkbook,
  allow: 'read-submitted-plan',
  file: async ({ db, house, who, params, now }) => {
    const edition = findPack(house.packs, params.edition)?.edition;
    const number = versionFrom(params.version);
    const found = number === null ? null : await loadPlanVersion(db, params, number);
    if (!found || !edition?.planTemplate) return null;
    const { knowsProfileGroup } = await loadReader(house, db, who, params.organisation);
    const content = knowsProfileGroup ? found.content : withoutGroup(found.content);
    const coming = edition.planUpdates.find((one) => one.due >= dayOf(now)) ?? edition.planUpdates.at(-1);
    return {
      filename: `improvement-plan-${params.organisation}-${params.edition}-version-${number}.xlsx`,
      type,
      body: await planWorkbook(versionWorkbook(content, edition.planTemplate, coming?.name ?? null), now),
    };
  },
});
