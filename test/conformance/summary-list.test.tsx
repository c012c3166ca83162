import { type SummaryAction, SummaryList, type SummaryRow } from '../../src/platform/design/summary-list.tsx';
import { type Options, provesItself } from './fixtures.ts';
import { content, list, options, string } from './options.ts';

const actionOf = (action: Options): SummaryAction => ({
  href: string(action.href) ?? '',
  label: string(action.text) ?? '',
  about: string(action.visuallyHiddenText) ?? '',
});

const rowOf = (row: Options): SummaryRow => ({
  key: content(row.key),
  value: content(row.value),
  actions: list(Array.isArray(row.actions) ? row.actions : options(row.actions).items).map(actionOf),
  border: row.border !== false,
});

provesItself('summary-list', {
  render: ({ rows, border }) => <SummaryList rows={list(rows).map(rowOf)} border={border !== false} />,
  leftOut: [
    { why: 'in a card it is a child of `Card`', names: /^as a card/ },
    { why: 'actions are links', names: /as buttons/ },
    { why: 'no widths and classes of its own', names: /widths|last row|^example person.*no border/ },
  ],
});
