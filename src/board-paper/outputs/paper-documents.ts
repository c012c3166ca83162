import { dayOf, sayMoment } from '../../platform/clock.ts';
import type { Block } from '../../platform/documents/blocks.ts';
import type { Pdf } from '../../platform/documents/pdf.ts';
import type { Word } from '../../platform/documents/word.ts';
import type { Paper } from '../rules/paper.ts';
import { paperBlocks } from './paper-blocks.ts';

/** `Board paper: Cyber Assessment Framework (CAF)-aligned …, 2025-26` */
export const paperTitle = ({ edition }: Paper): string =>
  `Board paper: CAF-aligned Data Security and Protection Toolkit ${edition}`;

/** `RX1 board paper 2025-26, 2026-06-12.docx` */
export const paperFilename = ({ organisation, edition, at }: Paper, extension: string): string =>
  `${organisation.code} board paper ${edition}, ${dayOf(at)}.${extension}`;

const wholeDocument = (paper: Paper) => ({
  title: paperTitle(paper),
  subject: `Edition ${paper.edition}`,
  author: paper.organisation.name,
  lang: 'en-GB' as const,
  header: `${paperTitle(paper)}: ${paper.organisation.name}`,
  footer: `${paper.organisation.code}, as it stood on ${sayMoment(paper.at)}`,
  blocks: [
    { kind: 'heading', level: 1, text: paperTitle(paper) } satisfies Block,
    { kind: 'paragraph', text: `${paper.organisation.name} (${paper.organisation.code})` } satisfies Block,
    ...paperBlocks(paper),
  ],
});

/** The paper as a tagged PDF; its date is the moment it shows. */
export const paperPdf = (paper: Paper): Pdf => ({ ...wholeDocument(paper), created: new Date(paper.at) });

/** The paper as a Word document, for boards that put papers together themselves. */
export const paperWord = (paper: Paper): Word => wholeDocument(paper);
