import type { JSONColumnType } from 'kysely';
import type { Day } from '../platform/clock.ts';
import type { StepKind } from './events.ts';
import type { Allocation } from './rules/allocation.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    /** One row per outcome that anybody has allocated. */
    allocation: {
      organisation: string;
      edition: string;
      outcome: string;
      due: Day | null;
      version: number;
    };
    /** Each person to whom an outcome or one of its indicators is given. */
    allocated_to: {
      organisation: string;
      edition: string;
      outcome: string;
      part: 'owner' | 'contributor' | 'indicator';
      /** Empty but for `indicator`. */
      indicator: string;
      person_id: string;
      person_name: string;
    };
    /** What steps over several outcomes changed, one row per outcome: what Undo goes by. */
    allocation_step: {
      organisation: string;
      step: string;
      edition: string;
      outcome: string;
      kind: StepKind;
      version: number;
      before: JSONColumnType<Allocation>;
      after: JSONColumnType<Allocation>;
      made_at: string;
      made_by: string;
    };
  }
}
