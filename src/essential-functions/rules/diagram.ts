import type { Dependence, Node, NodeKind } from './dependence.ts';

export type Box = {
  readonly node: Node;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly lines: readonly string[];
};
export type Curve = { readonly key: string; readonly path: string };
export type Diagram = {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly curves: readonly Curve[];
};

/** In pixels; a box is wide enough for so many letters of 14 pixels in a line. */
export const boxWidth = 220;
export const lineHeight = 18;
export const padding = 10;
const gap = 12;
const between = 90;
const lettersInLine = 24;
const mostLines = 5;
export const headHeight = 40;

export const kinds: readonly NodeKind[] = ['function', 'system', 'supplier'];

/** Where each box and line of the diagram stands: a column a kind, in the order in which they are recorded. */
export function diagramOf({ nodes, links }: Dependence): Diagram {
  const columns = kinds.map((kind, at) => columnOf(nodes, kind, at * (boxWidth + between)));
  const boxes = columns.flat();
  const bottom = Math.max(headHeight, ...boxes.map((box) => box.y + box.height));
  const byId = new Map(boxes.map((box) => [box.node.id, box]));
  const curves = links.flatMap(({ from, to }) => {
    const [start, end] = [byId.get(from), byId.get(to)];
    return start && end ? [{ key: `${from} ${to}`, path: curveOf(start, end) }] : [];
  });
  return { width: kinds.length * boxWidth + (kinds.length - 1) * between, height: bottom + 2, boxes, curves };
}

function columnOf(nodes: readonly Node[], kind: NodeKind, x: number): Box[] {
  let y = headHeight;
  return nodes
    .filter((node) => node.kind === kind)
    .map((node) => {
      const lines = node.label === '' ? [] : wrapped(node.label);
      const box = { node, x: x + 1, y, height: lines.length * lineHeight + 2 * padding, lines };
      y += box.height + gap;
      return box;
    });
}

/** A line from the right edge of one box to the left edge of another. */
function curveOf(start: Box, end: Box): string {
  const [x1, y1] = [start.x + boxWidth - 2, start.y + start.height / 2];
  const [x2, y2] = [end.x, end.y + end.height / 2];
  const half = Math.min((x2 - x1) / 2, between);
  return `M${x1} ${y1} C${x1 + half} ${y1} ${x2 - half} ${y2} ${x2} ${y2}`;
}

/** Text in lines of a box; longer words are broken, and longer texts end in "…": the table has the whole. */
export function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).flatMap(pieces)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && lengthOf(longer) <= lettersInLine) lines[lines.length - 1] = longer;
    else lines.push(word);
    if (lines.length > mostLines) break;
  }
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines - 1), `${(lines[mostLines - 1] ?? '').slice(0, lettersInLine - 1)}…`];
}

const lengthOf = (text: string): number => [...text].length;

/** A word longer than a line in parts; letters are not cut in half. No more than a box could show. */
function pieces(word: string): string[] {
  const letters = [...word.slice(0, lettersInLine * (mostLines + 2) * 2)];
  const parts: string[] = [];
  for (let at = 0; at < letters.length; at += lettersInLine)
    parts.push(letters.slice(at, at + lettersInLine).join(''));
  return parts;
}
