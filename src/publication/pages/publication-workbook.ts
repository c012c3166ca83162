import { writeWorkbook } from '../../platform/documents/workbook.ts';
import { download } from '../../platform/pages/page.ts';
import { publicationWorkbook } from '../outputs/publication-workbook.ts';
import type { PublicationKind } from '../rules/snapshot.ts';
import { addresses } from './read/addresses.ts';
import { filenameOf } from './read/filename.ts';
import { loadReading } from './read/load-reading.ts';

/** A publication as a workbook. */
const workbookOf = (kind: PublicationKind) =>
  download({
    at: addresses[kind].workbook,
    allow: 'read-handed-over',
    file: async (asked) => {
      const reading = await loadReading(kind, asked);
      if (!reading) return null;
      return {
        filename: filenameOf(reading.where, 'xlsx'),
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        body: await writeWorkbook(publicationWorkbook(reading.view)),
      };
    },
  });

export const interimPublicationWorkbook = workbookOf('interim');
export const fullPublicationWorkbook = workbookOf('full');
