import { Checkboxes } from '../../src/platform/design/checkboxes.tsx';
import type { ChoiceItem } from '../../src/platform/design/choice.tsx';
import { Radios } from '../../src/platform/design/radios.tsx';
import { type Options, provesItself } from './fixtures.ts';
import { content, fieldOf, list, options, string } from './options.ts';

const itemOf = (item: Options): ChoiceItem & { exclusive?: boolean } =>
  typeof item.divider === 'string'
    ? { divider: item.divider }
    : {
        value: string(item.value) ?? '',
        label: content(item.label) ?? content(item),
        hint: content(item.hint),
        disabled: item.disabled as boolean | undefined,
        id: string(item.id),
        name: string(item.name),
        exclusive: item.exclusive === true || item.behaviour === 'exclusive',
      };

const look = (context: Options) => ({
  inline: context.inline === true || /--inline/.test(string(context.classes) ?? ''),
  small: context.small === true,
});

const leftOut = [
  { why: 'conditional content fails axe, so we do without', names: /conditional|pre-checked/ },
  { why: 'a legend has no id of its own', names: /^legend \(5\)$/ },
  { why: 'an error always has a sentence', names: /^with error only$/ },
];

provesItself('radios', {
  render: (context) => (
    <Radios
      {...fieldOf(context)}
      {...look(context)}
      items={list(context.items).map(itemOf)}
      value={string(context.value) ?? string(list(context.items).find((item) => item.checked)?.value)}
    />
  ),
  leftOut: [...leftOut, { why: 'radios always have a legend', names: /^without fieldset/ }],
});

provesItself('checkboxes', {
  render: (context) => {
    const { label, ...field } = fieldOf(context);
    return (
      <Checkboxes
        {...field}
        {...look(context)}
        label={Object.keys(options(context.fieldset)).length ? label : undefined}
        items={list(context.items).map(itemOf)}
        values={(context.values as string[] | undefined) ?? []}
      />
    );
  },
  leftOut: [
    ...leftOut,
    { why: 'behaviour within named groups, and the "all" box', names: /"all" option|named group/ },
  ],
});
