import { paths } from '../../paths.ts';

type Props = {
  readonly where: { readonly organisation: string; readonly evidence: string };
  readonly canWrite: boolean;
  readonly canReplace: boolean;
  readonly canShare: boolean;
};

/** What this person can do with an item. */
export const EvidenceWays = ({ where, canWrite, canReplace, canShare }: Props) =>
  canWrite ? (
    <ul className="nhsuk-list">
      <li>
        <a href={paths.evidenceDetails.to(where)}>Change title, kind and dates</a>
      </li>
      {canReplace ? (
        <li>
          <a href={paths.replaceEvidence.to(where)}>Add a newer version</a>
        </li>
      ) : null}
      {canShare ? (
        <li>
          <a href={paths.evidenceSharing.to(where)}>Share it with another organisation</a>
        </li>
      ) : null}
    </ul>
  ) : null;
