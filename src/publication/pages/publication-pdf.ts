import { writePdfInWorker } from '../../platform/documents/write-in-worker.ts';
import { download } from '../../platform/pages/page.ts';
import { publicationPdf } from '../outputs/publication-pdf.ts';
import type { PublicationKind } from '../rules/snapshot.ts';
import { addresses } from './read/addresses.ts';
import { filenameOf } from './read/filename.ts';
import { loadReading } from './read/load-reading.ts';

/** A publication as PDF. */
const pdfOf = (kind: PublicationKind) =>
  download({
    at: addresses[kind].pdf,
    allow: 'read-handed-over',
    file: async (asked) => {
      const reading = await loadReading(kind, asked);
      if (!reading) return null;
      const body = await writePdfInWorker(publicationPdf(reading.view));
      return { filename: filenameOf(reading.where, 'pdf'), type: 'application/pdf', body };
    },
  });

export const interimPublicationPdf = pdfOf('interim');
export const fullPublicationPdf = pdfOf('full');
