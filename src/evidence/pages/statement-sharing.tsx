import { loadAssessment } from '../../assessment/load-assessment.ts';
import { findOutcome } from '../../framework/rules/find.ts';
import { paths } from '../../paths.ts';
import { page } from '../../platform/pages/page.ts';
import { loadStatementShares } from '../load-shares.ts';
import { revokeStatement, shareStatement } from '../share.ts';
import { SharingForm, sharingSentences } from './sharing/sharing-form.tsx';

/** Shares the supporting information of an outcome with other organisations, and takes that back. */
export const statementSharingPage = page({
  at: paths.statementSharing,
  allow: 'manage-organisation',
  load: async ({ db, house, params, now }) => {
    const assessment = await loadAssessment(db, house.packs, params, now);
    const placed = assessment && findOutcome(assessment.pack.framework, params.outcome);
    return placed && { placed, shares: await loadStatementShares(db, params) };
  },
  values: () => ({ with: '' }),
  acts: {
    share: {
      run: ({ house, who, now, params, values }) => shareStatement({ house, who, now }, params, values.with),
      next: ({ params }) => ({
        to: paths.statementSharing.to(params),
        notice: 'The supporting information is shared. Their administrators get an email.',
      }),
    },
    revoke: {
      run: ({ house, who, now, params, query }) =>
        revokeStatement({ house, who, now }, params, query.revoke ?? ''),
      next: ({ params }) => ({
        to: paths.statementSharing.to(params),
        notice: 'The supporting information is no longer shared. Their administrators get an email.',
      }),
    },
  },
  sentences: sharingSentences,
  view: ({ loaded: { placed, shares }, form, params }) => ({
    title: `Share the supporting information of ${placed.outcome.code}`,
    back: { to: paths.outcome.to(params), text: `Back to ${placed.outcome.code}` },
    main: (
      <>
        <h1 className="nhsuk-heading-l">
          <span className="nhsuk-caption-l">
            {placed.outcome.code} {placed.outcome.title}
          </span>
          Share the supporting information
        </h1>
        <p>
          People of the other organisation can read the supporting information of this outcome as it stands
          when they look, drafts included. They do not see its level, its evidence or anything else of yours.
        </p>
        <p>You can stop sharing at any time.</p>
        <SharingForm
          shares={shares}
          form={form}
          revokeAt={(revoke) => paths.statementSharing.to(params, { revoke })}
        />
      </>
    ),
  }),
});
