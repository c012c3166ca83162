import { BackLink } from '../../src/platform/design/back-link.tsx';
import { Breadcrumb } from '../../src/platform/design/breadcrumb.tsx';
import { SkipLink } from '../../src/platform/design/skip-link.tsx';
import { provesItself } from './fixtures.ts';
import { asNodes, content, list, string } from './options.ts';

provesItself('back-link', {
  render: (context, { callBlock }) => (
    <BackLink href={string(context.href) ?? ''} label={callBlock ? asNodes(callBlock) : content(context)} />
  ),
  leftOut: [{ why: 'always a link, on white', names: /button|escaping|HTML|^default \(2\)/ }],
});

provesItself('breadcrumb', {
  render: ({ items }) => (
    <Breadcrumb
      items={list(items).map(({ href, text }) => ({ href: string(href) ?? '', label: string(text) ?? '' }))}
    />
  ),
  leftOut: [
    { why: "attributes of one's own are not among our props", names: /^attributes/ },
    { why: 'on white, and back to the last step, as a link', names: /reverse|back link/ },
  ],
});

provesItself('skip-link', {
  render: () => <SkipLink />,
  leftOut: [{ why: 'always to the main content', names: /without/ }],
});
