import { Select } from '../../src/platform/design/select.tsx';
import { provesItself } from './fixtures.ts';
import { fieldOf, list, string } from './options.ts';

provesItself('select', {
  render: (context) => (
    <Select
      {...fieldOf(context)}
      items={list(context.items).map((item) => ({
        value: string(item.value) ?? '',
        label: string(item.text) ?? '',
        disabled: item.disabled as boolean | undefined,
      }))}
      value={string(context.value) ?? string(list(context.items).find((item) => item.selected)?.value)}
    />
  ),
  leftOut: [
    { why: 'buttons and dividers inside are not among our props', names: /^with (button|divider)/ },
    { why: 'a label has no id of its own', names: /^label \(5\)$/ },
    { why: 'an error always has a sentence', names: /^with error only$/ },
  ],
});
