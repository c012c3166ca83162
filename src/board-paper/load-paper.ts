import { approvalParts, approvalsFrom } from '../approval/load-approvals.ts';
import { findPack, outcomesOf } from '../framework/rules/find.ts';
import { type Mapping, mappingBetween, originOf, packBefore } from '../framework/rules/mapping.ts';
import type { Level, Pack, Packs } from '../framework/rules/pack.ts';
import { type Moment, sayDay } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import type { Said } from '../platform/database/together.ts';
import { loadPosition, loadPositionWith, type Today } from '../publication/load-position.ts';
import { askedBy } from '../publication/rules/snapshot.ts';
import { newestSnapshotPart } from '../publication/store.ts';
import type { Where } from './rules/chosen.ts';
import type { Earlier, Paper } from './rules/paper.ts';
import { choicePart, siroStatementPart } from './store.ts';

/** Everything a board paper is made from, as it stands now; null where the organisation takes no part in the edition. */
export async function loadPaper(
  db: Queryable,
  packs: Packs,
  where: Where,
  now: Moment,
): Promise<Paper | null> {
  const pack = findPack(packs, where.edition);
  const earlier = pack && packBefore(packs, pack);
  const found = pack && (await loadPositionWith(db, packs, where, now, besides(db, where, earlier)));
  if (!found) return null;
  const { today, more } = found;
  const { organisation, profile, position } = today;
  const { plan, actions, siroStatement, choice } = more;
  const lastYear = earlier && (await loadLastYear(db, packs, { today, earlier, now }, more.lastFull));
  return {
    organisation: { code: organisation.code, name: organisation.name },
    edition: pack.edition.id,
    profile: profile.title,
    at: now,
    asked: askedBy(pack, position),
    outcomes: position.outcomes,
    ...{ lastYear, interim: interimLevels(pack, more.interim) },
    ...{ planState: plan?.state ?? null, actions, siroStatement },
    approvals: approvalsFrom(today, more),
    chosen: choice.outcomes,
  };
}

/** What is told beside the position. */
const besides = (db: Queryable, where: Where, earlier: Pack | null) => ({
  ...approvalParts(db, where),
  siroStatement: siroStatementPart(db, where),
  choice: choicePart(db, where),
  interim: newestSnapshotPart(db, 'interim', where),
  lastFull: newestSnapshotPart(db, 'full', { ...where, edition: earlier?.edition.id ?? '' }),
});

type Besides = Said<ReturnType<typeof besides>>;
type Levels = readonly { readonly code: string; readonly level: Level | null }[];

const levelsOf = (outcomes: Levels): ReadonlyMap<string, Level | null> =>
  new Map(outcomes.map(({ code, level }) => [code, level]));

type Sought = { readonly today: Today; readonly earlier: Pack; readonly now: Moment };

/** The levels of the edition before: as last published in full, else as its answers ended. Null where nobody answered. */
async function loadLastYear(
  db: Queryable,
  packs: Packs,
  { today, earlier, now }: Sought,
  full: Besides['lastFull'],
): Promise<Earlier | null> {
  const mapping = mappingBetween(packs, earlier, today.pack);
  if (!mapping) return null;
  const where = { organisation: today.organisation.code, edition: earlier.edition.id };
  const outcomes = full?.snapshot.outcomes ?? (await loadPosition(db, packs, where, now))?.position.outcomes;
  const isAnswered = outcomes?.some((one) => one.level !== null) === true;
  return isAnswered
    ? { said: earlier.edition.id, levels: levelsOf(outcomes), origins: originsBy(mapping, today.pack) }
    : null;
}

const originsBy = (mapping: Mapping, pack: Pack): Earlier['origins'] =>
  new Map(outcomesOf(pack.framework).map(({ outcome: { code } }) => [code, originOf(mapping, code).from]));

/** The levels of the latest interim of this edition. */
const interimLevels = (pack: Pack, found: Besides['interim']): Earlier | null =>
  found && {
    said: `the interim assessment of ${sayDay(found.publishedAt)}`,
    levels: levelsOf(found.snapshot.outcomes),
    origins: new Map(outcomesOf(pack.framework).map(({ outcome: { code } }) => [code, [code]])),
  };
