import type { ExpressionBuilder } from 'kysely';
import { jsonObjectFrom } from 'kysely/helpers/postgres';
import type { Appliers } from '../platform/change/record.ts';
import type { Moment } from '../platform/clock.ts';
import type { Tables } from '../platform/database/tables.ts';
import './events.ts';
import './tables.ts';
import { raise } from './versioned.ts';

/** How a removal stands in its tables. The words were taken out by `removeWords`: no event can hold them. */
export const removalAppliers: Pick<Appliers, 'words-removed'> = {
  'words-removed': async (tx, { organisation, at, actor, payload: { id, decidedBy, reason, ...of } }) => {
    await tx
      .insertInto('removal')
      .values({ id, organisation, removed_at: at, decided_by: decidedBy, reason, recorded_by: actor.name })
      .execute();
    for (const { seq, payloadHash, redactedHash } of of.payloads)
      await tx
        .insertInto('removal_payload')
        .values({ removal: id, organisation, seq, payload_hash: payloadHash, redacted_hash: redactedHash })
        .execute();
    for (const { place, originalHash, redactedHash } of of.documents)
      await tx
        .insertInto('removal_document')
        .values({
          removal: id,
          place,
          organisation,
          original_hash: originalHash,
          redacted_hash: redactedHash,
        })
        .execute();
    for (const row of of.raised ?? []) await raise(tx, organisation, row);
  },
};

/** `at` is as PostgreSQL writes it in JSON, with its offset. */
export type Removed = { readonly at: Moment; readonly because: string };

/** Of an entry of the journal in a query: when and why it lost words, by the latest removal; null where it is whole. */
export const removalOf = (of: ExpressionBuilder<Tables, 'journal'>) =>
  jsonObjectFrom(
    of
      .selectFrom('removal_payload')
      .innerJoin('removal', 'removal.id', 'removal_payload.removal')
      .select(['removed_at as at', 'reason as because'])
      .whereRef('removal_payload.organisation', '=', 'journal.organisation')
      .whereRef('removal_payload.seq', '=', 'journal.seq')
      .orderBy('removed_at', 'desc')
      .limit(1),
  );
