import type { Readable } from 'node:stream';
import { packTaken, packUp } from '../audit-pack/take-pack.ts';
import { writePack } from '../audit-pack/write-pack.ts';
import { type Context, change } from '../platform/change/change.ts';
import { sayMoment } from '../platform/clock.ts';
import type { Audit, Where } from './load-audit.ts';
import { loadAuditedPack } from './load-audited-pack.ts';
import { loadRequests } from './load-requests.ts';
import type { Fixed } from './rules/fixed.ts';

/**
 * Takes away what a position holds of the outcomes in scope. Every taking is put on record, whoever takes it; null
 * where this person may not.
 */
export async function takeAuditedPack(
  context: Context,
  where: Where,
  { organisation, pack }: Pick<Audit, 'organisation' | 'pack'>,
  fixed: Fixed,
): Promise<Readable | null> {
  const { house, who, now } = context;
  const plan = await loadAuditedPack(house, house.db, fixed, await loadRequests(house.db, where));
  const made = await packUp({
    title: `Independent assessment ${pack.edition.id}: ${organisation.name} (${organisation.code})`,
    ...{ organisation: organisation.name, made: now, plan },
    intro: [
      `Taken by ${who.name} on ${sayMoment(now)}. It holds the outcomes in scope as they stood on ${sayMoment(fixed.publishedAt)} (position ${fixed.version}), and what was given later on request.`,
      'Keep it as carefully as the evidence in it.',
      'To check that no file was changed, run “sha256sum -c SHA256SUMS” in the folder, or compare “certutil -hashfile FILE SHA256” on Windows with the values here.',
    ],
  });
  const needed = { permission: 'read-audited', about: { edition: where.edition } } as const;
  const outcome = await change<never>(context, needed, where.organisation, async () => ({
    events: [packTaken(where, plan, { includesOnRequest: false, sums: made.sums, position: fixed.version })],
  }));
  return 'done' in outcome ? writePack(house.files, made.files, plan.files, now) : null;
}
