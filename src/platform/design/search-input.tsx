import { classes } from './classes.ts';
import { ErrorMessage, type FieldProps, FormGroup, fieldIds, Hint } from './field.tsx';
import { SearchIcon } from './icons.tsx';
import { InputBox, type Width } from './input-box.tsx';
import { Label } from './label.tsx';

export type SearchInputProps = FieldProps & {
  value?: string;
  width?: Width;
  large?: boolean;
  autocomplete?: string;
  /** The button's words; an icon alone without them. */
  button?: string;
  buttonVariant?: 'secondary' | 'brand';
  placeholder?: string;
};

/** A search box with its button; missing in the component library. The form round it is the page's. */
export const SearchInput = (props: SearchInputProps) => {
  const { id, hintId, errorId, describedBy } = fieldIds(props);
  return (
    <FormGroup
      error={props.error}
      className={classes('nhsuk-search-input', props.large && 'nhsuk-search-input--large')}
    >
      <Label {...props} for={id} />
      <Hint id={hintId}>{props.hint}</Hint>
      <ErrorMessage id={errorId}>{props.error}</ErrorMessage>
      <div
        className={classes(
          'nhsuk-input-wrapper',
          props.large && 'nhsuk-input-wrapper--large',
          'nhsuk-search-input__wrapper',
        )}
      >
        <InputBox
          {...props}
          id={id}
          type="search"
          describedBy={describedBy}
          className="nhsuk-search-input__input"
          autocomplete={props.autocomplete ?? 'off'}
        />
        <button
          className={classes(
            'nhsuk-button',
            props.buttonVariant && `nhsuk-button--${props.buttonVariant}`,
            'nhsuk-button--icon',
            !props.large && 'nhsuk-button--small',
            'nhsuk-search-input__button',
          )}
          data-module="nhsuk-button"
          type="submit"
          disabled={props.disabled}
          aria-label={props.button ? undefined : 'Search'}
          aria-disabled={props.disabled ? 'true' : undefined}
        >
          <SearchIcon />
          {props.button ? <span className="nhsuk-button__content">{props.button}</span> : null}
        </button>
      </div>
    </FormGroup>
  );
};
