import { type Cell, type Indicator, type Level, levels, type Outcome } from './pack.ts';

const words: { readonly [L in Level]: string } = {
  'not-achieved': 'Not achieved',
  'partially-achieved': 'Partially achieved',
  achieved: 'Achieved',
};

/** A level in words; `Not answered` where there is none (R12). The one function that says it. */
export function sayLevel(level: Level | null): string {
  return level === null ? 'Not answered' : words[level];
}

/** An expected level in one line of a file, marked where no source states it (R32). */
export const sayExpected = ({ expected, provenance }: Pick<Cell, 'expected' | 'provenance'>): string =>
  provenance === 'stated' ? sayLevel(expected) : `${sayLevel(expected)} (not confirmed)`;

/** Text from a form or file as a level, or null. */
export function levelFrom(text: string): Level | null {
  return levels.find((level) => level === text) ?? null;
}

/** The levels that can be declared for an outcome: those it has indicators for (R1). */
export function levelsOf(outcome: Outcome): readonly Level[] {
  return levels.filter((level) => (outcome.indicators[level] ?? []).length > 0);
}

/** Whether `declared` meets or passes `expected` (R16). */
export function meets(declared: Level, expected: Level): boolean {
  return levels.indexOf(declared) >= levels.indexOf(expected);
}

/** Every indicator of an outcome with its level, lowest level first. */
export function indicatorsOf(outcome: Outcome): readonly (Indicator & { readonly level: Level })[] {
  return levels.flatMap((level) =>
    (outcome.indicators[level] ?? []).map((indicator) => ({ ...indicator, level })),
  );
}
