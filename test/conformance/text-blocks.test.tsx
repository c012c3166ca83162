import { Details } from '../../src/platform/design/details.tsx';
import type { HeadingLevel } from '../../src/platform/design/field.tsx';
import { InsetText } from '../../src/platform/design/inset-text.tsx';
import { Panel } from '../../src/platform/design/panel.tsx';
import { WarningCallout } from '../../src/platform/design/warning-callout.tsx';
import { type Fixture, type Options, provesItself } from './fixtures.ts';
import { asNodes, content, options, string } from './options.ts';

/** What stands inside: text in a paragraph of that class, or markup as it is. */
const inside = (context: Options, { callBlock }: Fixture, className?: string) => {
  if (callBlock) return asNodes(callBlock);
  return typeof context.text === 'string' ? <p className={className}>{context.text}</p> : content(context);
};

const levelOf = (heading: unknown) => options(heading).level as HeadingLevel | undefined;

provesItself('inset-text', {
  render: (context, fixture) => <InsetText>{inside(context, fixture)}</InsetText>,
});

provesItself('details', {
  render: (context, { callBlock }) => (
    <Details
      summary={content(context.summary)}
      open={context.open === true}
      expander={context.classes === 'nhsuk-expander'}
    >
      {callBlock ? asNodes(callBlock) : content(context)}
    </Details>
  ),
});

provesItself('panel', {
  render: ({ heading, text, html }, { callBlock }) => (
    <Panel heading={content(heading)} headingLevel={levelOf(heading)}>
      {callBlock ? asNodes(callBlock) : content({ text, html })}
    </Panel>
  ),
  leftOut: [
    { why: 'the green panel of a confirmation only', names: /^interruption/ },
    { why: 'one size of heading', names: /^heading|heading classes/ },
  ],
});

provesItself('warning-callout', {
  render: (context, fixture) => (
    <WarningCallout heading={string(content(context.heading))} headingLevel={levelOf(context.heading)}>
      {inside(context, fixture, 'nhsuk-card__description')}
    </WarningCallout>
  ),
  leftOut: [{ why: 'there always is a heading', names: /without heading/ }],
});
