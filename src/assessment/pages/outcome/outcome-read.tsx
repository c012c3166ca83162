import { EvidenceList, fileOf } from '../../../evidence/pages/evidence-list.tsx';
import { indicatorsOf, levelsOf, sayLevel } from '../../../framework/rules/level.ts';
import { InsetText } from '../../../platform/design/inset-text.tsx';
import { SummaryList } from '../../../platform/design/summary-list.tsx';
import type { Answer } from '../../rules/answer.ts';
import { markedOf } from '../../rules/suggestion.ts';
import { LastYear } from './last-year.tsx';
import type { OutcomeLoaded } from './load.ts';
import { PolicySection } from './policy-section.tsx';

type Props = {
  readonly loaded: OutcomeLoaded;
  /** Below a form for a part of it, which shows the evidence. */
  readonly beside?: boolean;
};

/** The outcome for people who read and do not answer. */
export const OutcomeRead = ({ loaded, beside = false }: Props) => {
  const { answer, placed, fields, open } = loaded;
  const { marked, total } = markedOf(placed.outcome, answer.marks);
  return (
    <>
      {beside ? null : (
        <InsetText>
          <p>
            {open
              ? 'You can read this outcome. Members and administrators can change it.'
              : 'This assessment is closed, so answers can no longer be changed.'}
          </p>
        </InsetText>
      )}
      <LastYear loaded={loaded} />
      <PolicySection loaded={loaded} bound={{ name: 'policy', id: 'policy', value: '', error: undefined }} />
      <SummaryList
        rows={[
          ...fields.map((field) => ({ key: field.label, value: answer.fields[field.id] ?? 'Not given' })),
          { key: 'Indicators marked', value: `${marked} of ${total}` },
          { key: 'Supporting information', value: <Lines text={answer.statement} /> },
        ]}
      />
      <h2 className="nhsuk-heading-m">Indicators of good practice</h2>
      {levelsOf(placed.outcome).map((level) => (
        <section key={level} aria-labelledby={`read-${level}`}>
          <h3 className="nhsuk-heading-s" id={`read-${level}`}>
            {sayLevel(level)}
          </h3>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {indicatorsOf(placed.outcome)
              .filter((one) => one.level === level)
              .map((one) => (
                <li key={one.id}>
                  {one.text} <MarkText answer={answer} id={one.id} />
                </li>
              ))}
          </ul>
        </section>
      ))}
      {beside ? null : <EvidenceRead loaded={loaded} />}
    </>
  );
};

const EvidenceRead = ({ loaded }: { loaded: OutcomeLoaded }) => (
  <>
    <h2 className="nhsuk-heading-m" id="evidence">
      Evidence
    </h2>
    {loaded.evidence.length === 0 ? (
      <p>No evidence is attached.</p>
    ) : (
      <EvidenceList items={loaded.evidence} addressOf={loaded.readsAll ? undefined : fileOf} />
    )}
  </>
);

/** Text with its line breaks; a quiet sentence where there is none. */
export const Lines = ({ text }: { text: string }) =>
  text === '' ? <>None given</> : <span className="app-lines">{text}</span>;

const MarkText = ({ answer, id }: { answer: Answer; id: string }) => {
  const mark = answer.marks[id];
  if (!mark) return null;
  return (
    <>
      {mark.mark === null ? null : <strong>{mark.mark === 'true' ? 'True' : 'Not true'}</strong>}
      {mark.comment === '' ? null : <span className="app-lines"> Comment: {mark.comment}</span>}
    </>
  );
};
