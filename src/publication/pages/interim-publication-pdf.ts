import { paths } from '../../paths.ts';
import { writePdf } from '../../platform/documents/pdf.ts';
import { download } from '../../platform/pages/page.ts';
import { interimPdf } from '../outputs/interim-pdf.ts';
import { filenameOf } from './read/filename.ts';
import { loadReading } from './read/load-reading.ts';

/** A published interim as PDF. */
export const interimPublicationPdf = download({
  at: paths.interimPublicationPdf,
  allow: 'read-handed-over',
  file: async (asked) => {
    const reading = await loadReading(asked);
    if (!reading) return null;
    const body = await writePdf(interimPdf(reading.view));
    return { filename: filenameOf(asked.params, 'pdf'), type: 'application/pdf', body };
  },
});
