import type { JournalEntry } from '../../platform/change/load-journal.ts';
import { sayMoment } from '../../platform/clock.ts';
import { sayDetails } from './say-evidence.ts';

/** Everything that happened to an item, newest first, out of the journal. */
export const EvidenceHistory = ({ entries }: { entries: readonly JournalEntry[] }) => (
  <>
    <h2 className="nhsuk-heading-m">History</h2>
    <ol className="nhsuk-list" reversed>
      {entries.map((entry) => (
        <li key={entry.seq} className="app-history">
          <h3 className="nhsuk-heading-s nhsuk-u-margin-bottom-1">{headline(entry)}</h3>
          <p className="nhsuk-hint">
            {entry.actor} on {sayMoment(entry.at)}
          </p>
          <Changes entry={entry} />
        </li>
      ))}
    </ol>
  </>
);

function headline(entry: JournalEntry): string {
  if (entry.type === 'evidence-added') return 'Added';
  if (entry.type === 'evidence-details-changed') return 'Details changed';
  if (entry.type === 'evidence-replaced') return `Replaced by version ${entry.payload.version}`;
  if (entry.type === 'evidence-withdrawn') return 'Content removed for good';
  if (entry.type === 'evidence-shared') return `Shared with ${entry.payload.with}`;
  if (entry.type === 'evidence-sharing-revoked') return `No longer shared with ${entry.payload.with}`;
  return entry.type;
}

const Changes = ({ entry }: { entry: JournalEntry }) => {
  if (entry.type === 'evidence-replaced') return <p>{entry.payload.reason}</p>;
  if (entry.type !== 'evidence-details-changed') return null;
  const { before, after } = entry.payload;
  const now = new Map(sayDetails(after).map(({ key, value }) => [key, value]));
  return sayDetails(before).map(({ key, value }) => (
    <p key={key}>
      {key}: {value} before, {now.get(key)} after.
    </p>
  ));
};
