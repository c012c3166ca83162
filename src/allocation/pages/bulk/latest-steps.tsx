import { paths } from '../../../paths.ts';
import { sayMoment } from '../../../platform/clock.ts';
import type { StepLine } from '../../load-step.ts';

type Props = { readonly steps: readonly StepLine[]; readonly organisation: string };

/** What was changed lately in one go: the way back to Undo. */
export const LatestSteps = ({ steps, organisation }: Props) =>
  steps.length === 0 ? null : (
    <section aria-labelledby="latest">
      <h2 className="nhsuk-heading-m" id="latest">
        Changed lately in one go
      </h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {steps.map(({ id, kind, outcomes, at, by }) => (
          <li key={id}>
            <a href={paths.allocationStep.to({ organisation, step: id })}>
              {outcomes} {outcomes === 1 ? 'outcome' : 'outcomes'}{' '}
              {kind === 'handover' ? 'handed over' : 'changed'} on {sayMoment(at)}
            </a>{' '}
            by {by}
          </li>
        ))}
      </ul>
    </section>
  );
