import type { LoadedInvitation } from '../../../organisation/invitations.ts';
import { type Auditor, isLetIn } from '../../../organisation/rules/term.ts';
import { paths } from '../../../paths.ts';
import { type Day, sayDay } from '../../../platform/clock.ts';
import { ButtonLink } from '../../../platform/design/button.tsx';
import { Table } from '../../../platform/design/table.tsx';
import { Tag } from '../../../platform/design/tag.tsx';
import type { Where } from '../../load-audit.ts';

type Props = {
  readonly auditors: readonly Auditor[];
  readonly invited: readonly LoadedInvitation[];
  readonly where: Where;
  readonly manages: boolean;
  readonly today: Day;
};

/** Who is let in, until when; and who has not accepted yet. */
export const AuditorsSection = ({ auditors, invited, where, manages, today }: Props) => (
  <>
    <h2 className="nhsuk-heading-m" id="auditors">
      Auditors
    </h2>
    {auditors.length === 0 && invited.length === 0 ? <p>No auditor has been invited yet.</p> : null}
    {auditors.length === 0 ? null : (
      <Table
        id="let-in"
        caption="Auditors who accepted"
        captionHidden
        firstCellIsHeader
        head={['Name', 'Firm', 'Last day', 'Now'].map((label) => ({ label }))}
        rows={auditors.map((one) => [
          <Name key="name" auditor={one} where={where} manages={manages} />,
          one.firm,
          sayDay(one.until),
          <Standing key="now" auditor={one} today={today} />,
        ])}
      />
    )}
    {invited.map((one) => (
      <p key={one.id}>
        {one.name} ({one.term?.firm}) was invited and has not accepted yet.
      </p>
    ))}
    <p>
      <a href={paths.organisationHistory.to(where, { about: `${where.edition}/audit` })}>
        See what auditors opened, and everything else about the audit
      </a>
    </p>
    {manages ? <Managing where={where} some={invited.length > 0} /> : null}
  </>
);

const Managing = ({ where, some }: { where: Where; some: boolean }) => (
  <>
    {some ? (
      <p>
        <a href={paths.people.to(where)}>Send an invitation again, or take it back</a>
      </p>
    ) : null}
    <ButtonLink href={paths.inviteAuditor.to(where)} variant="secondary">
      Invite an auditor
    </ButtonLink>
  </>
);

type One = { readonly auditor: Auditor };

const Name = ({ auditor, where, manages }: One & Pick<Props, 'where' | 'manages'>) =>
  manages && auditor.endedAt === null ? (
    <a href={paths.auditor.to({ ...where, person: auditor.person })}>{auditor.name}</a>
  ) : (
    auditor.name
  );

const Standing = ({ auditor, today }: One & Pick<Props, 'today'>) => {
  if (isLetIn(auditor, today)) return <Tag colour="green">Let in</Tag>;
  return <Tag colour="grey">{auditor.endedAt === null ? 'Over' : `Ended on ${sayDay(auditor.endedAt)}`}</Tag>;
};
