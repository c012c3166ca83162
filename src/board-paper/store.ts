import type { Appliers } from '../platform/change/record.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { type Part, part } from '../platform/database/together.ts';
import './events.ts';
import { type Choice, noStatement, nothingChosen, type SiroStatement, type Where } from './rules/chosen.ts';
import './tables.ts';

/** How this room's events change its tables. */
export const boardPaperAppliers: Appliers<'board-statements-chosen' | 'siro-statement-written'> = {
  'board-statements-chosen': async (tx, { organisation, payload: { edition, version, after } }) => {
    const chosen = { outcomes: JSON.stringify(after), version };
    await tx
      .insertInto('board_choice')
      .values({ organisation, edition, ...chosen })
      .onConflict((conflict) => conflict.columns(['organisation', 'edition']).doUpdateSet(chosen))
      .execute();
  },
  'siro-statement-written': async (tx, { organisation, at, actor, payload: { edition, version, after } }) => {
    const written = { text: after, version, written_at: at, written_by_name: actor.name };
    await tx
      .insertInto('siro_statement')
      .values({ organisation, edition, ...written })
      .onConflict((conflict) => conflict.columns(['organisation', 'edition']).doUpdateSet(written))
      .execute();
  },
};

/** Which statements the board paper quotes. */
export const choicePart = (db: Queryable, { organisation, edition }: Where): Part<Choice> =>
  part(
    db
      .selectFrom('board_choice')
      .select(['outcomes', 'version'])
      .where('organisation', '=', organisation)
      .where('edition', '=', edition),
    ([row]) =>
      row ? { outcomes: JSON.parse(row.outcomes) as readonly string[], version: row.version } : nothingChosen,
  );

/** The same, asked alone. */
export const loadChoice = (db: Queryable, where: Where): Promise<Choice> => choicePart(db, where).alone();

/** What the SIRO says to the board. */
export const siroStatementPart = (db: Queryable, { organisation, edition }: Where): Part<SiroStatement> =>
  part(
    db
      .selectFrom('siro_statement')
      .select(['text', 'version', 'written_at as at', 'written_by_name as by'])
      .where('organisation', '=', organisation)
      .where('edition', '=', edition),
    ([row]) => row ?? noStatement,
  );

/** The same, asked alone. */
export const loadSiroStatement = (db: Queryable, where: Where): Promise<SiroStatement> =>
  siroStatementPart(db, where).alone();
