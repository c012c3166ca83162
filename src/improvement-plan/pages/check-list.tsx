import { paths } from '../../paths.ts';
import type { FaultCode, Quality } from '../rules/completeness.ts';
import { qualityOf } from '../rules/completeness.ts';
import type { PlanPage } from './load-page.ts';
import { sayFault, sayLacking } from './say-fault.ts';
import { shortened } from './words.tsx';

const qualities: readonly Quality[] = ['time-bound', 'credible', 'resourced'];

/** What is missing, action by action, with links to where it is put right. */
export const CheckList = ({
  loaded: { check, outcomes, actions, frame, where, canWrite },
}: {
  loaded: PlanPage;
}) => (
  <>
    {check.hasActions ? null : <p>The plan has no actions yet.</p>}
    {check.uncovered.length === 0 ? null : (
      <section aria-labelledby="uncovered">
        <h2 className="nhsuk-heading-m" id="uncovered">
          Outcomes below their level without an action
        </h2>
        <ul className="nhsuk-list">
          {outcomes
            .filter((one) => check.uncovered.includes(one.outcome.code))
            .map(({ outcome }) => (
              <li key={outcome.code}>
                {canWrite ? (
                  <a href={paths.addPlanAction.to({ ...where, outcome: outcome.code })}>
                    Add an action for {outcome.code} {outcome.title}
                  </a>
                ) : (
                  `${outcome.code} ${outcome.title}`
                )}
              </li>
            ))}
        </ul>
      </section>
    )}
    {check.actions.map(({ reference, faults }) => {
      const action = actions.find((one) => one.reference === reference);
      const to = canWrite ? paths.changePlanAction : paths.planAction;
      return (
        <section key={reference} aria-labelledby={`check-${reference}`}>
          <h2 className="nhsuk-heading-s nhsuk-u-margin-bottom-1" id={`check-${reference}`}>
            <a href={to.to({ ...where, reference })}>
              {reference} {shortened(action?.action ?? '', 100)}
            </a>
          </h2>
          <Faults faults={faults} completeBy={frame.completeBy} />
        </section>
      );
    })}
  </>
);

const Faults = ({ faults, completeBy }: { faults: readonly FaultCode[]; completeBy: string }) => (
  <ul className="nhsuk-list">
    {qualities
      .map((quality) => ({ quality, own: faults.filter((code) => qualityOf[code] === quality) }))
      .filter(({ own }) => own.length > 0)
      .map(({ quality, own }) => (
        <li key={quality}>
          <strong>{sayLacking(quality)}.</strong>{' '}
          {own.map((code) => sayFault(code, { completeBy })).join('. ')}.
        </li>
      ))}
  </ul>
);
