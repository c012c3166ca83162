import { sayFault } from '../../improvement-plan/pages/say-fault.ts';
import { moveSentences } from '../../improvement-plan/pages/say-move-problem.ts';
import { shortened } from '../../improvement-plan/pages/words.tsx';
import { paths } from '../../paths.ts';
import { InsetText } from '../../platform/design/inset-text.tsx';
import type { EmailedSubmission, InTheWay } from '../load-emailed-submission.ts';

/** What keeps a reviewer from submitting on behalf of the organisation, each with where to go. */
export const EmailedFaults = ({ loaded }: { loaded: EmailedSubmission }) => {
  const { inTheWay, where, working } = loaded;
  if (inTheWay.includes('written-since'))
    return (
      <InsetText>
        <p>
          {working.organisation.name} has written in its plan since it handed it over, and what it wrote did
          not come by email. So only {working.organisation.name} can submit it. What you loaded stays in the
          plan.
        </p>
      </InsetText>
    );
  return (
    <>
      <p>You cannot submit it on behalf of the organisation yet:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {inTheWay.includes('rows-waiting') ? (
          <li>
            Rows of the workbook are not saved.{' '}
            <a href={paths.checkEmailedPlan.to(where)}>Save them, or remove the workbook</a>
          </li>
        ) : null}
        {inTheWay.flatMap((one) => (isSaidBelow(one) ? [] : [<li key={one}>{moveSentences[one].text}.</li>]))}
        <Missing loaded={loaded} />
      </ul>
      <p>
        Ask the organisation for a workbook in which nothing is missing, and{' '}
        <a href={paths.emailedPlan.to(where)}>load that</a>. What you loaded stays in the plan, and the
        organisation can complete and submit it itself.
      </p>
    </>
  );
};

const below = ['rows-waiting', 'written-since', 'action-unanswered', 'plan-is-complete'] as const;
const isSaidBelow = (one: InTheWay): one is (typeof below)[number] =>
  (below as readonly string[]).includes(one);

/** The completeness check of what would be submitted, action by action. */
const Missing = ({ loaded: { kind, working, unanswered, uncovered } }: { loaded: EmailedSubmission }) => {
  if (kind === 'update')
    return unanswered.map((reference) => (
      <li key={reference}>
        {reference}: say whether the delivery date is still valid, or give an updated date
      </li>
    ));
  const { check, actions, frame } = working;
  const isMoreHidden = check.uncovered.length > uncovered.length;
  return (
    <>
      {check.hasActions ? null : <li>The plan has no actions</li>}
      {uncovered.map(({ code, title }) => (
        <li key={code}>
          {code} {title}: there is no action for it
        </li>
      ))}
      {isMoreHidden ? <li>An outcome that only the organisation sees has no action</li> : null}
      {check.actions.map(({ reference, faults }) => (
        <li key={reference}>
          {reference} {shortened(actions.find((one) => one.reference === reference)?.action ?? '', 100)}
          <ul>
            {faults.map((code) => (
              <li key={code}>{sayFault(code, frame)}</li>
            ))}
          </ul>
        </li>
      ))}
    </>
  );
};
