import { unanswered } from '../organisation/invitations.ts';
import { withLink } from '../organisation/invite.ts';
import { auditorsOf, loadAuditor } from '../organisation/load-auditors.ts';
import {
  type InviteAuditorProblem,
  inviteAuditor,
  type TypedAuditor,
} from '../organisation/rules/invite-auditor.ts';
import { endTerm, moveTerm, type ReasonProblem, type UntilProblem } from '../organisation/rules/term.ts';
import { loadPeople } from '../organisation/store.ts';
import { type Context, change } from '../platform/change/change.ts';
import { missing, type Outcome } from '../platform/change/decision.ts';
import { loadAudit, type Where } from './load-audit.ts';

/** An administrator invites an auditor, by the mail that invites anybody; the role counts until its last day. */
export const invite = (
  context: Context,
  where: Where,
  typed: TypedAuditor,
): Promise<Outcome<InviteAuditorProblem>> =>
  change<InviteAuditorProblem>(context, 'manage-organisation', where.organisation, async (tx) => {
    const { house, now, who } = context;
    const { organisation, edition } = where;
    if (!(await loadAudit(tx, house.packs, where, now))) return missing;
    return withLink({ house, now, by: who.name }, tx, organisation, async (made) => {
      const own = (await loadPeople(tx, organisation)).map((one) => one.email);
      const auditors = await auditorsOf(tx, organisation, edition);
      const open = await unanswered(tx, organisation);
      return inviteAuditor({ organisation, edition, own, auditors, open }, typed, made, now);
    });
  });

type Whom = Where & { readonly person: string };

/** Moves an auditor's last day. */
export const prolong = (
  context: Context,
  { person, ...where }: Whom,
  typed: { readonly until: string; readonly reason: string },
): Promise<Outcome<UntilProblem | ReasonProblem | 'until-same'>> =>
  change(context, 'manage-organisation', where.organisation, async (tx) => {
    const auditor = await loadAuditor(tx, where.organisation, where.edition, person);
    return moveTerm(where, auditor, typed, context.now);
  });

/** Shuts an auditor out at once. */
export const end = (
  context: Context,
  { person, ...where }: Whom,
  reason: string,
): Promise<Outcome<ReasonProblem>> =>
  change(context, 'manage-organisation', where.organisation, async (tx) => {
    const auditor = await loadAuditor(tx, where.organisation, where.edition, person);
    return endTerm(where, auditor, reason);
  });
