import type { Appliers } from '../platform/change/record.ts';
import './events.ts';
import './tables.ts';

type ShareEvents =
  | 'evidence-shared'
  | 'evidence-sharing-revoked'
  | 'statement-shared'
  | 'statement-sharing-revoked';

const open = (at: string, by: string) => ({
  shared_at: at,
  shared_by_name: by,
  revoked_at: null,
  revoked_by_name: null,
});

/** How sharing changes tables: one row per receiver, which says how it stands now. */
export const shareAppliers: Appliers<ShareEvents> = {
  'evidence-shared': async (tx, { organisation, payload, at, actor }) => {
    const shared = { ...open(at, actor.name), title: null };
    await tx
      .insertInto('evidence_share')
      .values({ evidence_id: payload.evidence, organisation, shared_with: payload.with, ...shared })
      .onConflict((conflict) => conflict.columns(['evidence_id', 'shared_with']).doUpdateSet(shared))
      .execute();
  },
  'evidence-sharing-revoked': async (tx, { payload, at, actor }) => {
    await tx
      .updateTable('evidence_share')
      .set({ revoked_at: at, revoked_by_name: actor.name, title: payload.title })
      .where('evidence_id', '=', payload.evidence)
      .where('shared_with', '=', payload.with)
      .execute();
  },
  'statement-shared': async (tx, { organisation, payload, at, actor }) => {
    const { edition, outcome } = payload;
    const shared = open(at, actor.name);
    await tx
      .insertInto('statement_share')
      .values({ organisation, edition, outcome, shared_with: payload.with, ...shared })
      .onConflict((conflict) =>
        conflict.columns(['organisation', 'edition', 'outcome', 'shared_with']).doUpdateSet(shared),
      )
      .execute();
  },
  'statement-sharing-revoked': async (tx, { organisation, payload, at, actor }) => {
    await tx
      .updateTable('statement_share')
      .set({ revoked_at: at, revoked_by_name: actor.name })
      .where('organisation', '=', organisation)
      .where('edition', '=', payload.edition)
      .where('outcome', '=', payload.outcome)
      .where('shared_with', '=', payload.with)
      .execute();
  },
};
