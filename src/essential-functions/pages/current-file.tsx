import { fileRows } from '../../evidence/pages/evidence-facts.tsx';
import { sayWithdrawn } from '../../evidence/pages/say-evidence.ts';
import { paths } from '../../paths.ts';
import { sayMoment } from '../../platform/clock.ts';
import { InsetText } from '../../platform/design/inset-text.tsx';
import { SummaryList } from '../../platform/design/summary-list.tsx';
import { Table } from '../../platform/design/table.tsx';
import type { EssentialFunctions } from '../store.ts';
import type { Loaded } from './load.ts';
import { sayReason } from './say-reason.ts';

type Where = { readonly organisation: string; readonly edition: string };

/** The file that counts now. */
export const CurrentFile = ({
  versions: [current],
  item,
  scan,
  where,
}: Pick<Loaded, 'versions' | 'item' | 'scan'> & { readonly where: Where }) => {
  if (!current || !item) return <p>No file has been uploaded yet.</p>;
  return (
    <>
      {item.withdrawn ? (
        <InsetText>
          <p>{sayWithdrawn(item.withdrawn)}</p>
        </InsetText>
      ) : null}
      <SummaryList
        rows={[
          { key: 'Version', value: current.version },
          ...fileRows({ item, scan }),
          { key: 'Uploaded by', value: current.uploadedBy },
          { key: 'Uploaded on', value: sayMoment(current.uploadedAt) },
          ...(current.reason === null ? [] : [{ key: 'Why it was replaced', value: sayReason(current) }]),
        ]}
      />
      <p>
        <a href={paths.essentialFunctionsFile.to({ ...where, version: String(current.version) })}>
          See what was read from this file
        </a>
      </p>
    </>
  );
};

type Earlier = { readonly organisation: string; readonly versions: readonly EssentialFunctions[] };

/** What was there before, still to be read (R28). */
export const EarlierVersions = ({ organisation, versions }: Earlier) =>
  versions.length === 0 ? null : (
    <Table
      id="earlier"
      caption="Earlier files"
      captionSize="m"
      head={[
        { label: 'Version' },
        { label: 'File' },
        { label: 'Uploaded on' },
        { label: 'Uploaded by' },
        { label: 'Reason' },
      ]}
      firstCellIsHeader
      rows={versions.map((version) => [
        `Version ${version.version}`,
        <a key="file" href={paths.evidence.to({ organisation, evidence: version.evidence })}>
          {version.filename ?? 'Removed file'}
        </a>,
        sayMoment(version.uploadedAt),
        version.uploadedBy,
        sayReason(version),
      ])}
    />
  );
