import type { Block } from './blocks.ts';
import { openPdf, type PdfProperties } from './pdf-document.ts';
import { writeList, writePageEdges, writeSummary } from './pdf-parts.ts';
import {
  type Element,
  lineHeight,
  needRoom,
  type Pen,
  type TextStyle,
  takePen,
  within,
  writeText,
} from './pdf-pen.ts';
import { leastTable, writeTable } from './pdf-table.ts';

/** `header` and `footer` stand on every page, the page number beside the footer. */
export type Pdf = PdfProperties & { blocks: readonly Block[]; header?: string; footer: string };

type Section = { level: number; element: Element; outline: Outline };
type Heading = Extract<Block, { kind: 'heading' }>;
type Outline = Pen['doc']['outline'];

const headingStyles: Record<1 | 2 | 3, TextStyle> = {
  1: { font: 'bold', size: 20 },
  2: { font: 'bold', size: 14 },
  3: { font: 'bold', size: 11 },
};
const text: TextStyle = { font: 'regular', size: 10 };

/** Writes tagged PDF after PDF/UA: headings are bookmarks, tables have headers, what repeats is an artifact. */
export function writePdf(pdf: Pdf): Promise<Uint8Array> {
  const { doc, bytes } = openPdf(pdf);
  const pen = takePen(doc);
  const root = doc.struct('Document', { title: pdf.title });
  doc.addStructure(root);
  const sections: Section[] = [{ level: 0, element: root, outline: doc.outline }];
  pdf.blocks.forEach((block, at) => {
    writeBlock(pen, sections, block, pdf.blocks.slice(at + 1));
  });
  root.end();
  writePageEdges(pen, pdf.header ?? '', pdf.footer);
  doc.end();
  return bytes;
}

function writeBlock(pen: Pen, sections: Section[], block: Block, following: readonly Block[]): void {
  const parent = sections.at(-1)?.element;
  if (!parent) return;
  switch (block.kind) {
    case 'heading':
      writeHeading(pen, sections, block, following);
      return;
    case 'paragraph':
      writeText(pen, within(pen, parent, 'P'), 'P', block.text, text, { x: pen.left, width: pen.width });
      pen.y += lineHeight(text) / 2;
      return;
    case 'table':
      writeTable(pen, parent, block);
      return;
    case 'list':
      writeList(pen, parent, block.items, text);
      return;
    case 'summary':
      writeSummary(pen, parent, block);
      return;
    default:
      block satisfies never;
  }
}

/** A heading opens a section inside the nearest section of a higher level, and so does its bookmark. */
function writeHeading(pen: Pen, sections: Section[], heading: Heading, following: readonly Block[]): void {
  while (sections.length > 1 && (sections.at(-1)?.level ?? 0) >= heading.level) sections.pop();
  const outer = sections.at(-1);
  if (!outer) return;
  const style = headingStyles[heading.level];
  if (pen.y > pen.top) pen.y += style.size * 0.6;
  needRoom(pen, 2 * lineHeight(style) + roomAfter(following));
  const bookmark: { expanded?: boolean; top: number } = { expanded: true, top: pen.y };
  const outline = outer.outline.addItem(heading.text, bookmark);
  const element = within(pen, outer.element, 'Sect');
  sections.push({ level: heading.level, element, outline });
  const tag = `H${heading.level}`;
  writeText(pen, within(pen, element, tag), tag, heading.text, style, { x: pen.left, width: pen.width });
  pen.y += style.size * 0.3;
}

/** Points that what follows a heading takes at least: a heading never stands alone at the foot of a page. */
function roomAfter(following: readonly Block[]): number {
  const [next, ...rest] = following;
  if (next === undefined) return 0;
  if (next.kind === 'heading') return 2 * lineHeight(headingStyles[next.level]) + roomAfter(rest);
  return next.kind === 'table' || next.kind === 'summary' ? leastTable : 3 * lineHeight(text);
}
