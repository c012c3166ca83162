import type { Day, Moment } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/database/open-database.ts';
import type { House } from '../../../platform/house.ts';
import type { Who } from '../../../platform/pages/gate.ts';

/** Whose work, where and when it is asked for. */
export type WorkAsked = {
  readonly db: Db;
  readonly house: House;
  readonly who: Who;
  readonly organisation: string;
  readonly now: Moment;
};

/** One thing to do: where it is done, what it is, what the person has to do with it, and how far it has got. */
export type WorkItem = {
  readonly to: string;
  readonly title: string;
  readonly part: string;
  readonly due: Day | null;
  readonly state: string;
  /** Whether it is done, and so never overdue. */
  readonly done?: boolean;
};

/** One kind of work, by due date; what has none comes last. `empty` is said where there is nothing, null says nothing. */
export type WorkSection = {
  readonly id: string;
  readonly title: string;
  readonly empty: string | null;
  readonly items: readonly WorkItem[];
};

/** One kind of work that a room has for people. Add yours to `sources.ts`. */
export type WorkSource = (asked: WorkAsked) => Promise<WorkSection>;
