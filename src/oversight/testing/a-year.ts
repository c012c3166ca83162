import type { TestHouse } from '../../../test/support/a-house.ts';
import { anOfficial, anOrganisation, cast, shippedPacks, theUsual } from '../../../test/support/a-house.ts';
import type { Pack } from '../../framework/rules/pack.ts';
import { nationalChain } from '../../platform/change/events.ts';
import type { Scope } from '../population.ts';
import { noFilter } from '../rules/filter.ts';
import type { Remit } from '../rules/remit.ts';
import { anInterim } from './an-interim.ts';

/** Leads two regions. */
export const bea = { id: 'bea', name: 'Bea Both', email: 'bea@example.nhs.uk' };
/** Decides and sees, as most of the national team; and one who also works for RX1. */
export const dan = { id: 'dan', name: 'Dan Decider', email: 'dan@example.nhs.uk' };
export const rosa = { id: 'rosa', name: 'Rosa Related', email: 'rosa@example.nhs.uk' };

const given = (person: string, role: 'national-see' | 'regional-lead', region: string | null = null) =>
  ({
    type: 'national-role-given',
    organisation: nationalChain,
    about: null,
    payload: { person, role, region },
  }) as const;

/**
 * Midlands: RX1 on time (version 2 counted, 3 late), RX3 published nothing, an ICB only late. South West: RY2 on
 * time with its SIRO not signed off. London: an arm's-length body, nothing. Others need not publish.
 */
export async function aYear(house: TestHouse): Promise<void> {
  await house.given(...theUsual());
  await house.given(
    anOrganisation({ code: 'RX3', name: 'Eastbridge Community NHS Trust' }),
    anOrganisation({ code: 'QM1', name: 'Midshire ICB', type: 'icb' }),
    anOrganisation({ code: 'X26', name: '=Formula Agency', type: 'alb', region: 'London' }),
    anOrganisation({ code: 'FA1', name: 'Corner Pharmacy', type: 'other' }),
    anOrganisation({ code: 'RX9', name: 'Merged NHS Trust', closedOn: '2025-11-01', successor: 'RX1' }),
  );
  await house.given(
    ...anOfficial(bea, 'regional-lead', 'Midlands'),
    given('bea', 'regional-lead', 'South West'),
    ...anOfficial(dan, 'national-decide'),
    given('dan', 'national-see'),
    ...anOfficial(rosa, 'national-decide'),
    given('rosa', 'national-see'),
    {
      type: 'role-given',
      organisation: 'RX1',
      about: null,
      payload: { person: 'rosa', role: 'member', discipline: null },
    },
  );
  await house.given(...interims);
}

const interims = [
  anInterim({ levels: { 'A1.a': 'not-achieved' } }),
  anInterim({
    version: 2,
    publishedAt: '2025-12-30T10:00:00.000Z',
    levels: { 'A1.a': 'achieved', 'B2.a': ['partially-achieved', 'draft'] },
    policies: { 'B2.a': 'yes' },
  }),
  anInterim({ version: 3, late: true, levels: { 'A1.a': 'not-achieved', 'B2.a': 'achieved' } }),
  anInterim({
    code: 'RY2',
    region: 'South West',
    levels: { 'A1.a': 'achieved' },
    signOff: { how: 'not-yet' },
  }),
  anInterim({ code: 'QM1', type: 'icb', late: true, levels: { 'A1.a': 'partially-achieved' } }),
];

/** The scope of 2025-26 for a remit, unfiltered unless given. */
export function scopeFor(
  remit: Partial<Remit>,
  filter: Partial<Scope['filter']> = {},
  kind: Scope['kind'] = 'interim',
): Scope & { readonly pack: Pack } {
  const pack = shippedPacks.editions.find((one) => one.edition.id === '2025-26');
  if (!pack) throw new Error('2025-26 is not shipped');
  return {
    pack,
    edition: pack.edition,
    kind,
    remit: { regions: 'all', own: [], ...remit },
    filter: { ...noFilter(kind), ...filter },
  };
}

export { cast };
