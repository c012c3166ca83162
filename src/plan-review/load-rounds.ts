import type { Edition } from '../framework/rules/pack.ts';
import type { Round } from '../improvement-plan/rules/decide-move.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { type RoundChange, type RoundFor, type RoundScope, roundsFor } from './rules/rounds.ts';
import './tables.ts';

/** A round of an edition; `reason` where the national team opened it besides those of the edition. */
export type KnownRound = Round & { readonly reason: string | null };

export type Rounds = {
  readonly rounds: readonly KnownRound[];
  readonly changes: readonly RoundChange[];
};

/** Every round of an edition, the national team's among them, with what was changed since; oldest change first. */
export async function loadRounds(db: Queryable, { id, planUpdates }: Edition): Promise<Rounds> {
  const [opened, changes] = await Promise.all([
    db
      .selectFrom('plan_round')
      .select(['name', 'opens', 'due', 'reason'])
      .where('edition', '=', id)
      .orderBy('opened_at')
      .execute(),
    db
      .selectFrom('plan_round_change')
      .select(['id', 'round', 'region', 'organisation', 'due', 'reason'])
      .select(['changed_at as at', 'changed_by_name as by'])
      .where('edition', '=', id)
      .orderBy('changed_at')
      .orderBy('id')
      .execute(),
  ]);
  const rounds = [...planUpdates.map((one) => ({ ...one, reason: null })), ...opened];
  return {
    rounds: rounds.toSorted((one, other) => (one.opens < other.opens ? -1 : 1)),
    changes: changes.map(({ region, organisation, ...change }) => ({
      ...change,
      scope: scopeOf(region, organisation),
    })),
  };
}

function scopeOf(region: string | null, organisation: string | null): RoundScope {
  if (organisation !== null) return { kind: 'organisation', organisation };
  return region === null ? { kind: 'all' } : { kind: 'region', region };
}

/** The rounds as they stand for one organisation, waived ones marked. */
export async function loadRoundsFor(
  db: Queryable,
  edition: Edition,
  subject: { readonly code: string; readonly region: string | null },
): Promise<readonly RoundFor[]> {
  const { rounds, changes } = await loadRounds(db, edition);
  return roundsFor(rounds, changes, subject);
}
