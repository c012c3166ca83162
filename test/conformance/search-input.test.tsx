import type { Width } from '../../src/platform/design/input-box.tsx';
import { SearchInput } from '../../src/platform/design/search-input.tsx';
import { provesItself } from './fixtures.ts';
import { fieldOf, options, string } from './options.ts';

provesItself('search-input', {
  render: (context) => (
    <SearchInput
      {...fieldOf(context)}
      value={string(context.value)}
      width={context.width as Width | undefined}
      large={context.large === true}
      placeholder={string(context.placeholder)}
      buttonVariant={options(context.button).variant as 'brand' | undefined}
      button={string(options(context.button).text)}
    />
  ),
  // Visible words are the button's name: an aria-label over them would be what voice users cannot say.
  expected: (html) =>
    html.includes('nhsuk-button__content') ? html.replace(' aria-label="Search"', '') : html,
  leftOut: [
    { why: 'the button always has the search icon', names: /alternative icon|text only/ },
    {
      why: 'there always is a button, disabled only with its field',
      names: /without button|disabled (with|button)/,
    },
    { why: "a prefix is the text input's", names: /prefix/ },
    { why: 'an error always has a sentence', names: /^with error only$/ },
  ],
});
