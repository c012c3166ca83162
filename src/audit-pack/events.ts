declare module '../platform/change/events.ts' {
  interface Events {
    /** About `EDITION/audit-pack`: somebody took the pack away; what was in it, by the hash of its list of checksums. */
    'audit-pack-taken': {
      readonly edition: string;
      readonly files: number;
      readonly missing: number;
      readonly bytes: number;
      readonly includesOnRequest: boolean;
      readonly sumsHash: string;
      /** Only where it holds a position that was fixed for auditors. */
      readonly position?: number;
    };
  }
}

export {};
