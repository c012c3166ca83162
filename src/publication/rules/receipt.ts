import type { SnapshotApproval } from './full-snapshot.ts';
import type { Snapshot } from './snapshot.ts';

/** What is vouched for of a publication: which bytes, whose, when, by whom, with which approvals. Never a level. */
export type Receipt = {
  readonly format: 1;
  readonly kind: Snapshot['kind'];
  readonly organisation: { readonly code: string; readonly name: string };
  readonly edition: string;
  readonly version: number;
  readonly publishedAt: string;
  readonly publishedBy: string;
  readonly late: boolean;
  /** Of a full assessment; null of an interim, which has none (R12). */
  readonly status: string | null;
  readonly approvals: readonly SnapshotApproval[];
  /** SHA-256 of the snapshot's bytes, as the JSON download has them, and of the pack it was made from. */
  readonly snapshotHash: string;
  readonly packHash: string;
  /** The service that issued it, and the id of its key. */
  readonly issuer: string;
  readonly key: string;
};

/** The receipt as it is handed out: its signature is over the canonical JSON of everything else in it. */
export type SignedReceipt = Receipt & { readonly signature: string };

type Issuing = { readonly snapshotHash: string; readonly issuer: string; readonly key: string };

/** The receipt of a snapshot, before it is signed. */
export function receiptOf(snapshot: Snapshot, { snapshotHash, issuer, key }: Issuing): Receipt {
  const { code, name } = snapshot.organisation;
  return {
    format: 1,
    kind: snapshot.kind,
    organisation: { code, name },
    edition: snapshot.edition.id,
    version: snapshot.version,
    publishedAt: snapshot.publishedAt,
    publishedBy: snapshot.publishedBy,
    late: snapshot.late,
    status: snapshot.kind === 'full' ? snapshot.statusGiven : null,
    approvals: snapshot.kind === 'full' ? snapshot.approvals : [],
    snapshotHash,
    packHash: snapshot.packHash,
    issuer,
    key,
  };
}

const said: { readonly [K in keyof Receipt]: string } = {
  format: 'the format',
  kind: 'the kind of assessment',
  organisation: 'the organisation',
  edition: 'the edition',
  version: 'the version',
  publishedAt: 'the moment of publication',
  publishedBy: 'the publisher',
  late: 'whether it was late',
  status: 'the status',
  approvals: 'the approvals',
  snapshotHash: 'the SHA-256 of the snapshot',
  packHash: 'the SHA-256 of the framework, edition and profiles',
  issuer: 'the issuer',
  key: 'the key',
};

/** What of a receipt does not agree with the snapshot's own words, in words; `same` compares two values. */
export const disagreements = (
  receipt: Receipt,
  expected: Receipt,
  same: (a: unknown, b: unknown) => boolean,
): readonly string[] =>
  (Object.keys(said) as (keyof Receipt)[])
    .filter((key) => !same(receipt[key], expected[key]))
    .map((key) => said[key]);
