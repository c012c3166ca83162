import type { Moment } from '../../platform/clock.ts';
import type { Plan } from '../rules/plan.ts';

/** What both forms of the index are made from. */
export type PackIndex = {
  readonly title: string;
  readonly organisation: string;
  readonly made: Moment;
  /** What a reader must know before anything else, a sentence a line. */
  readonly intro: readonly string[];
  readonly plan: Plan;
};
