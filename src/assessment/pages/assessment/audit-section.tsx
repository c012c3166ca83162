import { paths } from '../../../paths.ts';
import { Tag } from '../../../platform/design/tag.tsx';
import type { Where } from './objectives-section.tsx';

type Props = {
  /** How many requests of auditors wait for an answer; null where the edition has no audit of this type. */
  readonly openRequests: number | null;
  readonly where: Where;
};

const sayOpen = (open: number): string =>
  open === 1 ? '1 request waits for an answer' : `${open} requests wait for an answer`;

/** The way to the independent assessment, and whether auditors wait for something (R33). */
export const AuditSection = ({ openRequests, where }: Props) =>
  openRequests === null ? null : (
    <section aria-labelledby="audit">
      <h2 className="nhsuk-heading-l" id="audit">
        Independent assessment
      </h2>
      <p>
        <a href={paths.audit.to(where)}>Choose outcomes, let auditors in, answer what they ask for</a>
      </p>
      {openRequests > 0 ? (
        <p>
          <Tag colour="yellow">{sayOpen(openRequests)}</Tag>
        </p>
      ) : null}
    </section>
  );
