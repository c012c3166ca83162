import { Card, type CardProps } from '../../src/platform/design/card.tsx';
import type { HeadingLevel, Size } from '../../src/platform/design/field.tsx';
import { provesItself } from './fixtures.ts';
import { asNodes, content, options, string } from './options.ts';

provesItself('card', {
  render: (context, { callBlock }) => (
    <Card
      heading={content(context.heading)}
      headingLevel={options(context.heading).level as HeadingLevel | undefined}
      headingSize={options(context.heading).size as Size | undefined}
      href={string(context.href)}
      clickable={context.clickable === true}
      variant={context.variant as CardProps['variant']}
      description={content(context.description)}
    >
      {callBlock ? asNodes(callBlock) : content({ html: context.html })}
    </Card>
  ),
  leftOut: [
    { why: 'no advice about health', names: /emergency|urgent/ },
    { why: "a warning is the warning callout's", names: /^warning/ },
    { why: 'links stand in the card, not in its heading', names: /action/ },
    { why: 'no images', names: /image/ },
    { why: 'a heading has no id or classes of its own', names: /^heading \(5\)|A to Z|custom description/ },
  ],
});
