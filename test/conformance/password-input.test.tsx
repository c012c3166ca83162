import type { Width } from '../../src/platform/design/input-box.tsx';
import { PasswordInput } from '../../src/platform/design/password-input.tsx';
import { provesItself } from './fixtures.ts';
import { fieldOf } from './options.ts';

provesItself('password-input', {
  render: (context) => (
    <PasswordInput
      {...fieldOf(context)}
      width={context.width as Width | undefined}
      autocomplete={context.autocomplete as 'new-password' | undefined}
    />
  ),
  leftOut: [
    {
      why: 'the button is always the plain one',
      names: /disabled button|enabled button|double click|prefix/,
    },
    { why: 'an error always has a sentence', names: /^with error only$/ },
    { why: 'the service is in English', names: /translations/ },
  ],
});
