import type { ReactNode } from 'react';
import { Fieldset } from '../../src/platform/design/fieldset.tsx';
import { Label } from '../../src/platform/design/label.tsx';
import { provesItself } from './fixtures.ts';
import { asNodes, content, labelOf } from './options.ts';

const captions = { why: 'a caption inside a label is not among our props', names: /caption/ };
const ids = { why: 'an id on the label itself is not among our props', names: /with id attribute/ };
const refused = {
  why: 'the macro lets an old option refuse a heading; ours has one option',
  names: /deprecated page heading overriding/,
};

const fieldsetOf = (legend: unknown, callBlock: string | undefined, children?: ReactNode) => {
  const { label, labelSize, labelHeading } = labelOf(legend);
  return (
    <Fieldset
      legend={callBlock ? asNodes(callBlock) : label}
      legendSize={labelSize}
      legendHeading={labelHeading}
    >
      {children}
    </Fieldset>
  );
};

provesItself('fieldset', {
  render: ({ legend, html }, { callBlock }) =>
    fieldsetOf(legend, undefined, content({ html: callBlock ?? html })),
  leftOut: [{ ...captions, names: /^with HTML/ }],
});

provesItself('legend', {
  render: (context, { callBlock }) => fieldsetOf(context, callBlock),
  expected: (legend) => `<fieldset class="nhsuk-fieldset">${legend}</fieldset>`,
  leftOut: [captions, ids, refused],
});

provesItself('label', {
  render: (context, { callBlock }) => (
    <Label {...labelOf(context)} {...(callBlock ? { label: asNodes(callBlock) } : {})} for="field" />
  ),
  // Shipped alone, labels point nowhere; ours always belong to a field.
  expected: (html) => html.replace('<label ', '<label for="field" '),
  leftOut: [captions, ids, refused],
});
