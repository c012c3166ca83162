import { type Context, change } from '../platform/change/change.ts';
import { missing, type Outcome, stale } from '../platform/change/decision.ts';
import { canonical, sha256 } from '../platform/change/hash.ts';
import { loadPosition } from '../publication/load-position.ts';
import { commonOf } from '../publication/rules/snapshot.ts';
import { loadAudit, type Where } from './load-audit.ts';
import { loadPositions } from './load-positions.ts';

export type FixProblem = 'fixed-meanwhile';

/**
 * Fixes the position for the auditors as it stands at this moment. Stored once and for ever like a publication;
 * `seen` is the number of the latest that the administrator saw.
 */
export const fixPosition = (context: Context, where: Where, seen: string): Promise<Outcome<FixProblem>> =>
  change<FixProblem>(context, 'manage-organisation', where.organisation, async (tx) => {
    const { house, who, now } = context;
    const { organisation, edition } = where;
    if (!(await loadAudit(tx, house.packs, where, now))) return missing;
    const today = await loadPosition(tx, house.packs, where, now);
    if (!today) return missing;
    const [latest] = await loadPositions(tx, where);
    const number = (latest?.number ?? 0) + 1;
    if (seen !== String(number - 1)) return stale('fixed-meanwhile');
    const { pack, profile } = today;
    const fixed = commonOf(today.position, {
      ...{ organisation: today.organisation, pack, profile, version: number },
      ...{ publishedAt: now, publishedBy: who.name, late: false },
    });
    const content = canonical(fixed);
    const payload = {
      ...{ edition, number, fixedAt: now, content, contentHash: sha256(content) },
      packHash: pack.hash,
    };
    return { events: [{ type: 'audit-position-fixed', organisation, about: `${edition}/audit`, payload }] };
  });
