import { parseHTML } from 'linkedom';
import { createElement, type ReactNode } from 'react';
import type { FieldProps, HeadingLevel, Size } from '../../src/platform/design/field.tsx';
import type { Options } from './fixtures.ts';

type DomNode = {
  nodeType: number;
  textContent: string | null;
  childNodes: Iterable<DomNode>;
  localName: string;
  attributes: Iterable<{ name: string; value: string }>;
};

const toReact = (node: DomNode, key: number): ReactNode => {
  if (node.nodeType !== 1) return node.textContent;
  const attributes = [...node.attributes].map(({ name, value }) => [
    name === 'class' ? 'className' : name,
    value,
  ]);
  const children = [...node.childNodes].map(toReact);
  return createElement(node.localName, { ...Object.fromEntries(attributes), key }, ...children);
};

/** A fixture's `html` option as what our props take. */
export const asNodes = (html: string): ReactNode => {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  return [...(document.body.childNodes as Iterable<DomNode>)].map(toReact);
};

const isOptions = (value: unknown): value is Options => typeof value === 'object' && value !== null;

/** An option that may be missing, as options. */
export const options = (value: unknown): Options => (isOptions(value) ? value : {});

/** A list option without its empty items, which the macros skip. */
export const list = (value: unknown): readonly Options[] =>
  Array.isArray(value) ? value.filter(isOptions) : [];

/** A string option. */
export const string = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** A content option: a string, `{ text }` or `{ html }`. */
export const content = (value: unknown): ReactNode => {
  if (typeof value === 'string') return value;
  const { html, text } = options(value);
  if (typeof html === 'string') return asNodes(html);
  return typeof text === 'string' ? text : undefined;
};

const headingOf = (label: Options) => {
  const { heading, isPageHeading } = label;
  if (heading === false || (!heading && !isPageHeading)) return undefined;
  return (options(heading).level as HeadingLevel | undefined) ?? 1;
};

const sizeClass = ({ classes }: Options) => /--(s|m|l|xl)$/.exec(string(classes) ?? '')?.[1];

/** A label or legend option as our label props. */
export const labelOf = (value: unknown) => {
  const label = options(value);
  const { heading } = label;
  return {
    label: (heading ? content(heading) : undefined) ?? content(value),
    labelSize: (sizeClass(label) ?? options(heading).size ?? label.size) as Size | undefined,
    labelHeading: headingOf(label),
    labelHidden: label.classes === 'nhsuk-u-visually-hidden',
  };
};

/** The options that all fields share, as `FieldProps`. */
export const fieldOf = (context: Options): FieldProps => ({
  name: string(context.name) ?? '',
  id: string(context.idPrefix) ?? string(context.id),
  ...labelOf(context.label ?? options(context.fieldset).legend),
  hint: content(context.hint),
  error: string(context.errorMessage) ?? string(options(context.errorMessage).text),
  disabled: context.disabled === true,
});
