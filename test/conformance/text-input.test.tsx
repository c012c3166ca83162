import type { InputMode, Width } from '../../src/platform/design/input-box.tsx';
import { TextInput } from '../../src/platform/design/text-input.tsx';
import { type Options, provesItself } from './fixtures.ts';
import { content, fieldOf, string } from './options.ts';

const widthOf = ({ width, classes }: Options) =>
  Number(/--width-(\d+)$/.exec(string(classes) ?? '')?.[1] ?? width) as Width | undefined;

provesItself('input', {
  render: (context) => (
    <TextInput
      {...fieldOf(context)}
      value={string(context.value)}
      type={context.type as 'email' | undefined}
      width={widthOf(context)}
      code={context.code === true}
      prefix={content(context.prefix)}
      suffix={content(context.suffix)}
      autocomplete={string(context.autocomplete)}
      inputmode={context.inputmode as InputMode | undefined}
      spellcheck={context.spellcheck as boolean | undefined}
    />
  ),
  leftOut: [
    { why: "classes of one's own are not among our props", names: /town or city|email address|phone number/ },
    { why: "a button inside the field is the search input's", names: /^with button/ },
    { why: 'a label has no id of its own', names: /^label \(5\)$/ },
    { why: 'an error always has a sentence', names: /^with error only$/ },
  ],
});
