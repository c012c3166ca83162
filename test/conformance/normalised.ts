import { parseHTML } from 'linkedom';

/** The part of linkedom's nodes that is read here. */
type Node = {
  nodeType: number;
  textContent: string | null;
  childNodes: Iterable<Node>;
  localName: string;
  attributes: Iterable<{ name: string; value: string }>;
};

const TEXT = 3;
const ELEMENT = 1;

const words = (value: string) => value.replace(/\s+/g, ' ').trim();

const attributes = (node: Node) =>
  [...node.attributes]
    .map(({ name, value }) => {
      const plain = name.toLowerCase();
      return `${plain}="${plain === 'class' ? words(value).split(' ').sort().join(' ') : words(value)}"`;
    })
    .sort()
    .join(' ');

const isHidden = (node: Node) =>
  node.localName.toLowerCase() === 'span' && /nhsuk-u-visually-hidden/.test(attributes(node));

const lines = (node: Node, depth: number, keepSpaces: boolean): string[] => {
  const indent = '  '.repeat(depth);
  if (node.nodeType === TEXT) {
    const text = (node.textContent ?? '').replace(/\s+/g, ' ');
    // Spaces at the ends count only in hidden text: there they keep spoken words apart.
    const shown = keepSpaces ? text : text.trim();
    return shown ? [`${indent}"${shown}"`] : [];
  }
  if (node.nodeType !== ELEMENT) return [];
  const inside = [...node.childNodes].flatMap((child) => lines(child, depth + 1, isHidden(node)));
  return [`${indent}<${node.localName.toLowerCase()} ${attributes(node)}>`, ...inside];
};

/** Markup as an outline that differs only where a browser or a screen reader would notice. */
export const normalised = (html: string): string => {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  // The parser cuts text at entities.
  document.body.normalize();
  return [...(document.body.childNodes as Iterable<Node>)]
    .flatMap((node) => lines(node, 0, false))
    .join('\n');
};
