import { type Context, change } from '../platform/change/change.ts';
import { closed, invalid, missing, type Outcome } from '../platform/change/decision.ts';
import { loadPosition } from '../publication/load-position.ts';
import { approvalsOf } from './load-approvals.ts';
import { type AttestProblem, type AttestTyped, attestationFrom } from './rules/attest.ts';
import { commentLimit } from './rules/decide.ts';

type Where = { readonly organisation: string; readonly edition: string };

/** An administrator puts on record that the SIRO approved items outside the service; the SIRO is told (R13, R39). */
export function attestApproval(
  context: Context,
  where: Where,
  typed: AttestTyped,
): Promise<Outcome<AttestProblem>> {
  return change<AttestProblem>(context, 'ask-approval', where.organisation, async (tx) => {
    const today = await loadPosition(tx, context.house.packs, where, context.now);
    if (!today) return missing;
    if (!today.open) return closed('edition-closed');
    const items = await approvalsOf(tx, today);
    const attested = attestationFrom(items, typed, context.now);
    if ('refused' in attested) return attested;
    const titles = new Map(items.map((one) => [one.item, one.title]));
    const payload = {
      edition: where.edition,
      ...attested,
      items: attested.items.map((one) => ({ ...one, title: titles.get(one.item) ?? one.item })),
    };
    return { events: [{ type: 'approval-attested', ...aboutApprovals(where), payload }] };
  });
}

export type ObjectProblem = 'nothing-recorded' | 'objection-missing' | 'objection-too-long';

/** The SIRO objects to what was put on record for them: those items are not approved any more. */
export function objectToAttestation(
  context: Context,
  where: Where,
  comment: string,
): Promise<Outcome<ObjectProblem>> {
  return change<ObjectProblem>(context, 'act-as-siro', where.organisation, async (tx) => {
    const today = await loadPosition(tx, context.house.packs, where, context.now);
    if (!today) return missing;
    const attested = (await approvalsOf(tx, today)).filter((one) => one.last?.decision === 'attested');
    if (attested.length === 0) return closed('nothing-recorded');
    const text = comment.trim();
    if (text === '') return invalid({ code: 'objection-missing' });
    if (text.length > commentLimit) return invalid({ code: 'objection-too-long' });
    const items = attested.map(({ item, title }) => ({ item, title }));
    const payload = { edition: where.edition, items, comment: text };
    return { events: [{ type: 'approval-objected', ...aboutApprovals(where), payload }] };
  });
}

const aboutApprovals = ({ organisation, edition }: Where) => ({
  organisation,
  about: `${edition}/approvals`,
});
