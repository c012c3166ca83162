import type { Level } from '../framework/rules/pack.ts';
import type { Moment } from '../platform/clock.ts';
import type { SignOff } from './rules/snapshot.ts';

declare module '../platform/change/events.ts' {
  interface Events {
    /** The snapshot itself stands in the event: replaying the journal makes the same publication. */
    'interim-published': PublishedPayload & { readonly signOff: SignOff };
    /** A full assessment (R17, R19), with the receipt that went with it. */
    'full-published': PublishedPayload & { readonly approvedInService: boolean };
    'interim-signed-off': {
      readonly edition: string;
      readonly contentHash: string;
      readonly content: string;
    };
    'sign-off-asked': { readonly edition: string };
  }
}

type PublishedPayload = {
  readonly edition: string;
  readonly version: number;
  readonly publishedAt: Moment;
  readonly late: boolean;
  /** Canonical JSON of the `Snapshot`, and its SHA-256. */
  readonly snapshot: string;
  readonly snapshotHash: string;
  readonly packHash: string;
  /** Canonical JSON of the `SignedReceipt`; not there in interims from before there were receipts. */
  readonly receipt?: string;
  readonly outcomes: readonly {
    readonly outcome: string;
    readonly expected: Level;
    readonly level: Level | null;
    readonly complete: boolean;
    readonly policy: string | null;
  }[];
};
