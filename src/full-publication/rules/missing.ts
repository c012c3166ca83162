import type { Level } from '../../framework/rules/pack.ts';

/** An outcome as publishing sees it. */
export type Readied = {
  readonly code: string;
  readonly title: string;
  readonly level: Level | null;
  readonly complete: boolean;
  /** Said to be complete and waiting for reviews. */
  readonly waiting: boolean;
};

type Approval = {
  readonly item: string;
  readonly title: string;
  readonly needed: boolean;
  readonly state: 'waiting' | 'given' | 'returned' | 'lapsed';
};

/** Everything that R17 asks for, as it stands now. */
export type Preparation = {
  readonly outcomes: readonly Readied[];
  /** Whether a file was uploaded or functions are recorded in the service. */
  readonly hasFunctions: boolean;
  readonly profile: 'missing' | 'changed' | 'confirmed';
  readonly approvals: readonly Approval[];
};

/** One thing that publishing still waits for. */
export type Missing =
  | { readonly what: 'level' | 'review' | 'completion'; readonly code: string; readonly title: string }
  | { readonly what: 'functions' }
  | { readonly what: 'profile'; readonly state: 'missing' | 'changed' }
  | {
      readonly what: 'approval';
      readonly item: string;
      readonly title: string;
      readonly state: 'waiting' | 'returned' | 'lapsed';
    };

/** All that is missing before the full assessment can be published (R17, R39), in the order of the page. */
export function missingFrom(preparation: Preparation): readonly Missing[] {
  const { outcomes, hasFunctions, profile, approvals } = preparation;
  return [
    ...outcomes.flatMap(missingOf),
    ...(hasFunctions ? [] : [{ what: 'functions' } as const]),
    ...(profile === 'confirmed' ? [] : [{ what: 'profile', state: profile } as const]),
    ...approvals.flatMap(({ item, title, needed, state }) =>
      needed && state !== 'given' ? [{ what: 'approval', item, title, state } as const] : [],
    ),
  ];
}

/** A level comes first: without one there is nothing to review or to complete. */
function missingOf({ code, title, level, complete, waiting }: Readied): readonly Missing[] {
  if (level === null) return [{ what: 'level', code, title }];
  if (complete) return [];
  return [{ what: waiting ? 'review' : 'completion', code, title }];
}

/** Those of one kind. */
export const missingOutcomes = (missing: readonly Missing[], what: 'level' | 'review' | 'completion') =>
  missing.flatMap((one) => (one.what === what ? [one] : []));
