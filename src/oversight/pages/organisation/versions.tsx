import { paths } from '../../../paths.ts';
import { sayMoment } from '../../../platform/clock.ts';
import { Table } from '../../../platform/design/table.tsx';
import { countedVersion } from '../../../publication/rules/counted.ts';
import type { Overseen } from '../../load-overseen.ts';
import { saySignOff } from '../../rules/published.ts';

/** The published versions, newest first, each with the way to read it. */
export const Versions = ({ organisation, edition, versions }: Overseen) => {
  const counted = countedVersion(versions, false);
  return (
    <>
      <h2 className="nhsuk-heading-m">Published versions of the interim</h2>
      {versions.length === 0 ? (
        <p>This organisation has not yet published its interim assessment {edition.id}.</p>
      ) : (
        <Table
          id="versions"
          caption="Published versions of the interim, newest first"
          captionHidden
          firstCellIsHeader
          head={[
            { label: 'Version' },
            { label: 'Published' },
            { label: 'By' },
            { label: 'Deadline' },
            { label: 'SIRO' },
            { label: 'National figures' },
          ]}
          rows={versions.map((one) => [
            <a
              key="version"
              href={paths.interimPublication.to({
                organisation: organisation.code,
                edition: edition.id,
                version: String(one.version),
              })}
            >
              Read version {one.version}
            </a>,
            sayMoment(one.publishedAt),
            one.publishedBy,
            one.late ? 'Later' : 'On time',
            saySignOff(one.signOff),
            one === counted ? 'Counted' : 'Not counted',
          ])}
        />
      )}
      <p>
        <a href={paths.publications.to({ organisation: organisation.code, edition: edition.id })}>
          See everything that it has published for {edition.id}, the full assessment included
        </a>
      </p>
    </>
  );
};
