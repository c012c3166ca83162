import type { ApprovalItem } from '../../approval/rules/approval.ts';
import { meets } from '../../framework/rules/level.ts';
import type { Level } from '../../framework/rules/pack.ts';
import type { Action } from '../../improvement-plan/rules/action.ts';
import type { PlanState } from '../../improvement-plan/rules/states.ts';
import type { Moment } from '../../platform/clock.ts';
import type { Asked, SnapshotOutcome } from '../../publication/rules/snapshot.ts';
import type { SiroStatement } from './chosen.ts';

/** The levels of an earlier day: by their own codes, and from which of them each outcome of today comes. */
export type Earlier = {
  /** In the middle of a sentence: `2024-25`, `the interim assessment of 20 December 2025`. */
  readonly said: string;
  readonly levels: ReadonlyMap<string, Level | null>;
  readonly origins: ReadonlyMap<string, readonly string[]>;
};

/** Everything that a board paper is made from. */
export type Paper = {
  readonly organisation: { readonly code: string; readonly name: string };
  readonly edition: string;
  readonly profile: string;
  readonly at: Moment;
  readonly asked: Asked;
  readonly outcomes: readonly SnapshotOutcome[];
  readonly lastYear: Earlier | null;
  readonly interim: Earlier | null;
  readonly planState: PlanState | null;
  readonly actions: readonly Action[];
  readonly approvals: readonly ApprovalItem[];
  readonly siroStatement: SiroStatement;
  /** The outcomes whose statements the board reads. */
  readonly chosen: readonly string[];
};

/** An outcome whose level is another one than on an earlier day. */
export type Moved = {
  readonly outcome: SnapshotOutcome;
  /** With their codes where the outcome came from others than itself. */
  readonly before: readonly { readonly code: string; readonly level: Level | null }[];
  /** Against its only origin: up, down, or first answered; `other` where there were several. */
  readonly direction: 'up' | 'down' | 'first-answered' | 'no-longer-answered' | 'other';
};

/** The outcomes whose levels differ from an earlier day's, in the framework's order; a new outcome has nothing to differ from. */
export function movedSince(earlier: Earlier, outcomes: readonly SnapshotOutcome[]): readonly Moved[] {
  return outcomes.flatMap((outcome): readonly Moved[] => {
    const before = (earlier.origins.get(outcome.code) ?? []).map((code) => ({
      code,
      level: earlier.levels.get(code) ?? null,
    }));
    const isSame = before.every((one) => one.level === outcome.level);
    return isSame ? [] : [{ outcome, before, direction: directionOf(before, outcome.level) }];
  });
}

function directionOf(before: Moved['before'], level: Level | null): Moved['direction'] {
  const [only] = before;
  if (!only || before.length > 1) return 'other';
  if (only.level === null) return 'first-answered';
  if (level === null) return 'no-longer-answered';
  return meets(level, only.level) ? 'up' : 'down';
}
