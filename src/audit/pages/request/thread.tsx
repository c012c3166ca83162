import { paths } from '../../../paths.ts';
import { sayDay, sayMoment } from '../../../platform/clock.ts';
import type { RequestEntry } from '../../load-requests.ts';
import { EvidenceItems } from '../evidence-items.tsx';
import type { Opening } from './load-opening.ts';

type Where = { readonly organisation: string; readonly edition: string; readonly request: string };
type Props = {
  readonly thread: readonly RequestEntry[];
  readonly opening: Opening;
  readonly where: Where;
};

const words = {
  asked: 'Asked by',
  answered: 'Answered by',
  accepted: 'Accepted by',
  'asked-again': 'Asked again by',
} as const satisfies { [K in RequestEntry['kind']]: string };

/** All that was said of a request, oldest first; evidence says when it was added. */
export const Thread = ({ thread, opening, where }: Props) => (
  <ol className="nhsuk-list">
    {thread.map(({ number, kind, text, at, by }) => (
      <li key={number}>
        <h2 className="nhsuk-heading-s nhsuk-u-margin-bottom-1">
          {words[kind]} {by}
        </h2>
        <p className="nhsuk-hint">{sayMoment(at)}</p>
        {text === '' ? null : (
          <p className="app-lines" dir="auto">
            {text}
          </p>
        )}
        <Given items={opening.get(number) ?? []} at={at} where={where} number={number} />
      </li>
    ))}
  </ol>
);

type GivenProps = {
  readonly items: Parameters<typeof EvidenceItems>[0]['items'];
  readonly at: string;
  readonly where: Where;
  readonly number: number;
};

const Given = ({ items, at, where, number }: GivenProps) =>
  items.length === 0 ? null : (
    <>
      <p>Evidence added later, on {sayDay(at)}: it is beside what was fixed before.</p>
      <EvidenceItems
        items={items}
        to={(evidence) => paths.auditRequestFile.to({ ...where, evidence }, { entry: String(number) })}
      />
    </>
  );
