import { loadUses } from '../../assessment/store.ts';
import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import { InsetText } from '../../platform/design/inset-text.tsx';
import { page } from '../../platform/pages/page.ts';
import { loadSharedWith } from '../load-shared.ts';
import { isUsable } from '../rules/evidence.ts';
import { scanOf } from '../take-file.ts';
import { EvidenceFacts } from './evidence-facts.tsx';
import { EvidenceUses } from './evidence-uses.tsx';
import { sayWhat } from './say-evidence.ts';

/** An item that another organisation shares, or shared, as the receiver sees it. */
export const sharedEvidencePage = page({
  at: paths.sharedEvidence,
  allow: 'read-working-answers',
  load: async ({ house, db, params, now }) => {
    const [item] = await loadSharedWith(db, params.organisation, [params.evidence]);
    if (!item) return null;
    const scan = item.sha256 === null ? null : await scanOf(house, item.sha256);
    const uses = await loadUses(db, params.organisation, item.id);
    return { item, scan, uses, today: dayOf(now) };
  },
  view: ({ loaded: { item, scan, uses, today }, params }) => ({
    title: `Shared evidence: ${item.title}`,
    back: { to: paths.sharedWithYou.to(params), text: 'Back to what is shared with you' },
    main: (
      <>
        <h1 className="nhsuk-heading-l nhsuk-u-text-break-word">
          <span className="nhsuk-caption-l">Shared by {item.shared?.fromName} </span>
          {item.title}
        </h1>
        {isUsable(item) || item.withdrawn ? (
          <EvidenceFacts item={item} scan={scan} today={today} />
        ) : (
          <InsetText>
            <p>{sayWhat(item)}. What you have published with it stays as it was.</p>
          </InsetText>
        )}
        <EvidenceUses organisation={params.organisation} uses={uses} />
      </>
    ),
  }),
});
