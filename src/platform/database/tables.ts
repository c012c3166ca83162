/**
 * The tables that exist, name to row. Empty here: each room adds its own by declaration merging in its
 * `tables.ts`, so that the platform can type every query without knowing a room (decision 0002).
 */
// biome-ignore lint/suspicious/noEmptyInterface: a registry that rooms add to
export interface Tables {}
