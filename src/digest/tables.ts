import type { Day, Moment } from '../platform/clock.ts';
import type { How, Kind } from './rules/telling.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    /** How a person wants to be told; a kind without a row comes daily. */
    telling: { person_id: string; kind: Kind; how: How };
    /** Up to when a person has been told, and on which day last. Outside the journal. */
    digest_told: { person_id: string; day: Day; until: Moment };
  }
}
