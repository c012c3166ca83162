import {
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Tab,
  TabStopPosition,
  TabStopType,
  TextRun,
} from 'docx';
import type { Block } from './blocks.ts';
import { summaryTable, wordTable } from './word-table.ts';
import { wordRuns, wordText } from './word-text.ts';

/** `header` and `footer` stand on every page, the page number beside the footer. */
export type Word = {
  title: string;
  subject: string;
  author: string;
  lang: 'en-GB';
  blocks: readonly Block[];
  header?: string;
  footer: string;
};

const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

/** Writes a Word document whose headings, lists, captions and header rows are what they look like, for screen readers too. */
export async function writeWord(word: Word): Promise<Uint8Array> {
  const document = new Document({
    title: wordText(word.title),
    subject: wordText(word.subject),
    creator: wordText(word.author),
    lastModifiedBy: wordText(word.author),
    styles: stylesIn(word.lang),
    sections: [
      {
        headers: { default: new Header({ children: [edge([new TextRun(wordText(word.header ?? ''))])] }) },
        footers: { default: new Footer({ children: [footer(word.footer)] }) },
        children: word.blocks.flatMap(partsOf),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function partsOf(block: Block): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({ heading: headings[block.level], keepNext: true, children: wordRuns(block.text) }),
      ];
    case 'paragraph':
      return [new Paragraph({ children: wordRuns(block.text) })];
    case 'list':
      return block.items.map((text) => new Paragraph({ bullet: { level: 0 }, children: wordRuns(text) }));
    case 'table':
      return wordTable(block);
    case 'summary':
      return summaryTable(block);
    default:
      return block satisfies never;
  }
}

const edge = (children: readonly ParagraphChild[]): Paragraph => new Paragraph({ style: 'Edge', children });

const footer = (text: string): Paragraph =>
  new Paragraph({
    style: 'Edge',
    tabStops: [{ type: TabStopType.RIGHT, position: TabStopPosition.MAX }],
    children: [
      new TextRun({ children: [wordText(text), new Tab(), 'Page ', PageNumber.CURRENT] }),
      new TextRun({ children: [' of ', PageNumber.TOTAL_PAGES] }),
    ],
  });

/** Half points, twentieths of a point: the format's own units. Colours are the design system's. */
const stylesIn = (lang: string) => ({
  default: {
    document: {
      run: { font: 'Arial', size: 22, color: '212B32', language: { value: lang } },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    heading1: { run: { size: 40, bold: true, color: '005EB8' }, paragraph: { spacing: { after: 240 } } },
    heading2: {
      run: { size: 28, bold: true, color: '212B32' },
      paragraph: { spacing: { before: 320, after: 120 } },
    },
    heading3: {
      run: { size: 24, bold: true, color: '212B32' },
      paragraph: { spacing: { before: 240, after: 80 } },
    },
  },
  paragraphStyles: [
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { spacing: { before: 160, after: 80 } },
    },
    { id: 'Edge', name: 'Page edge', basedOn: 'Normal', run: { size: 16, color: '4C6272' } },
  ],
});
