import { aHouse, cast, type TestHouse, theUsual } from '../../../test/support/a-house.ts';
import { approveAll } from '../../approval/decide-approvals.ts';
import { loadApprovals } from '../../approval/load-approvals.ts';
import { answerOutcome } from '../../assessment/answer-outcome.ts';
import { loadAnswer } from '../../assessment/store.ts';
import { entryFrom, fieldsOf } from '../../essential-functions/rules/entry.ts';
import { saveFunction } from '../../essential-functions/save-function.ts';
import { cellOf, outcomesOf, profileFor } from '../../framework/rules/find.ts';
import { levelsOf } from '../../framework/rules/level.ts';
import type { Level, Pack, Packs } from '../../framework/rules/pack.ts';
import { currentPack } from '../../framework/rules/year.ts';
import { confirmOrganisationProfile } from '../../organisation/confirm-profile.ts';
import { loadConfirmable } from '../../organisation/load-confirmation.ts';
import { dayOf } from '../../platform/clock.ts';
import { checkedOf } from '../../publication/rules/publish.ts';
import { loadReady, type Ready } from '../load-ready.ts';
import { publishFull } from '../publish-full.ts';

type Options = {
  readonly now?: string;
  readonly packs?: Packs;
  readonly mode?: TestHouse['mode'];
  /** How many outcomes are declared below what is expected, from the first that can be. */
  readonly low?: number;
};

export type ReadyHouse = Awaited<ReturnType<typeof aReadyHouse>>;

/** The usual house in June: RX1 has answered everything, scoped, confirmed and got every approval. */
export async function aReadyHouse({ now = '2026-06-12T09:00:00.000Z', packs, mode, low = 0 }: Options = {}) {
  const house = await aHouse({ now, ...(packs ? { packs } : {}), ...(mode ? { mode } : {}) });
  await house.given(...theUsual());
  const pack = currentPack(house.packs, dayOf(now));
  if (!pack) throw new Error('No edition is open on that day');
  const where = { organisation: 'RX1', edition: pack.edition.id };
  const world = worldOf(house, pack, where);
  for (const { outcome } of outcomesOf(pack.framework)) await world.declare(outcome.code);
  for (const code of world.lowable.slice(0, low)) await world.declareLow(code);
  await world.scope();
  await world.confirm();
  await world.approve();
  return { house, pack, where, ...world };
}

type Where = { readonly organisation: string; readonly edition: string };

function worldOf(house: TestHouse, pack: Pack, where: Where) {
  const profile = profileFor(pack, 'nhs-trust', null);
  if (!profile) throw new Error('There is no profile for trusts');
  const placed = outcomesOf(pack.framework);
  const expectedOf = (code: string): Level => cellOf(profile, code).expected;
  const declare = async (code: string, level: Level = expectedOf(code), complete = true) => {
    const { version } = await loadAnswer(house.db, 'RX1', where.edition, pack.framework.id, code);
    const question = pack.edition.policies[code];
    const confirms = question?.options.find((option) => option.confirms && !option.exceptions);
    const outcome = await answerOutcome(
      await house.as(cast.mo),
      { ...where, outcome: code },
      {
        version,
        level,
        complete,
        ...(question && confirms ? { policy: { value: confirms.value, details: {} } } : {}),
      },
    );
    if ('refused' in outcome) throw new Error(`${code} could not be answered: ${JSON.stringify(outcome)}`);
  };
  const ready = async (): Promise<Ready> => {
    const found = await loadReady(house.db, house, where, house.clock.now());
    if (!found) throw new Error('RX1 takes no part');
    return found;
  };
  return {
    expectedOf,
    declare,
    ready,
    /** Outcomes that can be below what is expected of them, in the framework's order. */
    lowable: placed
      .map(({ outcome }) => outcome)
      .filter((one) => levelsOf(one)[0] !== expectedOf(one.code))
      .map((one) => one.code),
    declareLow: (code: string) => declare(code, 'not-achieved'),
    scope: async () => {
      const fields = { ...fieldsOf(entryFrom('', {})), service: 'Emergency care', name: 'Triage' };
      await saveFunction(await house.as(cast.mo), where, null, {
        ...{ reason: '', explanation: '', version: '0' },
        ...{ fields, more: {} },
      });
    },
    confirm: async () => {
      const seen = await loadConfirmable(house.db, 'RX1');
      await confirmOrganisationProfile(await house.as(cast.ada), where, seen?.contentHash ?? '');
    },
    /** Sira approves whatever is open. */
    approve: async () => {
      const items = (await loadApprovals(house.db, house.packs, where, house.clock.now())) ?? [];
      await approveAll(await house.as(cast.sira), where, {
        choices: {},
        comments: {},
        seen: Object.fromEntries(items.map((one) => [one.item, one.contentHash])),
        declared: true,
      });
    },
    /** Ada publishes what stands now, having checked it; where it is asked, the plan is submitted later. */
    publish: async (person = cast.ada) => {
      const { latest, checkHash } = await ready();
      const checked = checkedOf(latest, checkHash);
      return publishFull(await house.as(person), where, { checked, declared: true, plan: 'later' });
    },
    statuses: () =>
      house.db
        .selectFrom('status_history')
        .select(['edition', 'status', 'published_on as on'])
        .where('organisation', '=', 'RX1')
        .orderBy('seq')
        .execute(),
  };
}
