import { paths } from '../../paths.ts';
import { writeWorkbook } from '../../platform/documents/workbook.ts';
import { download } from '../../platform/pages/page.ts';
import { outcomesWorkbook } from '../outcomes-workbook.ts';
import { findPack } from '../rules/find.ts';
import { outcomeList, publicProfiles } from '../rules/outcome-list.ts';

/** What the public page shows, as a workbook. */
export const editionOutcomesWorkbook = download({
  at: paths.editionOutcomesWorkbook,
  allow: 'anyone',
  file: async ({ house, params, now }) => {
    const pack = findPack(house.packs, params.edition);
    if (!pack) return null;
    return {
      filename: `outcomes-${pack.edition.id}.xlsx`,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      body: await writeWorkbook(outcomesWorkbook(outcomeList(pack, publicProfiles(pack)), now)),
    };
  },
});
