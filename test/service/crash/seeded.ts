/** A number from 0 up to 1, and what can be chosen by one. */
export type Chance = {
  readonly below: (limit: number) => number;
  readonly pick: <T>(among: readonly [T, ...T[]]) => T;
};

/** The same seed gives the same choices (mulberry32). Which request a kill hits is still up to the machine. */
export function seeded(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, pick: (among) => among[below(among.length)] ?? among[0] };
}
