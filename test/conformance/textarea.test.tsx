import { Textarea } from '../../src/platform/design/textarea.tsx';
import { type Options, provesItself } from './fixtures.ts';
import { fieldOf, string } from './options.ts';

const textareaOf = (context: Options) => (
  <Textarea
    {...fieldOf(context)}
    value={string(context.value)}
    rows={context.rows as number | undefined}
    maxLength={context.maxlength as number | undefined}
    countType={context.countType as 'words' | undefined}
    threshold={context.threshold as number | undefined}
    autocomplete={string(context.autocomplete)}
  />
);

const leftOut = [
  { why: 'a label has no id of its own', names: /^label \(5\)$/ },
  { why: 'an error always has a sentence', names: /^with error only$/ },
];

provesItself('textarea', { render: textareaOf, leftOut });
provesItself('character-count', {
  render: textareaOf,
  leftOut: [
    ...leftOut,
    { why: 'the limit is always in the markup', names: /configure in JavaScript|with neither/ },
    { why: 'the box itself stops nobody while typing', names: /^with maxlength attribute$/ },
    { why: 'deprecated: `maxwords` beside `countType`', names: /^with maxwords$/ },
    { why: 'the service is in English', names: /translations/ },
  ],
});
