import { findPack } from '../../../framework/rules/find.ts';
import type { Pack, Packs } from '../../../framework/rules/pack.ts';
import type { Permission, Who } from '../../../platform/pages/gate.ts';
import type { Query } from '../../../platform/pages/path.ts';
import type { DeskScope } from '../../load-desk.ts';
import { regionsOf, showings } from '../../rules/desk.ts';

type Asked = {
  readonly packs: Packs;
  readonly who: Who;
  readonly params: { readonly edition: string };
  readonly query: Query;
};

/** What a request may see of the desk and asks to see; null where there is no such edition. */
export function scopeOf(
  { packs, who, params, query }: Asked,
  permission: Permission,
): (DeskScope & { readonly pack: Pack }) | null {
  const pack = findPack(packs, params.edition);
  if (!pack) return null;
  return {
    pack,
    edition: pack.edition,
    regions: regionsOf(who, permission),
    own: who.grants.flatMap((one) => one.organisation ?? []),
    showing: showings.find((one) => one === query.show) ?? 'waiting',
    region: query.region === undefined || query.region === '' ? null : query.region,
    type: pack.edition.types.find((one) => one === query.type) ?? null,
  };
}

/** The choice as an address has it. */
export const queryOf = ({
  showing,
  region,
  type,
}: Pick<DeskScope, 'showing' | 'region' | 'type'>): Query => ({
  show: showing,
  ...(region === null ? {} : { region }),
  ...(type === null ? {} : { type }),
});
