import { sayMoment } from '../../platform/clock.ts';
import { SummaryList } from '../../platform/design/summary-list.tsx';
import { type RemovalRequest, sayGround, sayPlace, sayWhat } from '../rules/request.ts';
import type { RequestPage } from './load.ts';
import { RequestStateTag } from './state-tag.tsx';

const sayEnd = ({ state }: RemovalRequest): string => (state === 'withdrawn' ? 'Taken back' : 'Decided');

/** The item that is named: of one whose content is gone title and hash are left (R37). */
const Item = ({ item }: { item: NonNullable<RequestPage['item']> }) => (
  <>
    {item.title}
    {item.sha256 === null ? null : (
      <>
        <br />
        <span className="nhsuk-u-text-break-word">SHA-256 {item.sha256}</span>
      </>
    )}
    {item.withdrawn ? (
      <>
        <br />
        Removed on {sayMoment(item.withdrawn.at)} because {item.withdrawn.reason}
      </>
    ) : null}
  </>
);

/** What was asked, by whom and why, and what was decided; never the words. */
export const RequestFacts = ({ request, item }: Pick<RequestPage, 'request' | 'item'>) => (
  <SummaryList
    rows={[
      { key: 'Status', value: <RequestStateTag state={request.state} /> },
      {
        key: request.state === 'removed' ? 'Where it stood' : 'Where it stands',
        value: `${sayPlace(request.place)}. ${request.whereabouts}`,
      },
      { key: request.state === 'open' ? 'What must go' : 'What was asked for', value: sayWhat(request) },
      ...(item ? [{ key: 'Evidence', value: <Item item={item} /> }] : []),
      { key: 'In general terms', value: request.description },
      { key: 'Ground', value: sayGround(request.ground) },
      { key: 'Reason', value: request.reason },
      { key: 'Asked', value: `${sayMoment(request.askedAt)} by ${request.askedByName}` },
      ...(request.decidedAt === null
        ? []
        : [
            {
              key: sayEnd(request),
              value: `${sayMoment(request.decidedAt)} by ${request.decidedBy ?? ''}`,
            },
          ]),
      ...(request.answer === null ? [] : [{ key: 'Because', value: request.answer }]),
    ]}
  />
);
