import { paths } from '../../../paths.ts';
import { sayMoment } from '../../../platform/clock.ts';
import { ButtonLink } from '../../../platform/design/button.tsx';
import type { Where } from '../../load-audit.ts';
import type { FixedDay } from '../../load-positions.ts';
import type { Reader } from '../load.ts';

type Props = { readonly positions: readonly FixedDay[]; readonly where: Where; readonly reader: Reader };

/** Every position that was fixed for the auditors, the newest first. */
export const PositionsSection = ({ positions, where, reader }: Props) => (
  <>
    <h2 className="nhsuk-heading-m" id="positions">
      What auditors read
    </h2>
    {positions.length === 0 ? <None reader={reader} /> : null}
    <ul className="nhsuk-list">
      {positions.map(({ number, fixedAt, fixedBy }, at) => (
        <li key={number}>
          <a href={paths.auditPosition.to({ ...where, position: String(number) })}>
            As it stood on {sayMoment(fixedAt)}
          </a>{' '}
          (position {number}, fixed by {fixedBy}
          {at === 0 && positions.length > 1 ? ', the latest' : ''})
        </li>
      ))}
    </ul>
    {reader.manages ? (
      <ButtonLink
        href={paths.fixPosition.to(where)}
        variant={positions.length === 0 ? undefined : 'secondary'}
      >
        {positions.length === 0 ? 'Fix the position for your auditors' : 'Fix the position again'}
      </ButtonLink>
    ) : null}
  </>
);

const None = ({ reader }: Pick<Props, 'reader'>) => (
  <p>
    {reader.audits
      ? 'The organisation has not fixed a position yet. You will get an email when it has.'
      : 'No position is fixed yet, so auditors can read nothing.'}
  </p>
);
