import { findPack } from '../../framework/rules/find.ts';
import type { Pack, Packs } from '../../framework/rules/pack.ts';
import type { Who } from '../../platform/pages/gate.ts';
import type { Query } from '../../platform/pages/path.ts';
import type { PublicationKind } from '../../publication/rules/snapshot.ts';
import type { Scope } from '../population.ts';
import { filterFrom } from '../rules/filter.ts';
import { remitOf } from '../rules/remit.ts';

type Asked = {
  readonly packs: Packs;
  readonly who: Who;
  readonly params: { readonly edition: string };
  readonly query: Query;
  readonly kind: PublicationKind;
};

/** What a request may see and asks to see; null where there is no such edition. */
export function scopeOf(
  { packs, who, params, query, kind }: Asked,
  permission: 'see-national-view' | 'export-national-view',
): (Scope & { readonly pack: Pack }) | null {
  const pack = findPack(packs, params.edition);
  if (!pack) return null;
  const { edition } = pack;
  const remit = remitOf(who, permission);
  return { pack, edition, kind, remit, filter: filterFrom(query, edition, remit, kind) };
}
