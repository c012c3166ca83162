import { findPack } from '../../framework/rules/find.ts';
import { loadOrganisation } from '../../organisation/store.ts';
import { paths } from '../../paths.ts';
import { sayMoment } from '../../platform/clock.ts';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { Table } from '../../platform/design/table.tsx';
import { page } from '../../platform/pages/page.ts';
import { loadReader } from '../../publication/pages/read/load-reader.ts';
import { loadMoves, type MoveMade } from '../load-moves.ts';
import { loadPlanVersions } from '../load-versions.ts';
import { states } from '../rules/states.ts';
import { sayEmailed } from './say-emailed.ts';

type Version = Awaited<ReturnType<typeof loadPlanVersions>>[number];

/** What was handed over, and what became of it; nothing where nothing was (R38). */
export const versionsPage = page({
  at: paths.planVersions,
  allow: 'read-submitted-plan',
  load: async ({ house, db, who, params }) => {
    const pack = findPack(house.packs, params.edition);
    const organisation = pack && (await loadOrganisation(db, params.organisation));
    const versions = await loadPlanVersions(db, params);
    if (!organisation) return null;
    const { isOwn } = await loadReader(house, db, who, params.organisation);
    if (versions.length === 0 && !isOwn) return null;
    return { organisation, versions, moves: await loadMoves(db, params), isOwn };
  },
  view: ({ loaded: { organisation, versions, moves, isOwn }, params }) => ({
    title: `Submitted versions of the improvement plan ${params.edition}`,
    back: isOwn
      ? { to: paths.improvementPlan.to(params), text: 'Back to the improvement plan' }
      : { to: paths.nationalOrganisation.to(params), text: `Back to ${organisation.name}` },
    main: (
      <>
        <PageTitle caption={`${organisation.name} (${organisation.code})`}>
          Submitted versions of the improvement plan {params.edition}
        </PageTitle>
        {versions.length === 0 ? (
          <p>You have not submitted the plan yet.</p>
        ) : (
          <Table
            id="versions"
            caption="Versions, newest first"
            captionHidden
            firstCellIsHeader
            head={[
              { label: 'Version' },
              { label: 'Submitted' },
              { label: 'By' },
              { label: 'What became of it' },
            ]}
            rows={versions.map((version) => [
              <a key="version" href={paths.planVersion.to({ ...params, version: String(version.version) })}>
                Version {version.version}
                {version.round === null ? '' : `, update ${version.round}`}
              </a>,
              sayMoment(version.at),
              `${version.by}${sayEmailed(emailedOf(version))}`,
              sayFate(version, moves),
            ])}
          />
        )}
      </>
    ),
  }),
});

const emailedOf = ({ emailedBy, emailedOn }: Version) =>
  emailedBy === null || emailedOn === null ? null : { sender: emailedBy, sentOn: emailedOn };

/** The decisions on a version, oldest first. */
function sayFate({ version }: Version, moves: readonly MoveMade[]): string {
  const decided = moves.filter(
    (one) => one.version === version && ['reviewer', 'decider'].includes(one.part),
  );
  if (decided.length === 0) return 'Waits for a decision';
  return decided
    .toReversed()
    .map((one) => `${states[one.to].said}: ${one.by} on ${sayMoment(one.at)}`)
    .join('. ');
}
