import { chooseBoardStatements } from '../../src/board-paper/choose-statements.ts';
import { loadChoice, loadSiroStatement } from '../../src/board-paper/store.ts';
import { writeSiroStatement } from '../../src/board-paper/write-siro-statement.ts';
import { outcomesOf } from '../../src/framework/rules/find.ts';
import type { Operations } from './operations.ts';
import { edition, places } from './world.ts';

/** What is made ready for the board: statements chosen, and the SIRO's own. */
export const boarding: Operations = {
  chooseBoardStatements: async (world, draw) => {
    const { organisation, administrator } = draw.pick(places);
    const where = { organisation, edition };
    const { version } = await loadChoice(world.house.db, where);
    const [pack] = world.house.packs.editions;
    const codes = pack ? outcomesOf(pack.framework).map(({ outcome }) => outcome.code) : [];
    const outcomes = codes.filter((_, at) => (at + draw.number) % 7 === 0);
    await chooseBoardStatements(await world.as(administrator), where, { outcomes, version: String(version) });
  },
  writeSiroStatement: async (world, draw) => {
    const { organisation, siro } = draw.pick(places);
    const where = { organisation, edition };
    const { version } = await loadSiroStatement(world.house.db, where);
    const text = `What the board should know, ${draw.number}`;
    await writeSiroStatement(await world.as(siro), where, { text, version: String(version) });
  },
};
