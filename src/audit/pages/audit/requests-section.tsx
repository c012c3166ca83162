import { paths } from '../../../paths.ts';
import { sayDay } from '../../../platform/clock.ts';
import { Table } from '../../../platform/design/table.tsx';
import type { Where } from '../../load-audit.ts';
import type { AuditRequest } from '../../load-requests.ts';
import type { Reader } from '../load.ts';
import { RequestStateTag } from '../request-state.tsx';

type Props = {
  readonly requests: readonly AuditRequest[];
  readonly where: Where;
  readonly reader: Reader;
  /** Said where there are none. */
  readonly none?: string;
};

/** What auditors asked for: those that wait for the reader's side first. */
export const RequestsSection = ({ requests, where, reader, none }: Props) => (
  <>
    <h2 className="nhsuk-heading-m" id="requests">
      Requests
    </h2>
    {requests.length === 0 ? <p>{none ?? sayNone(reader)}</p> : <List {...{ requests, where, reader }} />}
  </>
);

const sayNone = ({ audits }: Reader): string =>
  audits
    ? 'Nothing has been asked for yet. Open an outcome to ask for what is missing.'
    : 'No auditor has asked for anything yet.';

const List = ({ requests, where, reader }: Props) => {
  const waiting = reader.audits ? 'answered' : 'open';
  const sorted = [
    ...requests.filter(({ state }) => state === waiting),
    ...requests.filter(({ state }) => state !== waiting),
  ];
  return (
    <Table
      id="all-requests"
      caption="What auditors asked for"
      captionHidden
      firstCellIsHeader
      head={['Request', 'Where it stands', 'Outcome', 'Asked'].map((label) => ({ label }))}
      rows={sorted.map(({ id, outcome, thread, state }) => [
        <a key="request" href={paths.auditRequest.to({ ...where, request: id })}>
          {shortened(thread[0]?.text ?? '')}
        </a>,
        <RequestStateTag key="state" state={state} />,
        outcome,
        `${sayDay(thread[0]?.at ?? '')}, by ${thread[0]?.by ?? ''}`,
      ])}
    />
  );
};

const longest = 120;
const shortened = (text: string): string =>
  text.length <= longest ? text : `${text.slice(0, longest).trimEnd()}…`;
