import type { Events } from './change/events.ts';
import type { Appliers, Mailers } from './change/record.ts';
import type { Clock } from './clock.ts';
import type { Db } from './database/open-database.ts';
import type { Gate } from './pages/gate.ts';

/**
 * What every request, command and job works with. Rooms add what they own by declaration merging
 * (`packs`, `files`, …); `main.ts` and the tests put it together.
 */
export interface House {
  readonly mode: 'demonstration' | 'production';
  /** How the service is reached from outside, without a slash at the end. */
  readonly origin: string;
  readonly db: Db;
  /** Signs and encrypts what accounts keep; at least 32 characters, from the operator in production. */
  readonly secret: string;
  readonly clock: Clock;
  /** A new identifier: random in service, counted in tests. */
  readonly newId: () => string;
  readonly gate: Gate;
  readonly appliers: Appliers<keyof Events>;
  readonly mailers: Mailers;
  /** Called after a change has been committed, to wake whoever drains deliveries. */
  readonly wake: () => void;
}
