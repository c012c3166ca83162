import type { Context } from '../../src/platform/change/change.ts';
import type { EventType } from '../../src/platform/change/events.ts';
import { later } from '../../src/platform/clock.ts';
import {
  aHouse,
  aMember,
  anOrganisation,
  cast,
  type Person,
  type TestHouse,
  theUsual,
} from '../support/a-house.ts';

/** What an operation may choose by: numbers that the property draws. */
export type Draw = { readonly pick: <T>(among: readonly T[]) => T; readonly number: number };

export type World = {
  readonly house: TestHouse;
  readonly as: (person: Person) => Promise<Context>;
  /** Time goes on: no two changes happen at the same moment. */
  readonly tick: () => void;
  readonly typesSeen: () => Promise<readonly EventType[]>;
};

export const edition = '2025-26';

/** Who administers which organisation; every choice of an organisation takes its administrator along. */
export const places = [
  { organisation: 'RX1', administrator: cast.ada, member: cast.mo, siro: cast.sira },
  { organisation: 'RY2', administrator: cast.otto, member: cast.otto, siro: cast.otto },
] as const;

/** Two trusts with their people, and nothing done yet. */
export async function aWorld(): Promise<World> {
  const house = await aHouse({ now: '2025-12-12T09:00:00.000Z' });
  await house.given(
    ...theUsual(),
    anOrganisation({ code: 'QM1', name: 'Midshire ICB', type: 'icb', sector: 'ICB' }),
  );
  await house.given(aMember(cast.otto, 'siro', 'RY2')[1] ?? anOrganisation());
  return {
    house,
    as: house.as,
    tick: () => house.setClock(later(house.clock.now(), 61_000)),
    typesSeen: async () => {
      const rows = await house.db.selectFrom('journal').select('type').distinct().execute();
      return rows.map((row) => row.type as EventType);
    },
  };
}

/** Choices from drawn numbers: the same numbers choose the same. */
export function drawn(numbers: readonly number[]): Draw {
  let at = 0;
  const next = () => numbers[at++ % numbers.length] ?? 0;
  return {
    pick: (among) => among[next() % among.length] as (typeof among)[number],
    get number() {
      return next();
    },
  };
}
