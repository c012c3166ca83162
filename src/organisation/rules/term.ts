import { type Decision, invalid, missing, type Problem } from '../../platform/change/decision.ts';
import { type Day, dayOf, isDay, type Moment } from '../../platform/clock.ts';
import type { Who } from '../../platform/pages/gate.ts';
import '../events.ts';

/** For what an auditor is let in, from which firm, and the last day of it. */
export type Term = { readonly edition: string; readonly firm: string; readonly until: Day };

/** An auditor of an organisation in an edition, whether the role still counts or not. */
export type Auditor = {
  readonly person: string;
  readonly name: string;
  readonly email: string;
  readonly firm: string;
  readonly until: Day;
  readonly endedAt: Moment | null;
};

/** A person with the roles that count on a day: the last day counts as a whole, in London (DOMAIN 4). */
export function withCurrentRoles(who: Who, today: Day): Who {
  const isOver = (until: Day | null | undefined) => typeof until === 'string' && until < today;
  return who.grants.some((grant) => isOver(grant.until))
    ? { ...who, grants: who.grants.filter((grant) => !isOver(grant.until)) }
    : who;
}

/** Whether an auditor may look now. */
export const isLetIn = ({ until, endedAt }: Pick<Auditor, 'until' | 'endedAt'>, today: Day): boolean =>
  endedAt === null && today <= until;

export type UntilProblem = 'until-missing' | 'until-wrong' | 'until-past';

/** What is wrong with a last day from a form; nothing where it will do. */
export function untilProblems(until: string, today: Day): readonly Problem<UntilProblem>[] {
  if (until === '') return [{ code: 'until-missing', item: 'until' }];
  if (!isDay(until)) return [{ code: 'until-wrong', item: 'until' }];
  return until < today ? [{ code: 'until-past', item: 'until' }] : [];
}

export const reasonLimit = 1_000;
export type ReasonProblem = 'reason-missing' | 'reason-long';

/** What is wrong with a reason from a form, or null. */
export function reasonProblem(reason: string): ReasonProblem | null {
  if (reason.trim() === '') return 'reason-missing';
  return reason.trim().length > reasonLimit ? 'reason-long' : null;
}

type Where = { readonly organisation: string; readonly edition: string };

/** Moves an auditor's last day, to later or earlier, also after it has passed; not once the role was ended. */
export function moveTerm(
  { organisation, edition }: Where,
  auditor: Auditor | null,
  typed: { readonly until: string; readonly reason: string },
  now: Moment,
): Decision<UntilProblem | ReasonProblem | 'until-same'> {
  if (auditor === null || auditor.endedAt !== null) return missing;
  const reason = reasonProblem(typed.reason);
  const problems: Problem<UntilProblem | ReasonProblem>[] = [
    ...untilProblems(typed.until, dayOf(now)),
    ...(reason ? [{ code: reason }] : []),
  ];
  if (problems.length > 0) return invalid(...problems);
  if (typed.until === auditor.until) return invalid({ code: 'until-same', item: 'until' });
  const { person, until: before } = auditor;
  const payload = { person, edition, before, after: typed.until, reason: typed.reason.trim() };
  return { events: [{ type: 'auditor-prolonged', organisation, about: `${edition}/audit`, payload }] };
}

/** Ends an auditor's role at once. */
export function endTerm(
  { organisation, edition }: Where,
  auditor: Auditor | null,
  reason: string,
): Decision<ReasonProblem> {
  if (auditor === null || auditor.endedAt !== null) return missing;
  const problem = reasonProblem(reason);
  if (problem) return invalid({ code: problem });
  const payload = { person: auditor.person, edition, reason: reason.trim() };
  return { events: [{ type: 'auditor-ended', organisation, about: `${edition}/audit`, payload }] };
}
