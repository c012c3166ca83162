import { usesPart } from '../../assessment/store.ts';
import { functionsFileOf } from '../../essential-functions/is-functions-file.ts';
import { paths } from '../../paths.ts';
import { journalPart } from '../../platform/change/load-journal.ts';
import { dayOf } from '../../platform/clock.ts';
import { together } from '../../platform/database/together.ts';
import { page } from '../../platform/pages/page.ts';
import { AskRemovalLink } from '../../removal-request/pages/ask-removal-link.tsx';
import { aboutEvidence, reasonLimit } from '../rules/evidence.ts';
import { evidencePart, versionsPart } from '../store.ts';
import { scanOf } from '../take-file.ts';
import { withdrawEvidence } from '../withdraw-evidence.ts';
import { EvidenceFacts } from './evidence-facts.tsx';
import { EvidenceHistory } from './evidence-history.tsx';
import { EvidenceUses } from './evidence-uses.tsx';
import { EvidenceVersions } from './evidence-versions.tsx';
import { EvidenceWays } from './evidence-ways.tsx';
import { WithdrawForm } from './withdraw-form.tsx';

/** One item of evidence: what it is, where its file is, and how an administrator has it removed. */
export const evidencePage = page({
  at: paths.evidence,
  allow: 'read-working-answers',
  load: async ({ house, db, who, params, now }) => {
    const found = await together(db, {
      item: evidencePart(db, params.organisation, params.evidence),
      uses: usesPart(db, params.organisation, params.evidence),
      versions: versionsPart(db, params.evidence),
      fixed: functionsFileOf(db, params.evidence),
      history: journalPart(db, params.organisation, aboutEvidence(params.evidence)),
    });
    const { item, uses, versions, fixed, history } = found;
    if (!item) return null;
    const verdict = await house.gate.judge(db, who, 'manage-organisation', params.organisation);
    const scan = item.sha256 === null ? null : await scanOf(house, item.sha256);
    const writes = await house.gate.judge(db, who, 'write-answers', params.organisation);
    return {
      ...{ item, scan, uses, versions, history },
      today: dayOf(now),
      canWithdraw: verdict === 'granted' && !item.withdrawn,
      canReplace: writes === 'granted' && !item.withdrawn && !fixed,
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
  view: ({ loaded, form, params, who }) => ({
    title: `Evidence: ${loaded.item.title}`,
    back: { to: paths.evidenceLibrary.to(params), text: 'Back to the evidence library' },
    main: (
      <>
        <h1 className="nhsuk-heading-l nhsuk-u-text-break-word">
          <span className="nhsuk-caption-l">Evidence </span>
          {loaded.item.title}
        </h1>
        <EvidenceFacts item={loaded.item} scan={loaded.scan} today={loaded.today} />
        <EvidenceWays
          where={params}
          canWrite={loaded.canWrite}
          canReplace={loaded.canReplace}
          canShare={loaded.canWithdraw}
        />
        <EvidenceUses organisation={params.organisation} uses={loaded.uses} />
        <EvidenceVersions item={loaded.item} versions={loaded.versions} />
        <EvidenceHistory entries={loaded.history} />
        {loaded.canWithdraw ? <WithdrawForm item={loaded.item} form={form} /> : null}
        <AskRemovalLink
          who={who}
          organisation={params.organisation}
          place="evidence"
          at="This item of evidence"
          evidence={params.evidence}
        />
      </>
    ),
  }),
});
