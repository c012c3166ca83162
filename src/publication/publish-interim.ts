import { type Context, change } from '../platform/change/change.ts';
import { missing, type Outcome } from '../platform/change/decision.ts';
import type { Event } from '../platform/change/events.ts';
import type { House } from '../platform/house.ts';
import { loadPosition, type Today } from './load-position.ts';
import { payloadOf } from './payload-of.ts';
import {
  changedSince,
  mayPublish,
  type PublishProblem,
  type SignOffAnswer,
  signOffFrom,
} from './rules/publish.ts';
import { type InterimSnapshot, snapshotOf } from './rules/snapshot.ts';
import { isFullPublished, loadInterims, loadSignOff } from './store.ts';

type Where = { readonly organisation: string; readonly edition: string };

/**
 * Publishes the interim: the position at this moment as an immutable snapshot (R10–R15). `checked` is what the
 * administrator saw (`checkedOf`); if answers changed since, they are asked to look again, and if a version was
 * published since, there is no second one.
 */
export function publishInterim(
  context: Context,
  where: Where,
  answer: SignOffAnswer,
  checked: string,
): Promise<Outcome<PublishProblem>> {
  const { house, who, now } = context;
  return change<PublishProblem>(context, 'publish-interim', where.organisation, async (tx) => {
    const today = await loadPosition(tx, house.packs, where, now);
    if (!today) return missing;
    const full = await isFullPublished(tx, where.organisation, where.edition);
    const allowed = mayPublish(today.pack.edition, { open: today.open, full }, now);
    if ('refused' in allowed) return allowed;
    const [newest] = await loadInterims(tx, where.organisation, where.edition);
    const latest = newest?.version ?? 0;
    const changed = changedSince(checked, latest, today.contentHash);
    if (changed) return changed;
    const signOff = signOffFrom(
      answer,
      await loadSignOff(tx, where.organisation, where.edition),
      today.contentHash,
      now,
    );
    if ('refused' in signOff) return signOff;
    const snapshot = snapshotOf(today.position, {
      organisation: today.organisation,
      pack: today.pack,
      profile: today.profile,
      version: latest + 1,
      publishedAt: now,
      publishedBy: who.name,
      late: allowed.late,
      signOff,
    });
    return { events: [published(house, today, snapshot)] };
  });
}

function published(house: House, today: Today, snapshot: InterimSnapshot): Event {
  return {
    type: 'interim-published',
    organisation: today.organisation.code,
    about: `${snapshot.edition.id}/interim`,
    payload: { ...payloadOf(house, snapshot), signOff: snapshot.signOff },
  };
}
