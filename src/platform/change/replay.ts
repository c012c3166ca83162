import type { Db } from '../database/open-database.ts';
import type { EventType, Recorded } from './events.ts';
import { type Appliers, apply } from './record.ts';
import type { JournalRow } from './tables.ts';

/**
 * Applies entries of a journal, in the order in which they were written, to empty tables: every table but those
 * outside the door is afterwards as it was. Writes no journal and no mail.
 */
export async function replay(db: Db, appliers: Appliers, entries: readonly JournalRow[]): Promise<void> {
  await db.transaction().execute(async (tx) => {
    for (const entry of entries) await apply<EventType>(appliers, tx, recordedOf(entry));
  });
}

const recordedOf = ({
  organisation,
  seq,
  at,
  actor_id,
  actor_name,
  type,
  about,
  payload,
}: JournalRow): Recorded =>
  ({
    organisation,
    seq,
    at,
    actor: { id: actor_id, name: actor_name },
    type: type as EventType,
    about,
    payload: JSON.parse(payload),
  }) as Recorded;
