import type { Size } from '../../src/platform/design/field.tsx';
import { Table } from '../../src/platform/design/table.tsx';
import { provesItself } from './fixtures.ts';
import { content, list, options, string } from './options.ts';

const headOf = (cell: unknown) => ({ label: content(cell), numeric: options(cell).format === 'numeric' });

/** Our wrapper round a fixture without one, our ids, the way in for the keyboard; no utility class on a cell. */
const scrolling = (html: string) => {
  const wrapped = html.includes('nhsuk-scroll__content')
    ? html
    : `<div class="nhsuk-scroll" data-module="nhsuk-scroll"><div class="nhsuk-scroll__content" role="region" aria-labelledby="">${html}</div></div>`;
  return wrapped
    .replaceAll(' nhsuk-u-nowrap', '')
    .replace(/ aria-labelledby="[^"]*"/, ' aria-labelledby="t-caption" tabindex="0"')
    .replace(/<table class="([^"]*)"/, '<table id="t" class="$1"')
    .replace(/(<caption class="[^"]*")( id="[^"]*")?/, '$1 id="t-caption"');
};

provesItself('tables', {
  render: (context) => (
    <Table
      id="t"
      caption={content(context.caption)}
      captionSize={(options(context.caption).size ?? context.captionSize) as Size | undefined}
      captionHidden={/visually-hidden/.test(string(options(context.caption).classes) ?? '')}
      head={((context.head as unknown[] | null | undefined) ?? []).map(headOf)}
      rows={((context.rows as unknown[][] | undefined) ?? []).map((row) => row.map(content))}
      firstCellIsHeader={context.firstCellIsHeader === true}
      compact={context.compact === true}
      striped={context.striped === true}
    />
  ),
  expected: scrolling,
  leftOut: [
    {
      why: '"Table responsive" fails axe: ours scrolls instead',
      when: ({ responsive }) => responsive === true,
    },
    { why: 'always on white', when: ({ variant }) => variant === 'reverse' },
    { why: 'in a card it is a child of `Card`', when: ({ card, panel }) => Boolean(card ?? panel) },
    { why: 'sorting is a link of the page', when: ({ head }) => list(head).some((cell) => cell.sort) },
    {
      why: 'always bordered',
      when: ({ border, lastRowBorder }) => border === false || lastRowBorder === false,
    },
    { why: 'cells have no classes of their own', names: /missing data|word breaks/ },
    { why: 'a row has as many cells as the head', names: /empty items/ },
    { why: 'no widths of its own', names: /^with column widths/ },
  ],
});
