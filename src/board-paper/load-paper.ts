import { approvalsOf } from '../approval/load-approvals.ts';
import { outcomesOf } from '../framework/rules/find.ts';
import { type Mapping, mappingBetween, originOf, packBefore } from '../framework/rules/mapping.ts';
import type { Level, Pack, Packs } from '../framework/rules/pack.ts';
import { loadActions } from '../improvement-plan/action-store.ts';
import { loadPlan } from '../improvement-plan/store.ts';
import { type Moment, sayDay } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { loadPosition, type Today } from '../publication/load-position.ts';
import { askedBy } from '../publication/rules/snapshot.ts';
import { loadPublication, loadVersions } from '../publication/store.ts';
import type { Where } from './rules/chosen.ts';
import type { Earlier, Paper } from './rules/paper.ts';
import { loadChoice, loadSiroStatement } from './store.ts';

/** Everything a board paper is made from, as it stands now; null where the organisation takes no part in the edition. */
export async function loadPaper(
  db: Queryable,
  packs: Packs,
  where: Where,
  now: Moment,
): Promise<Paper | null> {
  const today = await loadPosition(db, packs, where, now);
  if (!today) return null;
  const { organisation, pack, profile, position } = today;
  const [lastYear, interim, plan, actions, approvals, siroStatement, choice] = await Promise.all([
    loadLastYear(db, packs, today, now),
    loadInterimLevels(db, today),
    loadPlan(db, where),
    loadActions(db, where),
    approvalsOf(db, today),
    loadSiroStatement(db, where),
    loadChoice(db, where),
  ]);
  return {
    organisation: { code: organisation.code, name: organisation.name },
    edition: pack.edition.id,
    profile: profile.title,
    at: now,
    asked: askedBy(pack, position),
    outcomes: position.outcomes,
    ...{ lastYear, interim, planState: plan?.state ?? null, actions, approvals, siroStatement },
    chosen: choice.outcomes,
  };
}

type Levels = readonly { readonly code: string; readonly level: Level | null }[];

const levelsOf = (outcomes: Levels): ReadonlyMap<string, Level | null> =>
  new Map(outcomes.map(({ code, level }) => [code, level]));

/** The levels of the edition before: as last published in full, else as its answers ended. Null where nobody answered. */
async function loadLastYear(
  db: Queryable,
  packs: Packs,
  { organisation, pack }: Today,
  now: Moment,
): Promise<Earlier | null> {
  const earlier = packBefore(packs, pack);
  const mapping = earlier && mappingBetween(packs, earlier, pack);
  if (!earlier || !mapping) return null;
  const where = { organisation: organisation.code, edition: earlier.edition.id };
  const outcomes =
    (await loadLatest(db, 'full', where)) ?? (await loadPosition(db, packs, where, now))?.position.outcomes;
  const isAnswered = outcomes?.some((one) => one.level !== null) === true;
  return isAnswered
    ? { said: earlier.edition.id, levels: levelsOf(outcomes), origins: originsBy(mapping, pack) }
    : null;
}

const originsBy = (mapping: Mapping, pack: Pack): Earlier['origins'] =>
  new Map(outcomesOf(pack.framework).map(({ outcome: { code } }) => [code, originOf(mapping, code).from]));

/** The levels of the latest interim of this edition. */
async function loadInterimLevels(db: Queryable, { organisation, pack }: Today): Promise<Earlier | null> {
  const where = { organisation: organisation.code, edition: pack.edition.id };
  const [latest] = await loadVersions(db, 'interim', where.organisation, where.edition);
  const found = latest && (await loadPublication(db, 'interim', where, latest.version));
  return found
    ? {
        said: `the interim assessment of ${sayDay(latest.publishedAt)}`,
        levels: levelsOf(found.snapshot.outcomes),
        origins: new Map(outcomesOf(pack.framework).map(({ outcome: { code } }) => [code, [code]])),
      }
    : null;
}

async function loadLatest(db: Queryable, kind: 'full', where: Where): Promise<Levels | null> {
  const [latest] = await loadVersions(db, kind, where.organisation, where.edition);
  const found = latest && (await loadPublication(db, kind, where, latest.version));
  return found?.snapshot.outcomes ?? null;
}
