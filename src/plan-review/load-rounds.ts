import type { Edition } from '../framework/rules/pack.ts';
import type { Round } from '../improvement-plan/rules/decide-move.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { part, type Said, together } from '../platform/database/together.ts';
import { type RoundChange, type RoundFor, type RoundScope, roundsFor } from './rules/rounds.ts';
import './tables.ts';

/** A round of an edition; `reason` where the national team opened it besides those of the edition. */
export type KnownRound = Round & { readonly reason: string | null };

export type Rounds = {
  readonly rounds: readonly KnownRound[];
  readonly changes: readonly RoundChange[];
};

/** Every round of an edition, the national team's among them, with what was changed since; oldest change first. */
export const loadRounds = async (db: Queryable, edition: Edition): Promise<Rounds> =>
  roundsFrom(edition, await together(db, roundParts(db, edition.id)));

/** The same, to be asked together with whatever else a page shows: what `roundsFrom` takes. */
export const roundParts = (db: Queryable, edition: string) => ({
  openedRounds: part(
    db
      .selectFrom('plan_round')
      .select(['name', 'opens', 'due', 'reason'])
      .where('edition', '=', edition)
      .orderBy('opened_at'),
    (rows) => rows,
  ),
  roundChanges: part(
    db
      .selectFrom('plan_round_change')
      .select(['id', 'round', 'region', 'organisation', 'due', 'reason'])
      .select(['changed_at as at', 'changed_by_name as by'])
      .where('edition', '=', edition)
      .orderBy('changed_at')
      .orderBy('id'),
    (rows) => rows,
  ),
});

/** The rounds out of what `roundParts` says. */
export function roundsFrom(
  { planUpdates }: Edition,
  { openedRounds, roundChanges }: Said<ReturnType<typeof roundParts>>,
): Rounds {
  const rounds = [...planUpdates.map((one) => ({ ...one, reason: null })), ...openedRounds];
  return {
    rounds: rounds.toSorted((one, other) => (one.opens < other.opens ? -1 : 1)),
    changes: roundChanges.map(({ region, organisation, ...change }) => ({
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
