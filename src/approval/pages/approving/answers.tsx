import { sayMark } from '../../../assessment/rules/answer.ts';
import { restsOnUnconfirmed, type Standing } from '../../../assessment/rules/progress.ts';
import { UnconfirmedNote } from '../../../framework/pages/expected-level.tsx';
import { sayLevel } from '../../../framework/rules/level.ts';
import type { ApprovalPart, Edition } from '../../../framework/rules/pack.ts';
import { Details } from '../../../platform/design/details.tsx';
import type { Today } from '../../../publication/load-position.ts';
import { BelowList, Counts, PolicyAnswers } from '../../../publication/pages/what-is-signed.tsx';

type Props = {
  readonly today: Today;
  readonly covers: readonly ApprovalPart[];
  /** Titles of the documents that describe exceptions. */
  readonly titles: ReadonlyMap<string, string>;
};
const ofAnswers: readonly ApprovalPart[] = ['levels', 'statements', 'indicators', 'evidence'];

/** What an item covers of the answers: in short first, then all of it, objective by objective. */
export const Answers = ({ today, covers, titles }: Props) => {
  const { set, pack } = today;
  return (
    <>
      {covers.includes('levels') ? (
        <>
          <Counts set={set} />
          {restsOnUnconfirmed(set) ? <UnconfirmedNote /> : null}
          <h3 className="nhsuk-heading-s">Outcomes below the expected level</h3>
          <BelowList set={set} />
        </>
      ) : null}
      {covers.includes('policies') ? (
        <>
          <h3 className="nhsuk-heading-s">Mandatory policies and exceptions</h3>
          <PolicyAnswers set={set} policies={pack.edition.policies} exceptions titles={titles} />
        </>
      ) : null}
      {covers.some((part) => ofAnswers.includes(part)) ? (
        <>
          <h3 className="nhsuk-heading-s">Every outcome</h3>
          {pack.framework.objectives.map(({ code, title }) => (
            <Details key={code} summary={`Objective ${code}: ${title}`}>
              {set
                .filter((one) => one.objective.code === code)
                .map((one) => (
                  <Outcome key={one.outcome.code} standing={one} covers={covers} today={today} />
                ))}
            </Details>
          ))}
        </>
      ) : null}
    </>
  );
};

type OutcomeProps = Omit<Props, 'titles'> & { readonly standing: Standing };

/** One outcome, as far as it is covered. */
const Outcome = ({ standing, covers, today }: OutcomeProps) => {
  const { outcome, answer, cell } = standing;
  const evidence = today.position.outcomes.find((one) => one.code === outcome.code)?.evidence ?? [];
  return (
    <>
      <h4 className="nhsuk-heading-xs">
        {outcome.code} {outcome.title}
      </h4>
      {covers.includes('levels') ? (
        <p>
          {sayLevel(answer.level)}. Expected: {sayLevel(cell.expected)}.
        </p>
      ) : null}
      {covers.includes('statements') ? (
        <>
          {fieldsOf(today.pack.edition, standing).map(({ label, text }) => (
            <p key={label} className="app-lines">
              {label}: {text}
            </p>
          ))}
          <p className="app-lines">
            {answer.statement === '' ? 'No supporting information.' : answer.statement}
          </p>
        </>
      ) : null}
      {covers.includes('indicators') ? <Marks standing={standing} /> : null}
      {covers.includes('evidence') ? (
        <p>Evidence: {evidence.length === 0 ? 'none' : evidence.map((one) => one.title).join('; ')}</p>
      ) : null}
    </>
  );
};

const Marks = ({ standing: { outcome, answer } }: { standing: Standing }) => (
  <ul className="nhsuk-list">
    {Object.values(outcome.indicators)
      .flat()
      .filter(({ id }) => answer.marks[id])
      .map(({ id, text }) => (
        <li key={id}>
          {text} {sayMark(answer.marks[id])}
        </li>
      ))}
  </ul>
);

const fieldsOf = ({ fields }: Edition, { outcome, answer }: Standing) =>
  (fields[outcome.code] ?? []).flatMap(({ id, label }) => {
    const text = answer.fields[id] ?? '';
    return text === '' ? [] : [{ label, text }];
  });
