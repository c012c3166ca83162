import type { TestHouse } from '../../../test/support/a-house.ts';
import { unanswered } from '../../assessment/rules/answer.ts';
import { standings } from '../../assessment/rules/progress.ts';
import { cellOf, findPack, outcomesOf, profileFor } from '../../framework/rules/find.ts';
import type { Level } from '../../framework/rules/pack.ts';
import { loadCovered } from '../../improvement-plan/load-moves.ts';
import { afterPublication } from '../../improvement-plan/rules/after-publication.ts';
import { loadPlan } from '../../improvement-plan/store.ts';
import { loadOrganisation } from '../../organisation/store.ts';
import { dayOf } from '../../platform/clock.ts';
import { payloadOf } from '../../publication/payload-of.ts';
import { fullSnapshotOf } from '../../publication/rules/full-snapshot.ts';
import { positionNow } from '../../publication/rules/snapshot.ts';
import { loadVersions } from '../../publication/store.ts';
import { belowExpected } from '../../status/rules/decide.ts';

const edition = '2025-26';

/** A full assessment of 2025-26 of which all outcomes but the given ones are at what is expected. */
function fullOf(
  house: TestHouse,
  found: Found,
  levels: { readonly [outcome: string]: Level },
  version: number,
) {
  const pack = findPack(house.packs, edition);
  const profile = pack && profileFor(pack, found.type, found.profileGroup);
  if (!pack || !profile) throw new Error(`${found.type} has no profile`);
  const answers = outcomesOf(pack.framework).map(({ outcome: { code } }) => {
    const level = levels[code] ?? cellOf(profile, code).expected;
    return [code, { ...unanswered(code), level, complete: true, version: 1 }] as const;
  });
  const now = house.clock.now();
  return fullSnapshotOf(
    positionNow(standings(pack, profile, new Map(answers)), new Map(), null),
    {
      ...{ organisation: found, pack, profile, version },
      ...{
        publishedAt: now,
        publishedBy: 'Ada Administrator',
        late: dayOf(now) > pack.edition.dates.fullDue,
      },
    },
    {
      organisationProfile: {
        ...{ address: null, icb: null, keyPeople: [], people: [] },
        ...{ confirmedAt: now, confirmedBy: 'Ada Administrator' },
      },
      ...{ approvals: [], plan: null, statusGiven: 'standards-not-met' },
    },
  );
}

type Found = NonNullable<Awaited<ReturnType<typeof loadOrganisation>>>;

/** Publishes it now, with what it means for the plan and for the register: what `publishFull` records, without its checks. */
export async function publishedInFull(
  house: TestHouse,
  organisation: string,
  levels: { readonly [outcome: string]: Level } = {},
): Promise<void> {
  const where = { organisation, edition };
  const found = await loadOrganisation(house.db, organisation);
  if (!found) throw new Error(`There is no ${organisation}`);
  const publication = (await loadVersions(house.db, 'full', organisation, edition)).length + 1;
  const snapshot = fullOf(house, found, levels, publication);
  const outcomes = snapshot.outcomes.map(({ code, level, expected }) => ({ outcome: code, level, expected }));
  const below = belowExpected(outcomes).map((one) => ({ ...one, declared: one.level ?? 'not-achieved' }));
  const place = { ...where, framework: snapshot.framework.id, now: snapshot.publishedAt };
  const plan = await loadPlan(house.db, where);
  const covered = await loadCovered(house.db, where);
  const gaps = below.map(({ level: _, ...gap }) => gap);
  const followed = afterPublication(place, plan, covered, { publication, below: gaps });
  const status = followed.plan?.status ?? 'standards-met';
  if (status === 'not-published') throw new Error('A publication always gives a status');
  await house.given(
    {
      type: 'full-published',
      organisation,
      about: `${edition}/full`,
      payload: { ...payloadOf(house, snapshot), approvedInService: true },
    },
    ...followed.events,
    {
      type: 'status-published',
      organisation,
      about: edition,
      payload: { edition, status, publishedOn: dayOf(snapshot.publishedAt) },
    },
  );
}
