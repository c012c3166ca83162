import { followersOf, mappingBetween } from '../framework/rules/mapping.ts';
import type { Level, Pack, Packs } from '../framework/rules/pack.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { packAfter } from './rules/next-edition.ts';
import '../publication/tables.ts';

/** What the next edition's interim says of the outcomes that a plan is about. */
export type InterimLevels = {
  readonly edition: string;
  /** By codes of the plan's framework: the outcomes that came of each, with the level declared (null: not answered). */
  readonly levels: ReadonlyMap<string, readonly { readonly outcome: string; readonly level: Level | null }[]>;
};

/** The levels in the latest interim of the next edition; null where there is none, or nobody has written how the outcomes follow. */
export async function loadInterimLevels(
  db: Queryable,
  packs: Packs,
  pack: Pack,
  organisation: string,
  codes: readonly string[],
): Promise<InterimLevels | null> {
  const next = packAfter(packs, pack);
  const mapping = next && mappingBetween(packs, pack, next);
  if (!next || !mapping) return null;
  const rows = await db
    .selectFrom('publication_outcome')
    .select(['outcome', 'level'])
    .where('organisation', '=', organisation)
    .where('edition', '=', next.edition.id)
    .where('kind', '=', 'interim')
    .where('version', '=', (of) =>
      of
        .selectFrom('publication')
        .select((one) => one.fn.max('publication.version').as('version'))
        .where('publication.organisation', '=', organisation)
        .where('publication.edition', '=', next.edition.id)
        .where('publication.kind', '=', 'interim'),
    )
    .execute();
  if (rows.length === 0) return null;
  const declared = new Map(rows.map((row) => [row.outcome, row.level]));
  return {
    edition: next.edition.id,
    levels: new Map(
      codes.map((code) => [
        code,
        followersOf(mapping, next.framework, code).map((outcome) => ({
          outcome,
          level: declared.get(outcome) ?? null,
        })),
      ]),
    ),
  };
}
