import { Pagination } from '../../src/platform/design/pagination.tsx';
import { provesItself } from './fixtures.ts';
import { options, string } from './options.ts';

const neighbour = (value: unknown) => {
  const { href, label } = options(value);
  return typeof href === 'string' ? { href, title: string(label) ?? '' } : undefined;
};

provesItself('pagination', {
  render: ({ previous, next }) => <Pagination previous={neighbour(previous)} next={neighbour(next)} />,
  leftOut: [
    { why: 'pages by title, not by number', names: /^numbered/ },
    { why: 'deprecated', names: /deprecated/ },
    { why: 'the service is in English', names: /^with translations/ },
  ],
});
