import { paths } from '../../../paths.ts';
import { Tag } from '../../../platform/design/tag.tsx';
import type { Where } from './objectives-section.tsx';

type Props = {
  /** How many requests of auditors wait for an answer; null where the edition has no audit of this type. */
  readonly openRequests: number | null;
  readonly rights: { readonly manages: boolean; readonly takesPack: boolean };
  readonly where: Where;
};

const sayOpen = (open: number): string =>
  open === 1 ? '1 request waits for an answer' : `${open} requests wait for an answer`;

/** The way to the independent assessment, whether auditors wait for something (R33), and what they can be given as a file. */
export const AuditSection = ({ openRequests, rights: { manages, takesPack }, where }: Props) =>
  openRequests === null && !takesPack ? null : (
    <section aria-labelledby="audit">
      <h2 className="nhsuk-heading-l" id="audit">
        Independent assessment
      </h2>
      <ul className="nhsuk-list">
        {openRequests === null ? null : (
          <li>
            <a href={paths.audit.to(where)}>
              {manages
                ? 'Choose outcomes, let auditors in, answer what they ask for'
                : 'See the outcomes in scope, the auditors and what they ask for'}
            </a>{' '}
            {openRequests > 0 ? <Tag colour="yellow">{sayOpen(openRequests)}</Tag> : null}
          </li>
        )}
        {takesPack ? (
          <li>
            <a href={paths.auditPack.to(where)}>
              Download an audit pack: statements and evidence in one file
            </a>
          </li>
        ) : null}
      </ul>
    </section>
  );
