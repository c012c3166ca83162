import { findPack, outcomesOf } from '../../framework/rules/find.ts';
import { mappingBetween, packBefore } from '../../framework/rules/mapping.ts';
import type { Pack } from '../../framework/rules/pack.ts';
import { takesPart } from '../../framework/rules/year.ts';
import { loadOrganisation } from '../../organisation/store.ts';
import { paths } from '../../paths.ts';
import type { Db } from '../../platform/database/open-database.ts';
import type { House } from '../../platform/house.ts';
import type { Who } from '../../platform/pages/gate.ts';
import { page } from '../../platform/pages/page.ts';
import { loadChoices } from '../load-choices.ts';
import { compareFunctions } from '../outputs/compare-scopes.ts';
import { comparePairs } from '../outputs/comparison.ts';
import { pairsOf } from '../outputs/pairs.ts';
import { chosenSides, type Side, sidesFor } from '../rules/sides.ts';
import { CompareDocument } from './read/compare-document.tsx';
import { loadReader } from './read/load-reader.ts';
import { loadSide } from './read/load-side.ts';

/** What changed between two years, or between what was published and today, outcome by outcome and word by word. */
export const compareYearsPage = page({
  at: paths.compareYears,
  allow: 'read-handed-over',
  load: async ({ db, house, who, params, query, now }) => {
    const pack = findPack(house.packs, params.edition);
    const organisation = pack && (await loadOrganisation(db, params.organisation));
    if (!organisation) return null;
    const earlier = packBefore(house.packs, pack);
    const packs = earlier ? [earlier, pack] : [pack];
    const [reader, known] = await Promise.all([
      loadReader(house, db, who, organisation.code),
      loadChoices(
        db,
        organisation.code,
        packs.map((one) => one.edition.id),
      ),
    ]);
    const sides = sidesFor(packs, known, reader.isOwn);
    if (sides.length === 0 && !takesPart(pack.edition, organisation.type)) return null;
    const chosen = chosenSides(sides, query.left, query.right);
    // What this reader may not choose is not there for them (R38).
    const isKnown = (key: string | undefined) => key === undefined || sides.some((one) => one.key === key);
    if (!isKnown(query.left) || !isKnown(query.right)) return null;
    const comparison = chosen && (await compare({ db, house, who, now }, organisation.code, packs, chosen));
    return { organisation, reader, sides, chosen, comparison, query };
  },
  view: ({ loaded, params }) => ({
    title: `What changed ${params.edition}: ${loaded.organisation.name}`,
    back: loaded.reader.isOwn
      ? { to: paths.assessment.to(params), text: 'Back to your assessment' }
      : { to: paths.publications.to(params), text: 'Back to published assessments' },
    shape: 'wide',
    main: <CompareDocument loaded={loaded} where={params} />,
  }),
});

type Asked = { readonly db: Db; readonly house: House; readonly who: Who; readonly now: string };

/** Both sides in words, along the mapping of their frameworks; null where one is gone or nothing is known between them. */
async function compare(
  asked: Asked,
  organisation: string,
  packs: readonly Pack[],
  [left, right]: readonly [Side, Side],
) {
  const packOf = (side: Side) => packs.find((one) => one.edition.id === side.edition);
  const [from, to] = [packOf(left), packOf(right)];
  const mapping = from && to && mappingBetween(asked.house.packs, from, to);
  const [before, after] = [
    await loadSide(asked, organisation, left),
    await loadSide(asked, organisation, right),
  ];
  if (!to || !mapping || !before || !after) return null;
  const outcomes = comparePairs(before.outcomes, after.outcomes, pairsOf(mapping, to.framework));
  const placed = outcomesOf(to.framework);
  const objectiveOf = (code: string) =>
    placed.find(({ outcome }) => outcome.code === code)?.objective.code ?? null;
  return {
    objectives: to.framework.objectives,
    // A code that was dropped may be used for another outcome beside it.
    outcomes: outcomes.map((one) => ({
      ...one,
      objective: one.levels.after === '' ? null : objectiveOf(one.code),
    })),
    functions: compareFunctions(before, after, left.edition === right.edition ? 'reference' : 'names'),
  };
}
