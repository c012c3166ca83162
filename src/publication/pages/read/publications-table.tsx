import { sayDay, sayMoment } from '../../../platform/clock.ts';
import { Table } from '../../../platform/design/table.tsx';
import { Tag } from '../../../platform/design/tag.tsx';
import { sayGivenStatus } from '../../outputs/words.ts';
import { type Counting, countingOf } from '../../rules/counted.ts';
import type { PublicationKind } from '../../rules/snapshot.ts';
import type { Published, PublishedFull } from '../../store.ts';
import { addresses } from './addresses.ts';
import type { Reader } from './load-reader.ts';

type Props = {
  readonly versions: readonly Published[];
  readonly due: string;
  readonly where: { readonly organisation: string; readonly edition: string };
  readonly reader: Reader;
};

const countingWords = { earlier: 'Earlier version', later: 'Later version' } as const;

/** All versions of an interim, newest first, with which one national figures count (R15). */
export const PublicationsTable = ({ versions, due, where, reader }: Props) => (
  <>
    <Table
      id="publications"
      caption={`Interim assessment ${where.edition}`}
      captionSize="m"
      firstCellIsHeader
      head={[
        { label: 'Version' },
        { label: 'Published' },
        { label: 'Deadline' },
        { label: 'National figures' },
        { label: 'Downloads' },
      ]}
      rows={versions.map((one) => [
        <a key="read" href={addresses.interim.page.to({ ...where, version: String(one.version) })}>
          Version {one.version}
        </a>,
        <>
          {sayMoment(one.publishedAt)}
          <br />
          by {one.publishedBy}
        </>,
        <InTime key="in-time" late={one.late} />,
        <CountingTag key="counting" counting={countingOf(one, versions)} />,
        <Files key="files" kind="interim" version={one.version} where={where} reader={reader} />,
      ])}
    />
    <p>
      National figures count the last version published by {sayDay(due)}. Later versions are kept and shown as
      later.
    </p>
  </>
);

type FullProps = Pick<Props, 'where' | 'reader'> & { readonly versions: readonly PublishedFull[] };

/** All versions of a full assessment, newest first, each with the status that it gave (R20). */
export const FullPublicationsTable = ({ versions, where, reader }: FullProps) => (
  <>
    <Table
      id="full-publications"
      caption={`Full assessment ${where.edition}`}
      captionSize="m"
      firstCellIsHeader
      head={[
        { label: 'Version' },
        { label: 'Published' },
        { label: 'Deadline' },
        { label: 'Status given' },
        { label: 'Downloads' },
      ]}
      rows={versions.map((one) => [
        <a key="read" href={addresses.full.page.to({ ...where, version: String(one.version) })}>
          Version {one.version}
        </a>,
        <>
          {sayMoment(one.publishedAt)}
          <br />
          by {one.publishedBy}
        </>,
        <InTime key="in-time" late={one.late} />,
        one.status === null ? '' : sayGivenStatus(one.status),
        <Files key="files" kind="full" version={one.version} where={where} reader={reader} />,
      ])}
    />
    <p>The newest version decides the status, until a decision on an improvement plan changes it.</p>
  </>
);

const InTime = ({ late }: { late: boolean }) => (late ? <Tag colour="orange">Late</Tag> : 'On time');

const CountingTag = ({ counting }: { counting: Counting }) =>
  counting === 'counted' ? <Tag colour="green">Counted</Tag> : countingWords[counting];

type FilesProps = Pick<Props, 'where' | 'reader'> & { kind: PublicationKind; version: number };

const Files = ({ kind, version, where, reader }: FilesProps) => {
  const at = { ...where, version: String(version) };
  const about = <span className="nhsuk-u-visually-hidden"> of version {version}</span>;
  return (
    <ul className="nhsuk-list nhsuk-u-margin-bottom-0">
      <li>
        <a href={addresses[kind].pdf.to(at)}>PDF{about}</a>
      </li>
      <li>
        <a href={addresses[kind].workbook.to(at)}>Excel{about}</a>
      </li>
      {reader.knowsProfileGroup ? (
        <li>
          <a href={addresses[kind].json.to(at)}>JSON{about}</a>
        </li>
      ) : null}
      {reader.knowsProfileGroup ? (
        <li>
          <a href={addresses[kind].receipt.to(at)}>Receipt{about}</a>
        </li>
      ) : null}
    </ul>
  );
};
