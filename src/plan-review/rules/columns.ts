import { levelsReached } from '../../improvement-plan/rules/levels-by-plan.ts';
import type { PlanVersion } from '../../improvement-plan/rules/version.ts';

type Version = Pick<PlanVersion, 'version' | 'kind' | 'round'>;

/** A move that was made, newest first in a list, and the version that it was about. */
type Made = { readonly move: string; readonly version: number | null };

/** A version to compare, with what it is called there. */
export type Column<V extends Version> = { readonly version: V; readonly said: string };

/**
 * What stands side by side: the plan as it was agreed last, each update since, and the plan as it is now. Where none of
 * these is an earlier one, the version before: what the organisation changed when a plan was returned.
 */
export function columnsOf<V extends Version>(
  versions: readonly V[],
  moves: readonly Made[],
): readonly Column<V>[] {
  const agreed = moves.find((one) => one.move === 'agree')?.version ?? null;
  const latest = versions.at(-1);
  const isShown = (one: V) =>
    one === latest || one.version === agreed || (one.kind === 'update' && one.version > (agreed ?? 0));
  const shown = versions.filter(isShown);
  const chosen = shown.length > 1 ? shown : versions.slice(-2);
  return chosen.map((version) => ({ version, said: sayColumn(version, agreed) }));
}

function sayColumn({ version, kind, round }: Version, agreed: number | null): string {
  if (version === agreed) return `As agreed, version ${version}`;
  return kind === 'update' ? `Update ${round}, version ${version}` : `Version ${version}`;
}

/** Every action that one of the versions names: in the latest one's order, dropped ones last. */
export function referencesIn(versions: readonly Pick<PlanVersion, 'actions'>[]): readonly string[] {
  return [...new Set(versions.toReversed().flatMap((one) => one.actions.map((action) => action.reference)))];
}

/** What the register says of an outcome since the plan was found complete: the level reached, beside the one that was published (R22). */
export type Reached = {
  readonly outcome: string;
  readonly title: string;
  readonly declared: string | null;
  readonly reached: string;
};

/** The outcomes whose level changed since the publication, as completed actions name it. The last action of an outcome says it. */
export function reachedIn({
  outcomes,
  actions,
}: Pick<PlanVersion, 'outcomes' | 'actions'>): readonly Reached[] {
  const levels = levelsReached(actions);
  return outcomes.flatMap(({ code, title, declared }) => {
    const reached = levels.get(code);
    return reached && reached !== declared ? [{ outcome: code, title, declared, reached }] : [];
  });
}
