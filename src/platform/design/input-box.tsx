import { classes } from './classes.ts';

export type InputMode = 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search' | 'none';
export type Width = 2 | 3 | 4 | 5 | 10 | 20 | 30;

export type InputBoxProps = {
  id: string;
  name: string;
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password';
  value?: string;
  error?: unknown;
  describedBy?: string;
  width?: Width;
  /** Wider letter spacing, for codes and numbers read character by character. */
  code?: boolean;
  large?: boolean;
  className?: string;
  autocomplete?: string;
  autocapitalize?: string;
  inputmode?: InputMode;
  spellcheck?: boolean;
  placeholder?: string;
  disabled?: boolean;
};

/** The bare box of every one-line field; its label, hint and error stand around it. */
export const InputBox = (props: InputBoxProps) => (
  <input
    className={classes(
      'nhsuk-input',
      props.large && 'nhsuk-input--large',
      props.code && 'nhsuk-input--code',
      !!props.error && 'nhsuk-input--error',
      props.width && `nhsuk-input--width-${props.width}`,
      props.className,
    )}
    id={props.id}
    name={props.name}
    type={props.type ?? 'text'}
    spellCheck={props.spellcheck}
    defaultValue={props.value}
    disabled={props.disabled}
    aria-describedby={props.describedBy}
    autoComplete={props.autocomplete}
    autoCapitalize={props.autocapitalize}
    placeholder={props.placeholder}
    inputMode={props.inputmode}
  />
);
