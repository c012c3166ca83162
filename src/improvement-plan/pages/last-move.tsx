import { Lines } from '../../assessment/pages/outcome/outcome-read.tsx';
import { sayMoment } from '../../platform/clock.ts';
import { InsetText } from '../../platform/design/inset-text.tsx';
import { emailedOf, type MoveMade } from '../load-moves.ts';
import type { Plan } from '../rules/plan.ts';
import { states } from '../rules/states.ts';
import { sayEmailed } from './say-emailed.ts';
import { PlanStateTag } from './words.tsx';

/** Where the plan stands and, where somebody decided so, who, when and why. */
export const LastMove = ({ plan, last }: { plan: Plan | null; last: MoveMade | null }) => (
  <section aria-labelledby="state">
    <h2 className="nhsuk-heading-m" id="state">
      Where it stands
    </h2>
    {plan === null ? (
      <p>Not started. Your first action opens the plan.</p>
    ) : (
      <>
        <p>
          <PlanStateTag state={plan.state} /> {states[plan.state].means}
        </p>
        {plan.sharedAt === null ? null : (
          <p>
            Shared with reviewers by {plan.sharedBy} since {sayMoment(plan.sharedAt)}.
          </p>
        )}
        {last ? <Said last={last} /> : null}
      </>
    )}
  </section>
);

const Said = ({ last }: { last: MoveMade }) => (
  <InsetText>
    <p>
      {states[last.to].said}: {last.by} on {sayMoment(last.at)}
      {sayEmailed(emailedOf(last))}
      {last.version === null ? '' : `, version ${last.version}`}.
    </p>
    {last.reason === null ? null : (
      <p>
        <Lines text={last.reason} />
      </p>
    )}
  </InsetText>
);
