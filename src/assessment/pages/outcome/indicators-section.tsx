import { levelsOf, sayLevel } from '../../../framework/rules/level.ts';
import type { Indicator, Level } from '../../../framework/rules/pack.ts';
import { Details } from '../../../platform/design/details.tsx';
import { Radios } from '../../../platform/design/radios.tsx';
import { Textarea } from '../../../platform/design/textarea.tsx';
import { limits } from '../../rules/answer-problems.ts';
import { isAbove, markedOf, settledSuggestion } from '../../rules/suggestion.ts';
import type { OutcomeLoaded } from './load.ts';
import type { OutcomeForm } from './outcome-form.tsx';

type FormOf = Parameters<typeof OutcomeForm>[0]['form'];
type Props = { readonly loaded: OutcomeLoaded; readonly form: FormOf };

/** Indicators of good practice by level, to be marked if that helps; a guide to the level, not a checklist (R4). */
export const IndicatorsSection = ({ loaded, form }: Props) => (
  <section aria-labelledby="indicators-heading">
    <h2 className="nhsuk-heading-m" id="indicators-heading">
      Indicators of good practice
    </h2>
    <p>
      Indicators guide your judgement; they do not make it for you. Marking them is optional.
      {loaded.pack.framework.wording === 'project'
        ? ' Their wording was written for this service and is not the official text.'
        : ''}
    </p>
    {levelsOf(loaded.placed.outcome).map((level) => (
      <LevelIndicators key={level} level={level} loaded={loaded} form={form} />
    ))}
    <SuggestedLevel loaded={loaded} />
  </section>
);

const LevelIndicators = ({ level, loaded, form }: Props & { level: Level }) => {
  const indicators = loaded.placed.outcome.indicators[level] ?? [];
  const marked = indicators.filter((one) => form.item('marks', one.id).value !== '').length;
  const faulty = indicators.some(
    ({ id }) => (form.item('marks', id).error ?? form.item('comments', id).error) !== undefined,
  );
  return (
    <Details
      expander
      open={faulty}
      summary={`${sayLevel(level)}: ${indicators.length} ${indicators.length === 1 ? 'indicator' : 'indicators'}, ${marked} marked`}
    >
      {indicators.map((indicator) => (
        <OneIndicator key={indicator.id} indicator={indicator} form={form} />
      ))}
    </Details>
  );
};

/** One indicator: its mark and a comment. */
export const OneIndicator = ({ indicator, form }: { indicator: Indicator; form: FormOf }) => {
  const mark = form.item('marks', indicator.id);
  const comment = form.item('comments', indicator.id);
  return (
    <div className="app-indicator">
      <Radios
        {...mark}
        label={indicator.text}
        inline
        small
        items={[
          { value: 'true', label: 'True' },
          { value: 'not-true', label: 'Not true' },
          ...(mark.value === '' ? [] : [{ value: '', label: 'Not marked' }]),
        ]}
      />
      <Details
        open={comment.error !== undefined || comment.value !== ''}
        summary={
          <>
            Comment<span className="nhsuk-u-visually-hidden"> on: {indicator.text}</span>
          </>
        }
      >
        <Textarea
          {...comment}
          label="Comment, for example on alternative controls"
          rows={3}
          maxLength={limits.comment}
          threshold={75}
        />
      </Details>
    </div>
  );
};

const because = {
  'a-not-achieved-indicator-holds': 'at least one “Not achieved” indicator is true',
  'all-achieved-indicators-hold': 'every “Achieved” indicator is true',
  'all-partially-achieved-indicators-hold': 'every “Partially achieved” indicator is true',
  'neither-set-holds-in-full': 'no level has all of its indicators true',
} as const;

/** “5 of 12 marked”, and once all are marked what they point to and why. */
const SuggestedLevel = ({ loaded }: { loaded: OutcomeLoaded }) => {
  const { answer, placed } = loaded;
  const { marked, total } = markedOf(placed.outcome, answer.marks);
  const suggestion = settledSuggestion(placed.outcome, answer.marks);
  if (suggestion === null)
    return (
      <p>
        {marked} of {total} marked. Once you have marked and saved all of them, we suggest a level.
      </p>
    );
  return (
    <div className="nhsuk-inset-text">
      <p>
        Suggested level: <strong>{sayLevel(suggestion.level)}</strong>, because {because[suggestion.because]}.
        It is a guide, not a verdict
        {loaded.pack.framework.wording === 'official'
          ? '.'
          : ', and it rests on wording that is not the official one.'}
      </p>
      {isAbove(answer.level, suggestion) ? (
        <p>
          You declared {sayLevel(answer.level)}, which is higher. Explain why in the supporting information.
        </p>
      ) : null}
    </div>
  );
};
