import { sayDiscipline, sayDisciplines } from '../../../organisation/rules/discipline.ts';
import type { Events } from '../../../platform/change/events.ts';
import type { JournalEntry } from '../../../platform/change/load-journal.ts';
import { Details } from '../../../platform/design/details.tsx';
import { Lines } from '../outcome/outcome-read.tsx';

/** As what an answer was saved. */
export const sayCompletion = ({ after, waitsFor }: Events['outcome-answered']): string =>
  waitsFor
    ? `complete, waiting for review by ${sayDisciplines(waitsFor)}`
    : after.complete
      ? 'complete'
      : 'a draft';

/** What people said about the answer, in a headline; null for events of another kind. */
export function saySaid(entry: JournalEntry): string | null {
  if (entry.type === 'reviews-asked')
    return `Reviews needed: ${sayDisciplines(entry.payload.after)}${sayBecomes(entry.payload.becomes)}`;
  if (entry.type === 'review-given') {
    const { approved, discipline, becomes } = entry.payload;
    return `${approved ? 'Approved' : 'Returned'} by ${sayDiscipline(discipline)}${sayBecomes(becomes)}`;
  }
  if (entry.type === 'reviews-lapsed') return 'Evidence changed: approvals have lapsed, waiting for review';
  if (entry.type === 'comment-added')
    return entry.payload.thread === null ? 'Comment' : 'Answer to a comment';
  if (entry.type === 'comment-edited') return 'Comment changed';
  if (entry.type === 'comment-removed') return 'Comment removed';
  if (entry.type === 'comment-resolved') return 'Comment resolved';
  return entry.type === 'comment-reopened' ? 'Comment reopened' : null;
}

const words = {
  complete: ': now complete',
  waiting: ': waiting for review',
  draft: ': a draft again',
} as const;
const sayBecomes = (after: keyof typeof words | null): string => (after === null ? '' : words[after]);

/** The words themselves, earlier ones and removed ones too. */
export const SaidWords = ({ entry }: { readonly entry: JournalEntry }) => {
  if (entry.type === 'comment-edited')
    return (
      <Details summary="Before and after">
        <h3 className="nhsuk-heading-xs">Before</h3>
        <p>
          <Lines text={entry.payload.before} />
        </p>
        <h3 className="nhsuk-heading-xs">After</h3>
        <p>
          <Lines text={entry.payload.after} />
        </p>
      </Details>
    );
  const text = wordsOf(entry);
  return text === '' ? null : (
    <Details summary={entry.type === 'comment-removed' ? 'What it said' : 'What was said'}>
      <p>
        <Lines text={text} />
      </p>
    </Details>
  );
};

function wordsOf(entry: JournalEntry): string {
  if (entry.type === 'comment-added' || entry.type === 'comment-removed') return entry.payload.text;
  return entry.type === 'review-given' ? entry.payload.comment : '';
}
