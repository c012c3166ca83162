import { DateInput, type DatePart } from '../../src/platform/design/date-input.tsx';
import { type Options, provesItself } from './fixtures.ts';
import { fieldOf, list, options, string } from './options.ts';

const parts = ['day', 'month', 'year'] as const satisfies readonly DatePart[];

const box = (value: unknown) => (value === undefined ? undefined : String(value));

/** A box's options: stated alone, as one of the items, or as a value among values. */
const boxOf = (context: Options, part: DatePart): Options => ({
  ...list(context.items).find((item) => item.name === part),
  ...options(context[part]),
  ...(part in options(context.values) ? { value: options(context.values)[part] } : {}),
});

provesItself('date-input', {
  render: (context) => {
    const faulty = parts.filter((part) => boxOf(context, part).error);
    return (
      <DateInput
        {...fieldOf(context)}
        name={string(context.namePrefix) ?? ''}
        value={Object.fromEntries(parts.map((part) => [part, box(boxOf(context, part).value)]))}
        errorParts={faulty.length ? faulty : undefined}
        birthday={boxOf(context, 'day').autocomplete === 'bday-day'}
      />
    );
  },
  // The macro's boxes may go without a prefix; ours carry the field's name, else two dates would collide.
  // And without brackets, which form parsers read in different ways.
  expected: (html) =>
    html
      .replace(/name="(day|month|year)"/g, 'name="-$1"')
      .replace(/name="example\[(\w+)\]"/g, 'name="example-$1"'),
  leftOut: [
    { why: 'ours always asks for day, month and year', names: /^(day and month|month and year)/ },
    { why: 'a legend has no id of its own', names: /^legend \(5\)$/ },
    { why: 'boxes are not disabled one by one', names: /^disabled (input|with enabled)/ },
    { why: 'an error always has a sentence', names: /errors? only/ },
    { why: 'the service is in English', names: /translations/ },
  ],
});
