import { aHouse, anOrganisation, cast, type Person, theUsual } from '../../../test/support/a-house.ts';
import { addEvidence } from '../../evidence/add-evidence.ts';
import { loadAllEvidence } from '../../evidence/store.ts';
import { findPack } from '../../framework/rules/find.ts';
import type { Packs } from '../../framework/rules/pack.ts';
import type { Organisation } from '../../organisation/rules/organisation.ts';
import { paths } from '../../paths.ts';
import { anInterim } from './an-interim.ts';

export const edition = '2025-26';
export const minutes = Buffer.from('Minutes of the board, 1 December 2025\n');

type Options = { readonly packs?: Packs; readonly profileGroup?: string };

/** The usual house with a trust that can publish interims and be visited. */
export async function anInterimHouse({ packs, profileGroup }: Options = {}) {
  const house = await aHouse(packs ? { packs } : {});
  await house.given(...theUsual());
  const trust = anOrganisation({ profileGroup: profileGroup ?? null }).payload as Organisation;
  const pack = findPack(house.packs, edition);
  if (!pack) throw new Error(`There is no ${edition}`);
  type Given = Omit<Parameters<typeof anInterim>[0], 'pack' | 'organisation'>;
  const at = (version = '1') => ({ organisation: 'RX1', edition, version });
  return {
    ...{ house, pack, at },
    publish: (given: Given = {}) => house.given(anInterim({ pack, organisation: trust, ...given })),
    open: async (address: string, person?: Person) => (await house.visit(person)).open(address),
    read: async (person?: Person, version?: string) =>
      (await house.visit(person)).open(paths.interimPublication.to(at(version))),
    /** Adds the minutes to the trust's evidence; gives the item back. */
    addMinutes: async () => {
      const files = [{ filename: 'minutes.txt', bytes: minutes, truncated: false }];
      await addEvidence(await house.as(cast.mo), 'RX1', { files, link: '', title: 'Board minutes' });
      const [item] = await loadAllEvidence(house.db, 'RX1');
      if (!item) throw new Error('No evidence was added');
      return item;
    },
  };
}
