import { paths } from '../../../paths.ts';
import type { PublicationKind } from '../../rules/snapshot.ts';

/** Where a publication is read again, by its kind: one set of pages serves both. */
export const addresses = {
  interim: {
    page: paths.interimPublication,
    pdf: paths.interimPublicationPdf,
    workbook: paths.interimPublicationWorkbook,
    json: paths.interimPublicationJson,
    file: paths.interimPublicationFile,
    onRequest: paths.interimEvidenceOnRequest,
    functions: paths.interimFunctions,
    receipt: paths.interimReceipt,
    receiptFile: paths.interimReceiptFile,
  },
  full: {
    page: paths.fullPublication,
    pdf: paths.fullPublicationPdf,
    workbook: paths.fullPublicationWorkbook,
    json: paths.fullPublicationJson,
    file: paths.fullPublicationFile,
    onRequest: paths.fullEvidenceOnRequest,
    functions: paths.fullFunctions,
    receipt: paths.fullReceipt,
    receiptFile: paths.fullReceiptFile,
  },
} as const satisfies { readonly [K in PublicationKind]: object };

/** What a publication is called in a sentence and in a title. */
export const kindWords = {
  interim: { noun: 'interim assessment', title: 'Interim assessment' },
  full: { noun: 'full assessment', title: 'Full assessment' },
} as const satisfies { readonly [K in PublicationKind]: object };
