import type { Appliers } from '../platform/change/record.ts';
import type { Moment } from '../platform/clock.ts';
import type { Transaction } from '../platform/database/open-database.ts';
import { expectScan } from '../platform/files/scans.ts';
import './events.ts';
import { type Content, contentOf } from './rules/evidence.ts';
import { shareAppliers } from './share-appliers.ts';
import './tables.ts';

type EvidenceEvents =
  | 'evidence-added'
  | 'evidence-details-changed'
  | 'evidence-replaced'
  | 'evidence-withdrawn';

/** How this room's events change its tables. */
export const evidenceAppliers: Appliers<EvidenceEvents | keyof typeof shareAppliers> = {
  ...shareAppliers,
  'evidence-added': async (tx, { payload, organisation, at, actor }) => {
    const { id, kind, title } = payload;
    await tx
      .insertInto('evidence')
      .values({
        id,
        organisation,
        kind,
        title,
        ...columnsOf(contentOf(payload)),
        effective_on: null,
        review_by: null,
        added_at: at,
        added_by: actor.id,
        added_by_name: actor.name,
      })
      .execute();
    await keepVersion(tx, { ...contentOf(payload), id, version: 1, reason: null }, at, actor.name);
  },
  'evidence-details-changed': async (tx, { payload: { id, version, after } }) => {
    await tx
      .updateTable('evidence')
      .set({
        title: after.title,
        document_type: after.documentType,
        effective_on: after.effectiveOn,
        review_by: after.reviewBy,
        on_request: after.onRequest,
        details_version: version,
      })
      .where('id', '=', id)
      .execute();
  },
  'evidence-replaced': async (tx, { payload, at, actor }) => {
    await tx
      .updateTable('evidence')
      .set({ ...columnsOf(payload), version: payload.version })
      .where('id', '=', payload.id)
      .execute();
    await keepVersion(tx, payload, at, actor.name);
  },
  'evidence-withdrawn': async (tx, { payload, at, actor }) => {
    await tx
      .updateTable('evidence')
      .set({
        filename: null,
        address: null,
        withdrawn_at: at,
        withdrawn_by_name: actor.name,
        withdrawn_reason: payload.reason,
      })
      .where('id', '=', payload.id)
      .execute();
    await tx
      .updateTable('evidence_version')
      .set({ filename: null, address: null })
      .where('evidence_id', '=', payload.id)
      .execute();
  },
};

const columnsOf = ({ filename, mediaType, size, sha256, address }: Content) => ({
  filename,
  media_type: mediaType,
  size,
  sha256,
  address,
});

type NewVersion = Content & {
  readonly id: string;
  readonly version: number;
  readonly reason: string | null;
};

async function keepVersion(tx: Transaction, content: NewVersion, at: Moment, by: string): Promise<void> {
  const { id: evidence_id, version, reason } = content;
  await tx
    .insertInto('evidence_version')
    .values({ evidence_id, version, reason, ...columnsOf(content), added_at: at, added_by_name: by })
    .execute();
  if (content.sha256 !== null) await expectScan(tx, content.sha256);
}
