import { findPack } from '../../framework/rules/find.ts';
import { takesPart } from '../../framework/rules/year.ts';
import { loadOrganisation } from '../../organisation/store.ts';
import { paths } from '../../paths.ts';
import { page } from '../../platform/pages/page.ts';
import { loadFullVersions, loadInterims } from '../store.ts';
import { loadReader } from './read/load-reader.ts';
import { FullPublicationsTable, PublicationsTable } from './read/publications-table.tsx';

/** “View your published assessments”: every version of an edition, newest first. */
export const publicationsPage = page({
  at: paths.publications,
  allow: 'read-handed-over',
  load: async ({ db, house, who, params }) => {
    const pack = findPack(house.packs, params.edition);
    const organisation = pack && (await loadOrganisation(db, params.organisation));
    if (!organisation) return null;
    const versions = await loadInterims(db, organisation.code, pack.edition.id);
    const full = await loadFullVersions(db, organisation.code, pack.edition.id);
    if (versions.length + full.length === 0 && !takesPart(pack.edition, organisation.type)) return null;
    return {
      organisation,
      versions,
      full,
      due: pack.edition.dates.interimDue,
      reader: await loadReader(house, db, who, organisation.code),
    };
  },
  view: ({ loaded: { organisation, reader, ...loaded }, params }) => ({
    title: `${reader.isOwn ? 'Your published assessments' : 'Published assessments'} ${params.edition}: ${organisation.name}`,
    back: reader.isOwn
      ? { to: paths.assessment.to(params), text: 'Back to your assessment' }
      : { to: paths.nationalOrganisation.to(params), text: 'Back to the organisation' },
    shape: 'wide',
    main: (
      <>
        <h1 className="nhsuk-heading-xl">
          <span className="nhsuk-caption-xl">{organisation.name}</span>
          {reader.isOwn ? 'Your published assessments' : 'Published assessments'}
        </h1>
        {loaded.versions.length + loaded.full.length === 0 ? <Nothing edition={params.edition} /> : null}
        {loaded.full.length === 0 ? null : (
          <FullPublicationsTable versions={loaded.full} where={params} reader={reader} />
        )}
        {loaded.versions.length === 0 ? null : (
          <PublicationsTable {...loaded} where={params} reader={reader} />
        )}
        {reader.isOwn || loaded.versions.length + loaded.full.length > 1 ? (
          <p>
            <a href={paths.compareYears.to(params)}>
              Compare two versions{reader.isOwn ? ', two years, or a version with today' : ''}
            </a>
          </p>
        ) : null}
        {reader.isOwn && loaded.full.length === 0 ? (
          <p>
            <a href={paths.interim.to(params)}>Go to the interim assessment</a>
          </p>
        ) : null}
      </>
    ),
  }),
});

const Nothing = ({ edition }: { edition: string }) => (
  <p>No assessment has been published for {edition} yet. Each version will be listed here.</p>
);
