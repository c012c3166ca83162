import type { Entry } from './rules/entry.ts';
import type { ChangeReason } from './rules/reason.ts';

declare module '../platform/change/events.ts' {
  interface Events {
    /** About `EDITION/essential-functions`. The file is an item of evidence. */
    'essential-functions-uploaded': {
      readonly edition: string;
      readonly version: number;
      readonly evidence: string;
      /** Null at the first upload. */
      readonly reason: ChangeReason | null;
      readonly explanation: string | null;
    };
    /** About `EDITION/essential-functions`: the next version of the recorded scope, as what differs from the one before. */
    'scope-changed': {
      readonly edition: string;
      readonly version: number;
      /** Null at the first version. */
      readonly reason: ChangeReason | null;
      readonly explanation: string | null;
      /** The version of the file from which it was read, or null. */
      readonly fileVersion: number | null;
      readonly added: readonly Entry[];
      readonly changed: readonly { readonly before: Entry; readonly after: Entry }[];
      readonly removed: readonly Entry[];
      /** References in order. */
      readonly sequence: readonly string[];
      readonly columns: readonly string[];
      readonly justification: { readonly before: string; readonly after: string };
      readonly justifiedIn: number;
    };
    /** About `EDITION/essential-functions/REFERENCE`: a reviewer on a function that was handed over (R30). */
    'function-challenged': {
      readonly id: string;
      readonly edition: string;
      /** The published interim in which it was read. */
      readonly publication: number;
      readonly reference: string;
      readonly kind: 'comment' | 'challenge';
      readonly text: string;
      /** Said by an auditor: `publication` is the number of the position that was fixed for them. */
      readonly readIn?: 'audit';
    };
    'challenge-answered': {
      readonly id: string;
      readonly edition: string;
      readonly challenge: string;
      readonly reference: string;
      readonly text: string;
    };
  }
}
