import { loadAssessment } from '../../assessment/load-assessment.ts';
import { loadAnswer } from '../../assessment/store.ts';
import { findOutcome } from '../../framework/rules/find.ts';
import { paths } from '../../paths.ts';
import { page } from '../../platform/pages/page.ts';
import { loadStatementsSharedWith } from '../load-shares.ts';

/** The supporting information of another organisation's outcome, as it stands now. */
export const sharedStatementPage = page({
  at: paths.sharedStatement,
  allow: 'read-working-answers',
  load: async ({ db, house, params, now }) => {
    const { from, edition, outcome } = params;
    const share = (await loadStatementsSharedWith(db, params.organisation)).find(
      (one) => one.organisation === from && one.edition === edition && one.outcome === outcome,
    );
    const assessment = share && (await loadAssessment(db, house.packs, { organisation: from, edition }, now));
    const placed = assessment && findOutcome(assessment.pack.framework, outcome);
    if (!share || !placed) return null;
    const { statement } = await loadAnswer(db, from, edition, assessment.pack.framework.id, outcome);
    return { share, placed, statement };
  },
  view: ({ loaded: { share, placed, statement }, params }) => ({
    title: `${placed.outcome.code} of ${share.name}`,
    back: { to: paths.sharedWithYou.to(params), text: 'Back to what is shared with you' },
    main: (
      <>
        <h1 className="nhsuk-heading-l">
          <span className="nhsuk-caption-l">
            Shared by {share.name}, {share.edition}
          </span>
          {placed.outcome.code} {placed.outcome.title}
        </h1>
        <h2 className="nhsuk-heading-m">Supporting information</h2>
        <p className="app-lines">{statement === '' ? 'None given yet.' : statement}</p>
        <p>This is how it stands now. It can change, and it is not part of what you publish.</p>
      </>
    ),
  }),
});
