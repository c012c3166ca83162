/** How a publication that was tried ended, as far as its client was told. */
export type Ending =
  | { readonly as: 'acknowledged'; readonly version: number }
  | { readonly as: 'refused' | 'unknown' };

/** One publication that was tried: whoever tried it had just written its mark into an outcome of their own. */
export type Attempt = {
  readonly kind: 'interim' | 'full';
  readonly organisation: string;
  readonly person: string;
  readonly outcome: string;
  readonly mark: string;
  /** Whether the improvement plan was to be submitted in the same step. */
  readonly withPlan: boolean;
  readonly ending: Ending;
};

/** What clients were told, kept outside the service that is killed. */
export type Ledger = {
  readonly attempts: Attempt[];
  /** Statements that the service said were saved. */
  readonly saved: string[];
  readonly nextMark: (person: string) => string;
};

export function openLedger(seed: number): Ledger {
  let count = 0;
  return {
    attempts: [],
    saved: [],
    nextMark: (person) => `${person} of run ${seed}, number ${++count}.`,
  };
}

export const endedAs = (ledger: Ledger, as: Ending['as']): Attempt[] =>
  ledger.attempts.filter((one) => one.ending.as === as);
