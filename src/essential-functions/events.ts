import type { ChangeReason } from './rules/upload.ts';

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
  }
}
