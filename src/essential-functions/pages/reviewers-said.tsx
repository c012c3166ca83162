import { paths } from '../../paths.ts';
import { type Challenge, isOpen } from '../challenges.ts';

type Props = {
  readonly challenges: readonly Challenge[];
  readonly where: { readonly organisation: string; readonly edition: string };
};

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
            <a
              href={paths.interimFunction.to({
                ...where,
                version: String(one.publication),
                reference: one.reference,
              })}
            >
              Function {one.reference}, interim version {one.publication}
            </a>
            : {state(one)} ({one.by})
          </li>
        ))}
      </ul>
    </>
  );
