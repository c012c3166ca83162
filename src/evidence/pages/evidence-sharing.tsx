import { paths } from '../../paths.ts';
import { leadTo, page } from '../../platform/pages/page.ts';
import { loadEvidenceShares } from '../load-shares.ts';
import { revokeEvidence, shareEvidence } from '../share.ts';
import { loadEvidence } from '../store.ts';
import { SharingForm, sharingSentences } from './sharing/sharing-form.tsx';

/** Shares an item of evidence with other organisations, and takes that back. */
export const evidenceSharingPage = page({
  at: paths.evidenceSharing,
  allow: 'manage-organisation',
  load: async ({ db, params }) => {
    const item = await loadEvidence(db, params.organisation, params.evidence);
    if (!item) return null;
    if (item.withdrawn) return leadTo(paths.evidence.to(params));
    return { item, shares: await loadEvidenceShares(db, item.id) };
  },
  values: () => ({ with: '' }),
  acts: {
    share: {
      run: ({ house, who, now, params, values }) => shareEvidence({ house, who, now }, params, values.with),
      next: ({ params }) => ({
        to: paths.evidenceSharing.to(params),
        notice: 'It is shared. Their administrators get an email.',
      }),
    },
    revoke: {
      run: ({ house, who, now, params, query }) =>
        revokeEvidence({ house, who, now }, params, query.revoke ?? ''),
      next: ({ params }) => ({
        to: paths.evidenceSharing.to(params),
        notice: 'It is no longer shared. Their administrators get an email.',
      }),
    },
  },
  sentences: sharingSentences,
  view: ({ loaded: { item, shares }, form, params }) => ({
    title: `Share ${item.title}`,
    back: { to: paths.evidence.to(params), text: 'Back to the evidence' },
    main: (
      <>
        <h1 className="nhsuk-heading-l">
          <span className="nhsuk-caption-l nhsuk-u-text-break-word">{item.title}</span>
          Share it with another organisation
        </h1>
        <p>
          People of the other organisation can open its latest version and attach it to their own outcomes,
          and reviewers can open it from what they publish. They see nothing else of yours.
        </p>
        <p>You can stop sharing at any time. What they have published until then stays as it was.</p>
        <SharingForm
          shares={shares}
          form={form}
          revokeAt={(revoke) => paths.evidenceSharing.to(params, { revoke })}
        />
      </>
    ),
  }),
});
