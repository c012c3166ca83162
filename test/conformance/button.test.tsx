import { Button, ButtonLink, type ButtonProps } from '../../src/platform/design/button.tsx';
import { type Options, provesItself } from './fixtures.ts';
import { content, string } from './options.ts';

const look = (context: Options) => ({
  variant: context.variant as ButtonProps['variant'],
  small: context.small === true,
  children: content(context),
});

provesItself('button', {
  render: (context) =>
    typeof context.href === 'string' ? (
      <ButtonLink {...look(context)} href={context.href} />
    ) : (
      <Button
        {...look(context)}
        id={string(context.id)}
        name={string(context.name)}
        value={string(context.value)}
        type={context.type as 'button' | undefined}
        disabled={context.disabled === true}
        preventDoubleClick={context.preventDoubleClick as boolean | undefined}
        aria-label={string(context.ariaLabel)}
      />
    ),
  leftOut: [{ why: 'no icons in buttons', names: /icon/ }],
});
