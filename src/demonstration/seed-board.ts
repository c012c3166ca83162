import { loadAnswers } from '../assessment/store.ts';
import { chooseBoardStatements } from '../board-paper/choose-statements.ts';
import { writeSiroStatement } from '../board-paper/write-siro-statement.ts';
import type { Pack } from '../framework/rules/pack.ts';
import { later, type Moment } from '../platform/clock.ts';
import type { House } from '../platform/house.ts';
import { actingIn } from './acting-as.ts';

const day = 86_400_000;
const organisation = 'ZR1';

/** One trust's board paper is nearly ready: two statements are chosen, and the SIRO has written theirs. */
export async function seedBoard(house: House, pack: Pack, now: Moment): Promise<void> {
  const where = { organisation, edition: pack.edition.id };
  const answers = await loadAnswers(house.db, organisation, pack.edition.id, pack.framework.id);
  const written = [...answers.values()].filter((one) => one.statement !== '').map((one) => one.outcome);
  await chooseBoardStatements(actingIn(house, organisation, 'administrator', later(now, -2 * day)), where, {
    outcomes: written.slice(0, 2),
    version: '0',
  });
  await writeSiroStatement(actingIn(house, organisation, 'siro', later(now, -day)), where, {
    text: statement,
    version: '0',
  });
}

const statement = `We have answered about two thirds of the outcomes and know where we are weak: old imaging devices, and suppliers whose recovery we have not seen tested.

I ask the board to support the replacement of the remaining unsupported devices this year, and to take part in the exercise in spring.`;
