import type { BetterAuthOptions } from 'better-auth';

type Kept = { value: string; until: number };

/**
 * Storage in which nothing outlives a minute: for the sessions that better-auth wants for each call of its
 * API. They never leave the process that made them, so several processes need not share it.
 */
export function briefMemory(): NonNullable<BetterAuthOptions['secondaryStorage']> {
  const kept = new Map<string, Kept>();
  const get = (key: string): string | null => {
    const found = kept.get(key);
    return found && found.until > Date.now() ? found.value : null;
  };
  const set = (key: string, value: string) => {
    const now = Date.now();
    for (const [old, { until }] of kept) if (until <= now) kept.delete(old);
    kept.set(key, { value, until: now + 60_000 });
  };
  return {
    get,
    set,
    delete: (key) => void kept.delete(key),
    getAndDelete: (key) => {
      const value = get(key);
      kept.delete(key);
      return value;
    },
    increment: (key) => {
      const next = Number(get(key) ?? '0') + 1;
      set(key, String(next));
      return next;
    },
  };
}
