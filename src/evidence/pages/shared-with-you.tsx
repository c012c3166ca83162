import { paths } from '../../paths.ts';
import { sayDay } from '../../platform/clock.ts';
import { page } from '../../platform/pages/page.ts';
import { loadSharedWith } from '../load-shared.ts';
import { loadStatementsSharedWith, type SharedStatement } from '../load-shares.ts';
import { EvidenceList } from './evidence-list.tsx';

/** What other organisations share with this one. */
export const sharedWithYouPage = page({
  at: paths.sharedWithYou,
  allow: 'read-working-answers',
  load: async ({ db, params: { organisation } }) => ({
    evidence: await loadSharedWith(db, organisation),
    statements: await loadStatementsSharedWith(db, organisation),
  }),
  view: ({ loaded: { evidence, statements }, params }) => ({
    title: 'Shared with you',
    back: { to: paths.evidenceLibrary.to(params), text: 'Back to the evidence library' },
    main: (
      <>
        <h1 className="nhsuk-heading-l">Shared with you</h1>
        <p>
          What other organisations let yours use, for example of services that you share. You can attach their
          evidence to your outcomes until they stop sharing it.
        </p>
        <h2 className="nhsuk-heading-m">Evidence</h2>
        {evidence.length === 0 ? <p>No evidence is shared with you.</p> : <EvidenceList items={evidence} />}
        <h2 className="nhsuk-heading-m">Supporting information</h2>
        {statements.length === 0 ? (
          <p>No supporting information is shared with you.</p>
        ) : (
          <ul className="nhsuk-list nhsuk-list--border">
            {statements.map((one) => (
              <li key={`${one.organisation} ${one.edition} ${one.outcome}`}>
                <a href={addressOf(params.organisation, one)}>
                  {one.outcome} ({one.edition}) of {one.name}
                </a>
                <div className="nhsuk-hint nhsuk-u-margin-bottom-0">Shared on {sayDay(one.sharedAt)}</div>
              </li>
            ))}
          </ul>
        )}
      </>
    ),
  }),
});

const addressOf = (organisation: string, { organisation: from, edition, outcome }: SharedStatement) =>
  paths.sharedStatement.to({ organisation, from, edition, outcome });
