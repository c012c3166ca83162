import { paths } from '../../paths.ts';
import { isRemoved } from '../../platform/change/removed.ts';
import { dayOf, sayMoment } from '../../platform/clock.ts';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { SummaryList } from '../../platform/design/summary-list.tsx';
import { page } from '../../platform/pages/page.ts';
import { loadReader } from '../../publication/pages/read/load-reader.ts';
import { loadPlanVersion, versionFrom } from '../load-versions.ts';
import { withoutGroup } from '../rules/content.ts';
import type { PlanVersion, VersionEvidence } from '../rules/version.ts';
import { PlanDocument } from './plan-document.tsx';
import { sayEmailed } from './say-emailed.ts';

/** A plan exactly as it was handed over: for its organisation and for reviewers within their remit (R38). */
export const versionPage = page({
  at: paths.planVersion,
  allow: 'read-submitted-plan',
  load: async ({ house, db, who, params }) => {
    const number = versionFrom(params.version);
    const found = number === null ? null : await loadPlanVersion(db, params, number);
    if (!found) return null;
    const reader = await loadReader(house, db, who, params.organisation);
    const content = reader.knowsProfileGroup ? found.content : withoutGroup(found.content);
    return { content, hash: found.hash, isOwn: reader.isOwn };
  },
  view: ({ loaded: { content, hash, isOwn }, params, now }) => ({
    title: `Improvement plan ${content.edition.id}, version ${content.version}`,
    back: { to: paths.planVersions.to(params), text: 'Back to submitted versions' },
    shape: 'wide',
    main: (
      <>
        <PageTitle caption={`${content.organisation.name} (${content.organisation.code})`}>
          Improvement plan {content.edition.id}, version {content.version}
        </PageTitle>
        <SummaryList
          rows={[
            {
              key: 'Submitted',
              value: `${sayMoment(content.submittedAt)} by ${content.submittedBy}${sayEmailed(content.emailed ?? null)}`,
            },
            ...(content.round === null ? [] : [{ key: 'Update', value: content.round }]),
            {
              key: 'Workbook',
              value: (
                <a href={paths.planVersionWorkbook.to(params)}>Download this version (Excel workbook)</a>
              ),
            },
            { key: 'Fingerprint', value: <span className="app-hash">{hash}</span> },
          ]}
        />
        <PlanDocument
          content={content}
          today={dayOf(now)}
          evidence={(item) => sayItem(content, item, isOwn)}
        />
      </>
    ),
  }),
});

/** An item with a link where this reader can open it. */
function sayItem({ organisation, edition, version }: PlanVersion, item: VersionEvidence, isOwn: boolean) {
  if (item.onRequest && !isOwn) return `${item.title} (available on request)`;
  if (item.kind === 'link')
    return item.address === null || isRemoved(item.address) ? (
      item.title
    ) : (
      <a href={item.address} rel="noreferrer">
        {item.title}
      </a>
    );
  const at = { organisation: organisation.code, edition: edition.id, version: String(version) };
  return <a href={paths.planVersionFile.to({ ...at, evidence: item.id })}>{item.title}</a>;
}
