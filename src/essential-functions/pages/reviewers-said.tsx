import { paths } from '../../paths.ts';
import { type Challenge, isOpen } from '../challenges.ts';

type Props = {
  readonly challenges: readonly Challenge[];
  readonly where: { readonly organisation: string; readonly edition: string };
};

const addressOf = ({ publication, reference, readIn }: Challenge, where: Props['where']): string =>
  readIn === 'audit'
    ? paths.auditFunction.to({ ...where, position: String(publication), reference })
    : paths.interimFunction.to({ ...where, version: String(publication), reference });

const state = (challenge: Challenge) => {
  if (challenge.kind === 'comment') return 'comment';
  return isOpen(challenge) ? 'challenge, not answered' : 'challenge, answered';
};

/** What reviewers said of functions that were handed over, for the organisation to find and answer (R30). */
export const ReviewersSaid = ({ challenges, where }: Props) =>
  challenges.length === 0 ? null : (
    <>
      <h2 className="nhsuk-heading-m">What reviewers said</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {challenges.map((one) => (
          <li key={one.id}>
            <a href={addressOf(one, where)}>
              Function {one.reference}, {one.readIn === 'audit' ? 'audit, position' : 'interim version'}{' '}
              {one.publication}
            </a>
            : {state(one)} ({one.by})
          </li>
        ))}
      </ul>
    </>
  );
