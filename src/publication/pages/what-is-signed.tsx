import { DeclaredLevel, StateTag } from '../../assessment/pages/words.tsx';
import { sayPolicy } from '../../assessment/rules/policy.ts';
import { progressOf, type Standing } from '../../assessment/rules/progress.ts';
import { ExpectedLevel } from '../../framework/pages/expected-level.tsx';
import type { Edition, PolicyQuestion } from '../../framework/rules/pack.ts';
import { isDay, sayDay } from '../../platform/clock.ts';
import { SummaryList, type SummaryRow } from '../../platform/design/summary-list.tsx';

type Set = { readonly set: readonly Standing[] };

/** Where the answers stand, in counts; never a score (R16). */
export const Counts = ({ set }: Set) => {
  const progress = progressOf(set);
  return (
    <SummaryList
      rows={[
        { key: 'Outcomes answered', value: `${progress.answered} of ${progress.total}` },
        { key: 'Saved as complete', value: `${progress.complete} of ${progress.total}` },
        { key: 'At or above the expected level', value: String(progress.meets) },
        { key: 'Below the expected level', value: String(progress.below) },
        { key: 'Not answered', value: String(progress.total - progress.answered) },
      ]}
    />
  );
};

/** The outcomes below their expected level, in a form that fits a telephone. */
export const BelowList = ({ set }: Set) => {
  const below = set.filter((one) => one.position === 'below');
  if (below.length === 0) return <p>No answered outcome is below its expected level.</p>;
  return (
    <SummaryList
      rows={below.map((one) => ({
        key: `${one.outcome.code} ${one.outcome.title}`,
        value: (
          <>
            <p>
              <DeclaredLevel standing={one} /> <StateTag answer={one.answer} />
            </p>
            <p>
              Expected: <ExpectedLevel cell={one.cell} />
            </p>
          </>
        ),
      }))}
    />
  );
};

/** The answers on mandatory policies; with their exceptions where those are signed too. */
export const PolicyAnswers = ({
  set,
  policies,
  exceptions = false,
  titles = new Map(),
}: Set & {
  readonly policies: Edition['policies'];
  readonly exceptions?: boolean;
  /** Titles of evidence, by id. */
  readonly titles?: ReadonlyMap<string, string>;
}) => (
  <SummaryList
    rows={set.flatMap(({ outcome, answer }): SummaryRow[] => {
      const question = policies[outcome.code];
      if (!question) return [];
      const details = exceptions ? exceptionsOf(question, answer.policy?.details ?? {}, titles) : [];
      return [
        {
          key: `${outcome.code} ${question.title}`,
          value: (
            <>
              {sayPolicy(question, answer.policy)}
              {details.map(({ label, text }) => (
                <span key={label} className="app-lines">
                  <br />
                  {label}: {text}
                </span>
              ))}
            </>
          ),
        },
      ];
    })}
  />
);

/** The details of exceptions that were given, in words (R3). */
function exceptionsOf(
  question: PolicyQuestion,
  details: { readonly [id: string]: string },
  titles: ReadonlyMap<string, string>,
) {
  return question.exceptions.flatMap(({ id, label, kind, options }) => {
    const said = details[id] ?? '';
    if (said === '') return [];
    if (kind === 'date') return [{ label, text: isDay(said) ? sayDay(said) : said }];
    if (kind === 'evidence') return [{ label, text: titles.get(said) ?? 'A document that was removed' }];
    return [{ label, text: options.find((option) => option.value === said)?.label ?? said }];
  });
}
