import type { Pack, Packs } from '../../framework/rules/pack.ts';

/** The edition after one; null after the last. */
export function packAfter({ editions }: Packs, pack: Pack): Pack | null {
  return editions[editions.findIndex((one) => one.edition.id === pack.edition.id) - 1] ?? null;
}
