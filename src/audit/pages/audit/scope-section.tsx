import { paths } from '../../../paths.ts';
import { sayDay } from '../../../platform/clock.ts';
import { Table } from '../../../platform/design/table.tsx';
import { Tag } from '../../../platform/design/tag.tsx';
import type { Audit, Where } from '../../load-audit.ts';
import type { Choice } from '../../rules/scope.ts';

type Props = {
  readonly audit: Pick<Audit, 'mandate' | 'choice' | 'all' | 'scope'>;
  readonly where: Where;
  readonly manages: boolean;
};

/** Mandated and chosen outcomes, and whether the choice is approved (R33). */
export const ScopeSection = ({ audit, where, manages }: Props) => (
  <>
    <h2 className="nhsuk-heading-m" id="scope">
      Outcomes in scope
    </h2>
    <Approval audit={audit} />
    {manages ? <Ways choice={audit.choice} where={where} /> : null}
    <Table
      id="outcomes-in-scope"
      caption={`${audit.scope.length} outcomes`}
      captionHidden
      firstCellIsHeader
      head={[{ label: 'Outcome' }, { label: 'Why it is in scope' }]}
      rows={audit.all
        .filter(({ code }) => audit.scope.includes(code))
        .map(({ code, title }) => [
          `${code} ${title}`,
          audit.mandate.mandated.includes(code) ? 'Mandated this year' : 'Chosen by the organisation',
        ])}
    />
  </>
);

const sayApprover = { board: 'the board', delegate: 'the board’s delegate' } as const;

const Approval = ({ audit: { mandate, choice } }: Pick<Props, 'audit'>) => {
  const { mandated, chosen } = mandate;
  return (
    <p>
      {mandated.length} outcomes are mandated this year, and the organisation chooses {chosen} of its own.{' '}
      {choice.version === 0 ? (
        <Tag colour="grey">Not chosen yet</Tag>
      ) : choice.approval === null ? (
        <>
          <Tag colour="yellow">Not yet approved</Tag> The board or its delegate approves the choice.
        </>
      ) : (
        <>
          <Tag colour="green">Approved</Tag> The choice was approved for {sayApprover[choice.approval.by]} by{' '}
          {choice.approval.name} on {sayDay(choice.approval.on)}.
        </>
      )}
    </p>
  );
};

const Ways = ({ choice, where }: { choice: Choice; where: Where }) => (
  <ul className="nhsuk-list">
    <li>
      <a href={paths.auditChoice.to(where)}>
        {choice.version === 0 ? 'Choose your own outcomes' : 'Change your own outcomes'}
      </a>
    </li>
    {choice.version > 0 ? (
      <li>
        <a href={paths.auditApproval.to(where)}>
          {choice.approval === null ? 'Record who approved the choice' : 'Change who approved the choice'}
        </a>
      </li>
    ) : null}
  </ul>
);
