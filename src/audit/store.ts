import type { Recorded } from '../platform/change/events.ts';
import { canonical } from '../platform/change/hash.ts';
import type { Appliers } from '../platform/change/record.ts';
import type { Transaction } from '../platform/database/open-database.ts';
import type { SnapshotEvidence } from '../publication/rules/snapshot.ts';
import './events.ts';
import { thingOf } from './rules/look.ts';
import type { RequestState } from './rules/request.ts';
import type { EntryKind } from './tables.ts';

type AuditEvents =
  | 'audit-outcomes-chosen'
  | 'audit-choice-approved'
  | 'audit-position-fixed'
  | 'audit-evidence-asked'
  | 'audit-request-answered'
  | 'audit-request-accepted'
  | 'audit-request-repeated'
  | 'audit-looked';

/** How this room's events change its tables. */
export const auditAppliers: Appliers<AuditEvents> = {
  'audit-outcomes-chosen': async (tx, { payload: { edition, version, after }, organisation }) => {
    const chosen = { version, chosen: JSON.stringify(after) };
    // Another choice needs another approval.
    const unapproved = { approved_by: null, approved_name: null, approved_on: null };
    await tx
      .insertInto('audit_choice')
      .values({ organisation, edition, ...chosen, ...unapproved })
      .onConflict((conflict) =>
        conflict.columns(['organisation', 'edition']).doUpdateSet({ ...chosen, ...unapproved }),
      )
      .execute();
  },
  'audit-choice-approved': async (tx, { payload: { edition, by, name, on }, organisation }) => {
    await tx
      .updateTable('audit_choice')
      .set({ approved_by: by, approved_name: name, approved_on: on })
      .where('organisation', '=', organisation)
      .where('edition', '=', edition)
      .execute();
  },
  'audit-position-fixed': async (tx, { payload, organisation, actor }) => {
    const { edition, number, fixedAt, content, contentHash, packHash } = payload;
    await tx
      .insertInto('audit_position')
      .values({
        ...{ organisation, edition, number, fixed_at: fixedAt, fixed_by: actor.name },
        ...{ content, content_hash: contentHash, pack_hash: packHash },
      })
      .execute();
  },
  'audit-evidence-asked': async (tx, event) => {
    const { organisation, actor, payload } = event;
    const { id, edition, outcome, text } = payload;
    await tx
      .insertInto('audit_request')
      .values({ id, organisation, edition, outcome, state: 'open', asked_by: actor.id ?? '' })
      .execute();
    await follow(tx, event, id, { kind: 'asked', state: 'open', text });
  },
  'audit-request-answered': (tx, event) => {
    const { request, text, given } = event.payload;
    return follow(tx, event, request, { kind: 'answered', state: 'answered', text, given });
  },
  'audit-request-accepted': (tx, event) =>
    follow(tx, event, event.payload.request, { kind: 'accepted', state: 'accepted', text: '' }),
  'audit-request-repeated': (tx, event) => {
    const { request, text } = event.payload;
    return follow(tx, event, request, { kind: 'asked-again', state: 'open', text });
  },
  'audit-looked': async (tx, { payload, organisation, actor }) => {
    const { edition, day } = payload;
    await tx
      .insertInto('audit_look')
      .values({ organisation, edition, person_id: actor.id ?? '', thing: thingOf(payload), day })
      .execute();
  },
};

type Followed = {
  readonly kind: EntryKind;
  readonly state: RequestState;
  readonly text: string;
  readonly given?: readonly SnapshotEvidence[];
};

/** One more entry of a request, and where it leaves it. */
async function follow(
  tx: Transaction,
  { at, actor }: Pick<Recorded, 'at' | 'actor'>,
  request: string,
  { kind, state, text, given = [] }: Followed,
): Promise<void> {
  const { number } = await tx
    .selectFrom('audit_request_entry')
    .select((is) => is.fn.coalesce(is.fn.max('number'), is.lit(0)).as('number'))
    .where('request', '=', request)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('audit_request_entry')
    .values({
      ...{ request, number: Number(number) + 1, kind, text, evidence: canonical(given) },
      ...{ made_at: at, made_by_name: actor.name },
    })
    .execute();
  await tx.updateTable('audit_request').set({ state }).where('id', '=', request).execute();
}
