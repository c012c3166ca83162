import { sayMoment } from '../../../platform/clock.ts';
import { InsetText } from '../../../platform/design/inset-text.tsx';
import { addresses } from './addresses.ts';
import { OutcomeChange } from './changes.tsx';
import { FunctionsChange, FunctionsSummary } from './functions-change.tsx';
import type { Comparison } from './load-comparison.ts';
import type { Reading } from './load-reading.ts';

type Props = { readonly reading: Reading; readonly comparison: Comparison };

/** A publication beside today's answers: what differs, outcome by outcome. */
export const ComparisonDocument = ({ reading: { view, where }, comparison }: Props) => {
  const { outcomes, functions, same } = comparison;
  const sides = { before: `Published ${sayMoment(view.publishedAt)}`, after: 'Today' };
  return (
    <>
      <h1 className="nhsuk-heading-xl">
        <span className="nhsuk-caption-xl">{view.organisation.name}</span>
        {view.title}, compared with today
      </h1>
      <p className="nhsuk-lede-text">{summaryOf(outcomes.length, same)}</p>
      <FunctionsSummary {...functions} />
      <InsetText>
        <p>
          Words that only the published version has are <del>struck through</del>. Words that only today’s
          answers have are <ins>underlined</ins>. Only people of your organisation can see today’s answers.
        </p>
      </InsetText>
      <p>
        <a href={addresses[where.kind].page.to(where)}>Read version {view.version} in full</a>
      </p>
      {outcomes.map((one) => (
        <OutcomeChange key={one.code} outcome={one} sides={sides} />
      ))}
      <FunctionsChange comparison={functions} sides={sides} />
    </>
  );
};

const count = (number: number) => `${number} ${number === 1 ? 'outcome' : 'outcomes'}`;

function summaryOf(changed: number, same: number): string {
  if (changed === 0) return `All ${count(same)} are the same as when this version was published.`;
  return `${count(changed)} changed since this version was published. ${count(same)} did not change.`;
}
