import type { Moment } from '../../clock.ts';
import type { Queryable } from '../../database/open-database.ts';
import '../../change/tables.ts';

/** Writes so many mails into the outbox, as `record` does. */
export async function writeMails(db: Queryable, count: number, at: Moment): Promise<void> {
  const rows = Array.from({ length: count }, (_, n) => ({
    id: `RX1.${n + 1}.0`,
    message_id: `<RX1.${n + 1}.0@dspt.example>`,
    recipient: `person-${n + 1}@example.nhs.uk`,
    subject: `Mail ${n + 1}`,
    body: `This is mail ${n + 1}.`,
    created_at: at,
    next_try_at: at,
    accepted_at: null,
    last_error: null,
    failed_at: null,
  }));
  await db.insertInto('delivery').values(rows).execute();
}
