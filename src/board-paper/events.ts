declare module '../platform/change/events.ts' {
  interface Events {
    /** Which statements the board paper quotes, all of them, by outcome. */
    'board-statements-chosen': {
      readonly edition: string;
      readonly version: number;
      readonly before: readonly string[];
      readonly after: readonly string[];
    };
    'siro-statement-written': {
      readonly edition: string;
      readonly version: number;
      readonly before: string;
      readonly after: string;
    };
  }
}

export {};
