import type { Queryable } from '../platform/database/open-database.ts';
import type { Decided } from './rules/approval.ts';
import './tables.ts';

type Where = { readonly organisation: string; readonly edition: string };

/** What was last decided on each item, by item. */
export async function loadDecided(db: Queryable, where: Where): Promise<ReadonlyMap<string, Decided>> {
  const rows = await db
    .selectFrom('approval')
    .selectAll()
    .where('organisation', '=', where.organisation)
    .where('edition', '=', where.edition)
    .execute();
  return new Map(
    rows.map((row): [string, Decided] => [
      row.item,
      {
        item: row.item,
        decision: row.decision,
        contentHash: row.content_hash,
        content: row.content,
        at: row.decided_at,
        by: row.decided_by_name,
        deputyFor: row.deputy_for,
        attested:
          row.recorded_by === null
            ? null
            : { on: row.attested_on ?? '', how: row.attested_how ?? '', recordedBy: row.recorded_by },
        comment: row.comment,
        askedAgain: row.asked_again,
        lapseTold: row.lapse_told,
      },
    ]),
  );
}
