import { type Decision, invalid, type Problem } from '../../platform/change/decision.ts';
import { dayOf, type Moment } from '../../platform/clock.ts';
import '../events.ts';
import { emailFrom } from './email.ts';
import { type Invitation, invited, isOpen, type Made, nameProblem, withdrawn } from './invitation.ts';
import { type Auditor, isLetIn, type UntilProblem, untilProblems } from './term.ts';

export const firmLimit = 120;

export type InviteAuditorProblem =
  | 'name-missing'
  | 'name-long'
  | 'email-missing'
  | 'email-wrong'
  | 'firm-missing'
  | 'firm-long'
  | UntilProblem
  | 'is-own-person'
  | 'is-auditor'
  | 'already-invited';

/** What stands now: emails of the organisation's own people, its auditors in the edition, unanswered invitations. */
export type AuditRoll = {
  readonly organisation: string;
  readonly edition: string;
  readonly own: readonly string[];
  readonly auditors: readonly Auditor[];
  readonly open: readonly Invitation[];
};

export type TypedAuditor = {
  readonly name: string;
  readonly email: string;
  readonly firm: string;
  readonly until: string;
};

/** Invites a named auditor for one edition until a day. An assessor is independent: never one of its own people. */
export function inviteAuditor(
  roll: AuditRoll,
  typed: TypedAuditor,
  made: Made,
  now: Moment,
): Decision<InviteAuditorProblem> {
  const { organisation, edition } = roll;
  const email = emailFrom(typed.email);
  const problems = formProblems(typed, email, now);
  if (problems.length > 0 || email === null) return invalid(...problems);
  if (roll.own.some((one) => one.toLowerCase() === email)) return invalid({ code: 'is-own-person' });
  const known = roll.auditors.find((one) => one.email.toLowerCase() === email);
  if (known && isLetIn(known, dayOf(now))) return invalid({ code: 'is-auditor' });
  const before = roll.open.filter((one) => one.email === email && one.term?.edition === edition);
  if (before.some((one) => isOpen(one, now))) return invalid({ code: 'already-invited' });
  const term = { edition, firm: typed.firm.trim(), until: typed.until };
  return {
    events: [
      ...before.map((one) => withdrawn(organisation, one.id)),
      invited(organisation, { name: typed.name.trim(), email, role: 'auditor', term }, made, now),
    ],
  };
}

function formProblems(typed: TypedAuditor, email: string | null, now: Moment) {
  const codes = [nameProblem(typed.name), emailProblem(typed.email, email), firmProblem(typed.firm.trim())];
  const problems: Problem<InviteAuditorProblem>[] = codes.flatMap((code) => (code ? [{ code }] : []));
  return [...problems, ...untilProblems(typed.until, dayOf(now))];
}

function emailProblem(typed: string, email: string | null) {
  if (email !== null) return null;
  return typed.trim() === '' ? ('email-missing' as const) : ('email-wrong' as const);
}

function firmProblem(firm: string) {
  if (firm === '') return 'firm-missing' as const;
  return firm.length > firmLimit ? ('firm-long' as const) : null;
}
