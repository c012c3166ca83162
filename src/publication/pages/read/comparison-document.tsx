import { sayMoment } from '../../../platform/clock.ts';
import { InsetText } from '../../../platform/design/inset-text.tsx';
import { Table } from '../../../platform/design/table.tsx';
import type { Change } from '../../outputs/comparison.ts';
import { addresses } from './addresses.ts';
import { outcomeAnchor } from './anchors.ts';
import { ChangedWords } from './changed-words.tsx';
import type { Comparison } from './load-comparison.ts';
import type { Reading } from './load-reading.ts';

type Props = { readonly reading: Reading; readonly comparison: Comparison };

/** A publication beside today's answers: what differs, outcome by outcome. */
export const ComparisonDocument = ({ reading: { view, where }, comparison }: Props) => {
  const { outcomes, functions, same } = comparison;
  const since = `Published ${sayMoment(view.publishedAt)}`;
  return (
    <>
      <h1 className="nhsuk-heading-xl">
        <span className="nhsuk-caption-xl">{view.organisation.name}</span>
        {view.title}, compared with today
      </h1>
      <p className="nhsuk-lede-text">{summaryOf(outcomes.length, same)}</p>
      <InsetText>
        <p>
          Words that only the published version has are <del>struck through</del>. Words that only today’s
          answers have are <ins>underlined</ins>. Only people of your organisation can see today’s answers.
        </p>
      </InsetText>
      <p>
        <a href={addresses[where.kind].page.to(where)}>Read version {view.version} in full</a>
      </p>
      {outcomes.map(({ code, title, changes }) => (
        <section key={code} aria-labelledby={outcomeAnchor(code)} className="app-comparison">
          <h2 className="nhsuk-heading-m" id={outcomeAnchor(code)}>
            {code} {title}
          </h2>
          <Changes id={`changes-${outcomeAnchor(code)}`} of={code} changes={changes} since={since} />
        </section>
      ))}
      {functions === null ? (
        <p>The essential functions file is the same.</p>
      ) : (
        <section aria-labelledby="functions" className="app-comparison">
          <h2 className="nhsuk-heading-m" id="functions">
            Essential functions
          </h2>
          <Changes id="changes-functions" of="Essential functions" changes={[functions]} since={since} />
        </section>
      )}
    </>
  );
};

const count = (number: number) => `${number} ${number === 1 ? 'outcome' : 'outcomes'}`;

function summaryOf(changed: number, same: number): string {
  if (changed === 0) return `All ${count(same)} are the same as when this version was published.`;
  return `${count(changed)} changed since this version was published. ${count(same)} did not change.`;
}

type ChangesProps = { id: string; of: string; changes: readonly Change[]; since: string };

const Changes = ({ id, of, changes, since }: ChangesProps) => (
  <Table
    id={id}
    caption={`What changed: ${of}`}
    captionHidden
    firstCellIsHeader
    head={[{ label: 'What changed' }, { label: since }, { label: 'Today' }]}
    rows={changes.map(({ what, none, before, after }) => [
      what,
      <ChangedWords key="before" stretches={before} none={none} />,
      <ChangedWords key="after" stretches={after} none={none} />,
    ])}
  />
);
