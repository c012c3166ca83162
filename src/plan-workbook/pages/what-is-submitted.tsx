import { PlanDocument } from '../../improvement-plan/pages/plan-document.tsx';
import { withoutGroup } from '../../improvement-plan/rules/content.ts';
import { dayOf, type Moment } from '../../platform/clock.ts';
import { Details } from '../../platform/design/details.tsx';
import type { EmailedSubmission } from '../load-emailed-submission.ts';

/** Everything that would be handed over, and to whom (R38); levels by the organisation's type (R31). */
export const WhatIsSubmitted = ({ loaded: { content }, now }: { loaded: EmailedSubmission; now: Moment }) => (
  <>
    <p>
      The check finds nothing missing. The plan has {content.actions.length}{' '}
      {content.actions.length === 1 ? 'action' : 'actions'}. All of it was handed over before or came by
      email.
    </p>
    <p>
      Submitting makes it a version that nobody can change. Whoever reviews the plan and decides on it, the
      national team and the Department of Health and Social Care (DHSC) can read it. The public does not see
      it.
    </p>
    <Details summary="Read what would be submitted">
      <PlanDocument content={withoutGroup(content)} today={dayOf(now)} evidence={(item) => item.title} />
    </Details>
  </>
);
