import { classes } from './classes.ts';
import { ErrorMessage, type FieldProps, FormGroup, fieldIds, Hint } from './field.tsx';
import { Label } from './label.tsx';

export type TextareaProps = FieldProps & {
  value?: string;
  rows?: number;
  /**
   * Adds a count, which without JavaScript states the limit. It refuses nothing: rules do. Counted is
   * `text.length`, with a line break as one (a form sends two), unless `countType` says otherwise.
   */
  maxLength?: number;
  countType?: 'length' | 'characters' | 'words';
  /** Per cent of the limit from which the count shows. */
  threshold?: number;
  autocomplete?: string;
  spellcheck?: boolean;
};

const counting = ({ maxLength, countType, threshold }: TextareaProps) => {
  if (!maxLength) return undefined;
  return {
    sentence: `You can enter up to ${maxLength} ${countType === 'words' ? 'words' : 'characters'}`,
    data: {
      'data-module': 'nhsuk-character-count',
      'data-maxlength': maxLength,
      'data-threshold': threshold,
      'data-count-type': countType,
    } as const,
  };
};

/** A field of several lines, with a character or word count when it has a limit. */
export const Textarea = (props: TextareaProps) => {
  const { hint, error } = props;
  const count = counting(props);
  const { id, hintId, errorId, describedBy } = fieldIds(
    props,
    count ? `${props.id ?? props.name}-info` : undefined,
  );
  return (
    <FormGroup error={error} className={count && 'nhsuk-character-count'} data={count?.data}>
      <Label {...props} for={id} />
      <Hint id={hintId}>{hint}</Hint>
      <ErrorMessage id={errorId}>{error}</ErrorMessage>
      <textarea
        className={classes(
          'nhsuk-textarea',
          !!error && 'nhsuk-textarea--error',
          count && 'nhsuk-js-character-count',
        )}
        id={id}
        name={props.name}
        rows={props.rows ?? 5}
        spellCheck={props.spellcheck}
        disabled={props.disabled}
        aria-describedby={describedBy}
        autoComplete={props.autocomplete}
        defaultValue={props.value}
      />
      <Hint id={`${id}-info`} className="nhsuk-character-count__message">
        {count?.sentence}
      </Hint>
    </FormGroup>
  );
};
