import { loadUses } from '../../assessment/store.ts';
import { paths } from '../../paths.ts';
import { loadJournal } from '../../platform/change/load-journal.ts';
import { dayOf } from '../../platform/clock.ts';
import { page } from '../../platform/pages/page.ts';
import { aboutEvidence, reasonLimit } from '../rules/evidence.ts';
import { loadEvidence } from '../store.ts';
import { scanOf } from '../take-file.ts';
import { withdrawEvidence } from '../withdraw-evidence.ts';
import { EvidenceFacts } from './evidence-facts.tsx';
import { EvidenceHistory } from './evidence-history.tsx';
import { EvidenceUses } from './evidence-uses.tsx';
import { WithdrawForm } from './withdraw-form.tsx';

/** One item of evidence: what it is, where its file is, and how an administrator has it removed. */
export const evidencePage = page({
  at: paths.evidence,
  allow: 'read-working-answers',
  load: async ({ house, db, who, params, now }) => {
    const item = await loadEvidence(db, params.organisation, params.evidence);
    if (!item) return null;
    const verdict = await house.gate.judge(db, who, 'manage-organisation', params.organisation);
    const scan = item.sha256 === null ? null : await scanOf(house, item.sha256);
    const uses = await loadUses(db, params.organisation, item.id);
    const writes = await house.gate.judge(db, who, 'write-answers', params.organisation);
    const history = await loadJournal(db, params.organisation, aboutEvidence(item.id));
    return {
      ...{ item, scan, uses, history },
      today: dayOf(now),
      canWithdraw: verdict === 'granted' && !item.withdrawn,
      canWrite: writes === 'granted' && !item.withdrawn,
    };
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
  view: ({ loaded: { item, scan, uses, history, today, canWithdraw, canWrite }, form, params }) => ({
    title: `Evidence: ${item.title}`,
    back: { to: paths.evidenceLibrary.to(params), text: 'Back to the evidence library' },
    main: (
      <>
        <h1 className="nhsuk-heading-l nhsuk-u-text-break-word">
          <span className="nhsuk-caption-l">Evidence </span>
          {item.title}
        </h1>
        <EvidenceFacts item={item} scan={scan} today={today} />
        {canWrite ? (
          <p>
            <a href={paths.evidenceDetails.to(params)}>Change title, kind and dates</a>
          </p>
        ) : null}
        <EvidenceUses organisation={params.organisation} uses={uses} />
        <EvidenceHistory entries={history} />
        {canWithdraw ? <WithdrawForm item={item} form={form} /> : null}
      </>
    ),
  }),
});
