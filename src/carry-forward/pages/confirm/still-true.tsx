import { isConfirmed } from '../../../assessment/rules/policy.ts';
import type { Evidence } from '../../../evidence/rules/evidence.ts';
import { sayLevel } from '../../../framework/rules/level.ts';
import { paths } from '../../../paths.ts';
import type { Moment } from '../../../platform/clock.ts';
import { ErrorMessage, FormGroup } from '../../../platform/design/field.tsx';
import { Tag } from '../../../platform/design/tag.tsx';
import { statementOf } from '../../rules/carried.ts';
import type { Row } from '../../rules/confirm.ts';
import { CarriedEvidence } from '../carried-evidence.tsx';

type Where = { readonly organisation: string; readonly edition: string };
type Props = {
  readonly rows: readonly Row[];
  readonly loaded: { readonly evidence: readonly Evidence[]; readonly today: Moment };
  readonly bound: { name: string; id: string; value: readonly string[]; error: string | undefined };
  readonly where: Where;
};

/** A box per outcome, with last year's level, statement and evidence under it. */
export const StillTrue = ({ rows, loaded, bound, where }: Props) => (
  <FormGroup error={bound.error}>
    <fieldset
      className="nhsuk-fieldset"
      aria-describedby={bound.error === undefined ? undefined : `${bound.id}-error`}
    >
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">Which are still true?</legend>
      <ErrorMessage id={`${bound.id}-error`}>{bound.error}</ErrorMessage>
      {rows.map((row, index) => (
        <OneRow
          key={row.asked.outcome.code}
          row={row}
          id={index === 0 ? bound.id : `${bound.id}-${index}`}
          name={bound.name}
          checked={bound.value.includes(row.asked.outcome.code)}
          loaded={loaded}
          where={where}
        />
      ))}
    </fieldset>
  </FormGroup>
);

type RowProps = Pick<Props, 'loaded' | 'where'> & {
  readonly row: Row;
  readonly id: string;
  readonly name: string;
  readonly checked: boolean;
};

const OneRow = ({ row, id, name, checked, loaded, where }: RowProps) => {
  const { asked, carried, current } = row;
  const { code, title } = asked.outcome;
  const level = carried.sources[0]?.level ?? null;
  const statement = statementOf(carried);
  const gated = level !== 'not-achieved' && !isConfirmed(asked.question, current.policy);
  const items = loaded.evidence.filter((item) =>
    carried.sources.some((one) => one.evidence.includes(item.id)),
  );
  return (
    <div className="app-carried">
      <div className="nhsuk-checkboxes">
        <div className="nhsuk-checkboxes__item">
          <input
            className="nhsuk-checkboxes__input"
            type="checkbox"
            id={id}
            name={name}
            value={code}
            defaultChecked={checked}
            aria-describedby={`${id}-said`}
          />
          <label className="nhsuk-label nhsuk-checkboxes__label nhsuk-u-font-weight-bold" htmlFor={id}>
            {code} {title}
          </label>
        </div>
      </div>
      <div className="app-carried__said" id={`${id}-said`}>
        <p className="nhsuk-u-margin-bottom-2">
          {carried.fromEdition}: <strong>{sayLevel(level)}</strong>
        </p>
        {gated ? (
          <p className="nhsuk-u-margin-bottom-2">
            <Tag colour="orange">Policy not confirmed</Tag> This level needs the mandatory policy to be
            confirmed for {asked.edition} first.{' '}
            <a href={policyPage(row, where)}>
              Answer the policy question<span className="nhsuk-u-visually-hidden"> of {code}</span>
            </a>
          </p>
        ) : null}
        {statement === '' ? (
          <p>No supporting information was given.</p>
        ) : (
          <p className="app-lines" dir="auto">
            {statement}
          </p>
        )}
        <CarriedEvidence items={items} today={loaded.today} />
      </div>
    </div>
  );
};

const policyPage = ({ asked }: Row, where: Where): string => {
  const at = { ...where, outcome: asked.outcome.code };
  return asked.question?.page ? paths.outcomePolicy.to(at) : paths.outcome.to(at);
};
