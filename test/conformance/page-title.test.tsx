import type { Size } from '../../src/platform/design/field.tsx';
import { PageTitle } from '../../src/platform/design/page-title.tsx';
import { provesItself } from './fixtures.ts';
import { content } from './options.ts';

provesItself('heading', {
  render: (context) => (
    <PageTitle caption={content(context.caption)} size={context.size as Size | undefined}>
      {content(context)}
    </PageTitle>
  ),
  leftOut: [
    { why: 'the caption stands above, inside the heading', names: /"(after|before|end)"/ },
    { why: 'no links and classes of its own', names: /size class|with (link|visually)/ },
  ],
});
