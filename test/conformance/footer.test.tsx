import { Footer } from '../../src/platform/design/footer.tsx';
import { provesItself } from './fixtures.ts';
import { asNodes, content, list, options, string } from './options.ts';

const inside = (meta: unknown) => {
  const text = string(meta) ?? string(options(meta).text);
  return text ? <p className="nhsuk-body-s">{text}</p> : content(meta);
};

provesItself('footer', {
  render: ({ meta, copyright }, { callBlock }) => (
    <Footer
      links={list(options(meta).items).map(({ href, text }) => ({
        href: string(href) ?? '',
        label: string(text) ?? '',
      }))}
      copyright={string(content(copyright))}
    >
      {callBlock ? asNodes(callBlock) : inside(meta)}
    </Footer>
  ),
  leftOut: [
    { why: 'one row of links, no columns', names: /navigation/ },
    { why: 'the copyright line always stands', names: /links and HTML/ },
  ],
});
