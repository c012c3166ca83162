import { type Decision, invalid, missing, stale } from '../../platform/change/decision.ts';
import type { Event } from '../../platform/change/events.ts';
import type { Moment } from '../../platform/clock.ts';
import { decideMove, type MoveProblem, type MoveSituation } from './decide-move.ts';
import { aboutPlan, type Plan, planMoved } from './plan.ts';
import type { Part } from './states.ts';
import type { Emailed, PlanContent, PlanVersion } from './version.ts';

export type SubmitProblem = MoveProblem | 'changed-since-check';

/** Somebody hands over what they have seen. */
export type Submitting = {
  readonly plan: Plan;
  readonly content: PlanContent;
  readonly situation: MoveSituation;
  readonly parts: readonly Part[];
  readonly by: string;
  readonly now: Moment;
  /** Where a reviewer submits it on behalf of the organisation (R26). */
  readonly emailed?: Emailed;
};

/** The version that a submission makes. */
export const versionOf = ({ plan, content, by, now, emailed }: Submitting): PlanVersion => ({
  format: 1,
  kind: 'plan',
  version: plan.version + 1,
  round: null,
  submittedAt: now,
  submittedBy: by,
  ...(emailed ? { emailed } : {}),
  ...content,
});

/** Hands a plan over as its next version (R25). `hashes` are those of what was seen and of what is there now. */
export function submitPlan(
  submitting: Submitting | null,
  hashes: { readonly seen: string; readonly now: string },
  stored: { readonly text: string; readonly hash: string },
): Decision<SubmitProblem> {
  if (submitting === null) return missing;
  const { plan, situation, parts, emailed } = submitting;
  const moved = decideMove(plan.state, 'submit', { parts, reason: '' }, situation);
  if ('problems' in moved) return invalid(...moved.problems);
  if (hashes.seen !== hashes.now) return stale('changed-since-check');
  const version = plan.version + 1;
  const { organisation, edition } = plan;
  const submitted: Event = {
    type: 'plan-submitted',
    organisation,
    about: aboutPlan(edition),
    payload: {
      ...{ edition, version, kind: 'plan', round: null },
      ...{ content: stored.text, contentHash: stored.hash },
      ...(emailed ? { emailed } : {}),
    },
  };
  const said = { part: 'organisation', version, round: null, reason: null } as const;
  return { events: [submitted, planMoved(plan, 'submit', moved, said)] };
}
