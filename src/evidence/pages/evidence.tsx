import { loadUses } from '../../assessment/store.ts';
import { paths } from '../../paths.ts';
import { page } from '../../platform/pages/page.ts';
import { reasonLimit } from '../rules/evidence.ts';
import { loadEvidence } from '../store.ts';
import { scanOf } from '../take-file.ts';
import { withdrawEvidence } from '../withdraw-evidence.ts';
import { EvidenceFacts } from './evidence-facts.tsx';
import { EvidenceUses } from './evidence-uses.tsx';
import { WithdrawForm } from './withdraw-form.tsx';

/** One item of evidence: what it is, where its file is, and how an administrator has it removed. */
export const evidencePage = page({
  at: paths.evidence,
  allow: 'read-working-answers',
  load: async ({ house, db, who, params }) => {
    const item = await loadEvidence(db, params.organisation, params.evidence);
    if (!item) return null;
    const verdict = await house.gate.judge(db, who, 'manage-organisation', params.organisation);
    const scan = item.sha256 === null ? null : await scanOf(house, item.sha256);
    const uses = await loadUses(db, params.organisation, item.id);
    return { item, scan, uses, canWithdraw: verdict === 'granted' && !item.withdrawn };
  },
  values: () => ({ reason: '' }),
  keeps: true,
  acts: {
    withdraw: {
      allow: 'manage-organisation',
      run: ({ house, who, now, params, values }) =>
        withdrawEvidence({ house, who, now }, params, values.reason),
      next: ({ params }) => ({
        to: paths.evidence.to(params),
        notice: 'The content was removed. Title, SHA-256 and your reason stay.',
      }),
    },
  },
  sentences: {
    'reason-missing': { field: 'reason', text: 'Enter why the content must be removed' },
    'reason-too-long': { field: 'reason', text: `The reason must be ${reasonLimit} characters or fewer` },
    'already-withdrawn': { text: 'Somebody has removed the content in the meantime' },
  },
  view: ({ loaded: { item, scan, uses, canWithdraw }, form, params }) => ({
    title: `Evidence: ${item.title}`,
    back: { to: paths.organisation.to(params), text: 'Back to your organisation' },
    main: (
      <>
        <h1 className="nhsuk-heading-l nhsuk-u-text-break-word">
          <span className="nhsuk-caption-l">Evidence </span>
          {item.title}
        </h1>
        <EvidenceFacts item={item} scan={scan} />
        <EvidenceUses organisation={params.organisation} uses={uses} />
        {canWithdraw ? <WithdrawForm item={item} form={form} /> : null}
      </>
    ),
  }),
});
