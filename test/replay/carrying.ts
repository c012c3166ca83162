import { unanswered } from '../../src/assessment/rules/answer.ts';
import { carryAnswersForward } from '../../src/carry-forward/carry-forward.ts';
import { confirmCarried } from '../../src/carry-forward/confirm-carried.ts';
import { dismissCarried } from '../../src/carry-forward/dismiss-carried.ts';
import { answeredIn } from '../../src/carry-forward/testing/last-year.ts';
import { outcomesOf } from '../../src/framework/rules/find.ts';
import { levels } from '../../src/framework/rules/pack.ts';
import { shippedPacks } from '../support/a-house.ts';
import type { Operations } from './operations.ts';
import { edition, places } from './world.ts';

const [pack, before] = shippedPacks.editions;
// Others than those that are answered elsewhere: some must be left to confirm.
const codes = pack
  ? outcomesOf(pack.framework)
      .map(({ outcome }) => outcome.code)
      .slice(2, 6)
  : [];

/** What an organisation makes of last year's answers. */
export const carrying: Operations = {
  carryForward: async (world, draw) => {
    const { organisation, member } = draw.pick(places);
    const code = draw.pick(codes);
    const said = {
      ...unanswered(code),
      level: draw.pick(levels),
      statement: `Said ${draw.number % 4} times`,
    };
    await world.house.given(
      ...answeredIn(world.house.packs, before?.edition.id ?? '', { [code]: said }, organisation),
    );
    world.tick();
    await carryAnswersForward(await world.as(member), { organisation, edition }, ['all'], null);
  },
  confirmCarried: async (world, draw) => {
    const { organisation, administrator, member } = draw.pick(places);
    const seen = Object.fromEntries(codes.map((code) => [code, draw.number % 3 === 2 ? 1 : 0]));
    const chosen = { chosen: codes, seen, complete: draw.number % 2 === 0, withEvidence: true };
    await confirmCarried(
      await world.as(draw.pick([administrator, member])),
      { organisation, edition },
      chosen,
    );
  },
  dismissCarried: async (world, draw) => {
    const { organisation, member } = draw.pick(places);
    await dismissCarried(await world.as(member), { organisation, edition, outcome: draw.pick(codes) });
  },
};
