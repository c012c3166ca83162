import { paths } from '../../paths.ts';
import { writeWorkbook } from '../../platform/documents/workbook.ts';
import { download } from '../../platform/pages/page.ts';
import { interimWorkbook } from '../outputs/interim-workbook.ts';
import { filenameOf } from './read/filename.ts';
import { loadReading } from './read/load-reading.ts';

/** A published interim as a workbook. */
export const interimPublicationWorkbook = download({
  at: paths.interimPublicationWorkbook,
  allow: 'read-handed-over',
  file: async (asked) => {
    const reading = await loadReading(asked);
    if (!reading) return null;
    return {
      filename: filenameOf(asked.params, 'xlsx'),
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      body: await writeWorkbook(interimWorkbook(reading.view)),
    };
  },
});
