import { EntryFacts } from '../../../essential-functions/pages/entry-facts.tsx';
import { paths } from '../../../paths.ts';
import { sayDay } from '../../../platform/clock.ts';
import { Details } from '../../../platform/design/details.tsx';
import type { Today } from '../../../publication/load-position.ts';

type Where = { readonly organisation: string; readonly edition: string };

/** The scope of essential functions: what is in scope, what is not, why, and everything behind each function. */
export const Scope = ({ today, where }: { today: Today; where: Where }) => {
  const { functions, essentialFunctions: file } = today.position;
  const entries = functions?.entries ?? [];
  if (entries.length === 0 && !file)
    return <p>No essential functions are recorded, and no file is uploaded.</p>;
  return (
    <>
      {file ? (
        <p>
          Uploaded file: <a href={paths.essentialFunctions.to(where)}>{file.filename}</a>,{' '}
          {sayDay(file.uploadedAt)}.
        </p>
      ) : null}
      {entries.length === 0 ? null : (
        <>
          <h3 className="nhsuk-heading-s">Why the scope is drawn so</h3>
          <p className="app-lines">{functions?.justification || 'No justification is recorded.'}</p>
          <h3 className="nhsuk-heading-s">{sayCount(entries.length)}</h3>
          {entries.map((entry) => (
            <Details
              key={entry.reference}
              summary={`${entry.reference} ${entry.name || entry.service || 'No name'}${entry.scope === '' ? '' : `: ${entry.scope.toLowerCase()}`}`}
            >
              <EntryFacts entry={entry} columns={functions?.columns ?? []} />
            </Details>
          ))}
        </>
      )}
    </>
  );
};

const sayCount = (count: number): string =>
  count === 1 ? '1 essential function' : `${count} essential functions`;
