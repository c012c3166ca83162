import { paths } from '../../paths.ts';
import { isRemoved } from '../../platform/change/removed.ts';
import { type Day, sayMoment } from '../../platform/clock.ts';
import { InsetText } from '../../platform/design/inset-text.tsx';
import { SummaryList } from '../../platform/design/summary-list.tsx';
import { mayDownload, type ScanState } from '../../platform/files/scan-state.ts';
import { detailsOf } from '../rules/details.ts';
import type { Evidence } from '../rules/evidence.ts';
import { freshnessOf, sayFreshness } from '../rules/freshness.ts';
import { sayDetails, sayKind, sayScan, saySize, sayWithdrawn } from './say-evidence.ts';

type Props = { readonly item: Evidence; readonly scan: ScanState | null };

const Download = ({ item, scan }: Props) =>
  scan !== null && mayDownload(scan) ? <a href={fileOf(item)}>Download {item.filename}</a> : item.filename;

const fileOf = ({ id: evidence, organisation, shared }: Evidence): string =>
  shared
    ? paths.sharedEvidenceFile.to({ organisation: shared.with, evidence })
    : paths.evidenceFile.to({ organisation, evidence });

/** The rows about a file. */
export const fileRows = ({ item, scan }: Props) => [
  ...(item.withdrawn ? [] : [{ key: 'File', value: <Download item={item} scan={scan} /> }]),
  { key: 'File type', value: sayKind(item.mediaType) },
  { key: 'Size', value: saySize(item.size ?? 0) },
  ...(item.withdrawn || scan === null || sayScan[scan] === null
    ? []
    : [{ key: 'Virus check', value: sayScan[scan] }]),
  {
    key: 'SHA-256',
    value: <span className="nhsuk-u-text-break-word">{item.sha256}</span>,
  },
];

const linkRows = (item: Evidence) => [
  {
    key: 'Link',
    value:
      item.address === null || isRemoved(item.address) ? (
        (item.address ?? 'Removed')
      ) : (
        <a className="nhsuk-u-text-break-word" href={item.address} rel="noreferrer noopener">
          {item.address}
        </a>
      ),
  },
];

/** Where the review is overdue or near, that it is. */
function reviewRow(item: Evidence, today: Day) {
  const said = item.withdrawn ? null : sayFreshness(item.reviewBy, today);
  if (said === null || freshnessOf(item.reviewBy, today) === 'current') return [];
  return [{ key: 'Review', value: <strong>{said}</strong> }];
}

type FactsProps = Props & { readonly today: Day };

/** What is known of an item: for a file its SHA-256, so that anybody can check a copy. */
export const EvidenceFacts = ({ item, scan, today }: FactsProps) => (
  <>
    {item.withdrawn ? (
      <InsetText>
        <p>
          {sayWithdrawn(item.withdrawn)} ({item.withdrawn.by})
        </p>
      </InsetText>
    ) : null}
    <SummaryList
      rows={[
        ...(item.kind === 'file' ? fileRows({ item, scan }) : linkRows(item)),
        ...sayDetails({ ...detailsOf(item), title: undefined }),
        ...reviewRow(item, today),
        { key: 'Added by', value: item.addedBy },
        { key: 'Added on', value: sayMoment(item.addedAt) },
      ]}
    />
  </>
);
