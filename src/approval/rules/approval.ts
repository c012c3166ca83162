import type { ApprovalPart } from '../../framework/rules/pack.ts';
import type { Day, Moment } from '../../platform/clock.ts';

/** waiting for the SIRO · given, of exactly what stands now · returned with a comment · lapsed: changed since given. */
export type ApprovalState = 'waiting' | 'given' | 'returned' | 'lapsed';

/** What was last decided on an item, and on which content. */
export type Decided = {
  readonly item: string;
  readonly decision: 'approved' | 'returned' | 'attested' | 'objected';
  readonly contentHash: string;
  /** Canonical JSON of the `ApprovalContent` that was shown. */
  readonly content: string;
  readonly at: Moment;
  /** Who decided; for an attestation, who is said to have approved. */
  readonly by: string;
  /** The SIRO for whom a deputy decided. */
  readonly deputyFor: string | null;
  /** Of an attestation: the day, how it was approved, and who put it on record. */
  readonly attested: { readonly on: Day; readonly how: string; readonly recordedBy: string } | null;
  readonly comment: string;
  /** Whether the SIRO was asked again since an item was returned. */
  readonly askedAgain: boolean;
  /** Whether the SIRO has been told of this approval's lapse. */
  readonly lapseTold: boolean;
};

/** One item of the full submission, as it stands now (R39). */
export type ApprovalItem = {
  readonly item: string;
  readonly title: string;
  readonly about: string;
  readonly covers: readonly ApprovalPart[];
  /** An item that is not needed waits for nobody: the improvement plan where there is none. */
  readonly needed: boolean;
  readonly state: ApprovalState;
  /** Of what stands now: an approval given now is of this. */
  readonly contentHash: string;
  readonly content: string;
  /** Who decided last, in words: `Sira Owner`, `Dev Deputy, deputy for Sira Owner`. */
  readonly by: string | null;
  readonly at: Moment | null;
  /** How it was approved; null where it was not. */
  readonly how: 'in-service' | 'outside' | null;
  /** What the SIRO wrote when returning it, or when objecting to an attestation. */
  readonly comment: string;
  readonly last: Decided | null;
};

/** An item's state from its last decision and the hash of what stands now: given ⇔ what was approved is what stands. */
export function stateOf(last: Decided | null, contentHash: string): ApprovalState {
  if (last === null || last.decision === 'objected') return 'waiting';
  if (last.decision === 'returned') return last.askedAgain ? 'waiting' : 'returned';
  return last.contentHash === contentHash ? 'given' : 'lapsed';
}

/** Who decided, in words. */
export const sayWho = ({ by, deputyFor }: Pick<Decided, 'by' | 'deputyFor'>): string =>
  deputyFor === null ? by : `${by}, deputy for ${deputyFor}`;

const hows = { approved: 'in-service', attested: 'outside', returned: null, objected: null } as const;

type Standing = Pick<
  ApprovalItem,
  'item' | 'title' | 'about' | 'covers' | 'needed' | 'contentHash' | 'content'
>;

/** An item with what was last decided on it. */
export const approvalItem = (standing: Standing, last: Decided | null): ApprovalItem => ({
  ...standing,
  state: stateOf(last, standing.contentHash),
  by: last && sayWho(last),
  at: last?.at ?? null,
  how: last && hows[last.decision],
  comment: last?.comment ?? '',
  last,
});

/** The items that publishing still waits for. */
export const openItems = (items: readonly ApprovalItem[]): readonly ApprovalItem[] =>
  items.filter((one) => one.needed && one.state !== 'given');
