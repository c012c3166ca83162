import { outcomesOf } from './find.ts';
import type { Framework, Pack, Packs } from './pack.ts';

/** How an outcome of a later framework came about from an earlier one. */
export const originKinds = ['same', 'changed', 'split', 'merged', 'new'] as const;
export type OriginKind = (typeof originKinds)[number];

/** Where an outcome comes from: codes of the earlier framework, and what changed, in a sentence. */
export type Origin = {
  readonly kind: OriginKind;
  readonly from: readonly string[];
  readonly change: string | null;
};

/** What became of the outcomes of an earlier framework in a later one. */
export type Mapping = {
  readonly id: string;
  /** Ids of frameworks. */
  readonly from: string;
  readonly to: string;
  /** Where it holds between these two editions alone. */
  readonly editions: { readonly from: string; readonly to: string } | null;
  /** By codes of the later framework. Within one framework, what is not named here is the same. */
  readonly outcomes: { readonly [later: string]: Origin };
  /** Codes of the earlier framework that nothing comes from, and why. */
  readonly dropped: { readonly [earlier: string]: string };
};

/** The edition before one; null before the first. */
export function packBefore({ editions }: Packs, pack: Pack): Pack | null {
  return editions[editions.findIndex((one) => one.edition.id === pack.edition.id) + 1] ?? null;
}

/**
 * The mapping from one edition to a later one: what is written for these two editions, else for their frameworks;
 * within one framework every outcome is the same. Null where nobody has written one: then nothing is known.
 */
export function mappingBetween(packs: Packs, earlier: Pack, later: Pack): Mapping | null {
  const [from, to] = [earlier.framework.id, later.framework.id];
  const fitting = packs.mappings.filter((one) => one.from === from && one.to === to);
  const written =
    fitting.find(
      ({ editions }) => editions?.from === earlier.edition.id && editions.to === later.edition.id,
    ) ?? fitting.find(({ editions }) => editions === null);
  return written ?? (from === to ? unchanged(from) : null);
}

const unchanged = (framework: string): Mapping => ({
  id: framework,
  from: framework,
  to: framework,
  editions: null,
  outcomes: {},
  dropped: {},
});

/** Where an outcome of the later framework comes from. A code that both have means nothing: it may be reused. */
export function originOf({ from, to, outcomes }: Mapping, later: string): Origin {
  return (
    outcomes[later] ??
    (from === to ? { kind: 'same', from: [later], change: null } : { kind: 'new', from: [], change: null })
  );
}

/** The outcomes of the later framework that one of the earlier went into, in the later one's order. */
export function followersOf(mapping: Mapping, later: Framework, earlier: string): readonly string[] {
  return outcomesOf(later)
    .map(({ outcome }) => outcome.code)
    .filter((code) => originOf(mapping, code).from.includes(earlier));
}
