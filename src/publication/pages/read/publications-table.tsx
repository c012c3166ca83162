import { paths } from '../../../paths.ts';
import { sayDay, sayMoment } from '../../../platform/clock.ts';
import { Table } from '../../../platform/design/table.tsx';
import { Tag } from '../../../platform/design/tag.tsx';
import { type Counting, countingOf } from '../../rules/counted.ts';
import type { Published } from '../../store.ts';
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
        <a key="read" href={paths.interimPublication.to({ ...where, version: String(one.version) })}>
          Version {one.version}
        </a>,
        <>
          {sayMoment(one.publishedAt)}
          <br />
          by {one.publishedBy}
        </>,
        <InTime key="in-time" late={one.late} />,
        <CountingTag key="counting" counting={countingOf(one, versions)} />,
        <Files key="files" version={one.version} where={where} reader={reader} />,
      ])}
    />
    <p>
      National figures count the last version published by {sayDay(due)}. Later versions are kept and shown as
      later.
    </p>
  </>
);

const InTime = ({ late }: { late: boolean }) => (late ? <Tag colour="orange">Late</Tag> : 'On time');

const CountingTag = ({ counting }: { counting: Counting }) =>
  counting === 'counted' ? <Tag colour="green">Counted</Tag> : countingWords[counting];

const Files = ({ version, where, reader }: Pick<Props, 'where' | 'reader'> & { version: number }) => {
  const at = { ...where, version: String(version) };
  const about = <span className="nhsuk-u-visually-hidden"> of version {version}</span>;
  return (
    <ul className="nhsuk-list nhsuk-u-margin-bottom-0">
      <li>
        <a href={paths.interimPublicationPdf.to(at)}>PDF{about}</a>
      </li>
      <li>
        <a href={paths.interimPublicationWorkbook.to(at)}>Excel{about}</a>
      </li>
      {reader.knowsProfileGroup ? (
        <li>
          <a href={paths.interimPublicationJson.to(at)}>JSON{about}</a>
        </li>
      ) : null}
    </ul>
  );
};
