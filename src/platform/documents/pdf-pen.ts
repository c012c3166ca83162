import type { Doc, FontName } from './pdf-document.ts';
import { showable, wrap } from './pdf-lines.ts';

/** An element of the structure tree, by which assistive technology reads the document. */
export type Element = ReturnType<Doc['struct']>;
/** Sizes in points. */
export type TextStyle = { font: FontName; size: number; colour?: string };
export type Place = { x: number; width: number };

/** Where on which page writing goes on; `y` counts down from the top edge. */
export type Pen = { doc: Doc; y: number; top: number; bottom: number; left: number; width: number };

export const ink = '#212b32';
export const margin = 48;
const footerRoom = 30;

export const lineHeight = (style: TextStyle): number => style.size * 1.4;
export const room = (pen: Pen): number => pen.bottom - pen.y;

/** A pen at the top of the first page. */
export function takePen(doc: Doc): Pen {
  doc.addPage();
  const { width, height } = doc.page;
  return {
    doc,
    y: margin,
    top: margin,
    bottom: height - margin - footerRoom,
    left: margin,
    width: width - 2 * margin,
  };
}

export function turnPage(pen: Pen): void {
  pen.doc.addPage();
  pen.y = pen.top;
}

/** Turns the page unless so many points are left on it. */
export function needRoom(pen: Pen, points: number): void {
  if (room(pen) < points && pen.y > pen.top) turnPage(pen);
}

/** The lines that text takes in this style and width. */
export function linesOf(pen: Pen, text: string, style: TextStyle, width: number): string[] {
  pen.doc.font(style.font).fontSize(style.size);
  // The font's own table of characters is not part of the published types.
  const { font } = (
    pen.doc as unknown as { _font: { font: { hasGlyphForCodePoint(point: number): boolean } } }
  )._font;
  return wrap(
    showable(text, (point) => font.hasGlyphForCodePoint(point)),
    width,
    (part) => pen.doc.widthOfString(part),
  );
}

/** Draws lines at a place without moving the pen. */
export function drawLines(pen: Pen, lines: readonly string[], style: TextStyle, x: number, y: number): void {
  pen.doc
    .font(style.font)
    .fontSize(style.size)
    .fillColor(style.colour ?? ink);
  lines.forEach((line, at) => {
    // The space keeps the last word of a line and the first of the next apart where text is copied or read aloud.
    const text = at < lines.length - 1 ? `${line} ` : line;
    if (text.trim() !== '') pen.doc.text(text, x, y + at * lineHeight(style), { lineBreak: false });
  });
}

/** Whatever `draw` draws becomes the next piece of content of an element. */
export function tagged(pen: Pen, element: Element, tag: string, draw: () => void): void {
  const content = pen.doc.markStructureContent(tag);
  draw();
  pen.doc.endMarkedContent();
  element.add(content);
}

/** Whatever `draw` draws is decoration: read aloud by nobody. */
export function artifact(pen: Pen, type: 'Pagination' | 'Layout', draw: () => void): void {
  pen.doc.markContent('Artifact', { type });
  draw();
  pen.doc.endMarkedContent();
}

/** Writes a text of any length into an element, over as many pages as it takes, and moves the pen below it. */
export function writeText(
  pen: Pen,
  element: Element,
  tag: string,
  text: string,
  style: TextStyle,
  place: Place,
): void {
  let lines = linesOf(pen, text, style, place.width);
  while (lines.length > 0) {
    needRoom(pen, lineHeight(style));
    const fit = Math.max(1, Math.floor(room(pen) / lineHeight(style)));
    const now = lines.slice(0, fit);
    tagged(pen, element, tag, () => drawLines(pen, now, style, place.x, pen.y));
    pen.y += now.length * lineHeight(style);
    lines = lines.slice(fit);
  }
}

/** A new element inside another. */
export function within(
  pen: Pen,
  parent: Element,
  type: string,
  options: { title?: string; scope?: 'Row' | 'Column' } = {},
): Element {
  const element = pen.doc.struct(type, options);
  parent.add(element);
  return element;
}
