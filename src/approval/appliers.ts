import type { Recorded } from '../platform/change/events.ts';
import type { Appliers } from '../platform/change/record.ts';
import type { Transaction } from '../platform/database/open-database.ts';
import type { Tables } from '../platform/database/tables.ts';
import './events.ts';
import './tables.ts';

type ApprovalEvents =
  | 'approval-asked'
  | 'approval-decided'
  | 'approval-attested'
  | 'approval-objected'
  | 'approvals-lapsed'
  | 'siro-deputy-named'
  | 'siro-deputy-ended';

/** How this room's events change its tables. */
export const approvalAppliers: Appliers<ApprovalEvents> = {
  'approval-asked': async (tx, event) => {
    const { organisation, at, actor, payload } = event;
    const asked = {
      asked_at: at,
      asked_by_name: actor.name,
      hashes: JSON.stringify(Object.fromEntries(payload.items.map((one) => [one.item, one.contentHash]))),
    };
    await tx
      .insertInto('approval_request')
      .values({ organisation, edition: payload.edition, ...asked })
      .onConflict((conflict) => conflict.columns(['organisation', 'edition']).doUpdateSet(asked))
      .execute();
    await mark(tx, event, { asked_again: true }, names(payload.items));
    await mark(tx, event, { lapse_told: true }, names(payload.lapsed));
  },
  'approval-decided': async (tx, { organisation, at, actor, payload }) => {
    for (const { item, decision, contentHash, content, comment } of payload.decisions)
      await keep(tx, {
        ...{ organisation, edition: payload.edition, item, decision, comment },
        ...{ content_hash: contentHash, content },
        ...{ decided_at: at, decided_by: actor.id, decided_by_name: actor.name },
        deputy_for: payload.deputyFor?.name ?? null,
        ...notAttested,
      });
  },
  'approval-attested': async (tx, { organisation, at, actor, payload }) => {
    for (const { item, contentHash, content } of payload.items)
      await keep(tx, {
        ...{ organisation, edition: payload.edition, item, decision: 'attested' as const, comment: '' },
        ...{ content_hash: contentHash, content },
        ...{ decided_at: at, decided_by: null, decided_by_name: payload.by, deputy_for: null },
        ...{ attested_on: payload.on, attested_how: payload.how, recorded_by: actor.name },
        ...{ asked_again: false, lapse_told: false },
      });
  },
  'approval-objected': async (tx, event) => {
    const { at, actor, payload } = event;
    await mark(
      tx,
      event,
      {
        ...{ decision: 'objected' as const, comment: payload.comment },
        ...{ decided_at: at, decided_by: actor.id, decided_by_name: actor.name },
      },
      names(payload.items),
    );
  },
  'approvals-lapsed': (tx, event) => mark(tx, event, { lapse_told: true }, names(event.payload.items)),
  'siro-deputy-named': async (tx, { organisation, at, actor, payload: { number, person, from, to } }) => {
    await tx
      .insertInto('siro_deputy')
      .values({
        ...{ organisation, number, person_id: person.id, person_name: person.name },
        ...{ named_by: actor.id ?? '', named_by_name: actor.name, named_at: at },
        ...{ from_day: from, to_day: to, ended_at: null, ended_by_name: null },
      })
      .execute();
  },
  'siro-deputy-ended': async (tx, { organisation, at, actor, payload }) => {
    await tx
      .updateTable('siro_deputy')
      .set({ ended_at: at, ended_by_name: actor.name })
      .where('organisation', '=', organisation)
      .where('number', '=', payload.number)
      .execute();
  },
};

const notAttested = {
  ...{ attested_on: null, attested_how: null, recorded_by: null },
  ...{ asked_again: false, lapse_told: false },
};

const names = (items: readonly { readonly item: string }[]): string[] => items.map((one) => one.item);

async function keep(tx: Transaction, row: Tables['approval']): Promise<void> {
  const { organisation: _, edition: __, item: ___, ...decided } = row;
  await tx
    .insertInto('approval')
    .values(row)
    .onConflict((conflict) => conflict.columns(['organisation', 'edition', 'item']).doUpdateSet(decided))
    .execute();
}

async function mark(
  tx: Transaction,
  { organisation, payload }: Recorded<'approval-asked' | 'approval-objected' | 'approvals-lapsed'>,
  set: Partial<Tables['approval']>,
  items: readonly string[],
): Promise<void> {
  if (items.length === 0) return;
  await tx
    .updateTable('approval')
    .set(set)
    .where('organisation', '=', organisation)
    .where('edition', '=', payload.edition)
    .where('item', 'in', items)
    .execute();
}
