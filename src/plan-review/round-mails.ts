import { findPack } from '../framework/rules/find.ts';
import { loadAnswerable } from '../organisation/load-addresses.ts';
import { paths } from '../paths.ts';
import type { Recorded } from '../platform/change/events.ts';
import type { Mail, Mailers } from '../platform/change/record.ts';
import { sayDay } from '../platform/clock.ts';
import type { Transaction } from '../platform/database/open-database.ts';
import type { House } from '../platform/house.ts';
import './events.ts';
import { loadStandings } from './load-asked.ts';
import { loadRounds, type Rounds } from './load-rounds.ts';
import { newsOf, type RoundNews } from './rules/round-news.ts';

type OfRounds = 'plan-round-opened' | 'plan-round-changed';
/** One decision on a round, as those whom it concerns are told. */
type Said = { readonly round: string; readonly how: string; readonly reason: string };

/**
 * Whoever is asked for something in a round is told when it is opened, extended or waived: for what, by when and why.
 * However many organisations there are, it takes the same few queries.
 */
export const roundMailers: Pick<Mailers, OfRounds> = {
  'plan-round-opened': (tx, event, house) => {
    const { name: round, reason } = event.payload;
    const without = ({ rounds, changes }: Rounds) => ({
      rounds: rounds.filter((one) => one.name !== round),
      changes,
    });
    return mailsOf(tx, event, house, without, { round, reason, how: 'opened' });
  },
  'plan-round-changed': (tx, event, house) => {
    const { id, round, reason, due } = event.payload;
    const without = ({ rounds, changes }: Rounds) => ({
      rounds,
      changes: changes.filter((one) => one.id !== id),
    });
    return mailsOf(tx, event, house, without, { round, reason, how: due === null ? 'waived' : 'changed' });
  },
};

async function mailsOf(
  tx: Transaction,
  event: Recorded<OfRounds>,
  house: House,
  without: (after: Rounds) => Rounds,
  said: Said,
): Promise<Mail[]> {
  const pack = findPack(house.packs, event.payload.edition);
  if (!pack) return [];
  // What was decided stands in the tables by now.
  const after = await loadRounds(tx, pack.edition);
  const standings = await loadStandings(tx, pack.edition);
  const news = newsOf(said.round, without(after), after, standings);
  const addresses = await loadAnswerable(
    tx,
    news.map((one) => one.code),
  );
  const names = new Map(standings.map((one) => [one.code, one.name]));
  return news.flatMap((one) => {
    const name = names.get(one.code) ?? one.code;
    const mail = written(event, said, { ...one, name }, house.origin);
    return (addresses.get(one.code) ?? []).map((to) => ({ to, ...mail }));
  });
}

function written(
  { payload: { edition }, actor }: Recorded<OfRounds>,
  { round, how, reason }: Said,
  { code, name, asksFor, was, due }: RoundNews & { readonly name: string },
  origin: string,
): Omit<Mail, 'to'> {
  const isUpdate = asksFor === 'update';
  const what = isUpdate
    ? `update ${round} of the improvement plan ${edition}`
    : `improvement plan ${edition}`;
  const at = { organisation: code, edition };
  const address = origin + (isUpdate ? paths.planUpdate : paths.improvementPlan).to(at);
  const instead = was === null ? '' : ` instead of ${sayDay(was)}`;
  const done = due !== null && was !== null && due > was ? 'extended' : how;
  const asks =
    due === null
      ? `It was due by ${was === null ? 'then' : sayDay(was)}. In this round nothing is asked of you any more.`
      : `The ${what} is due by ${sayDay(due)}${instead}.${isUpdate ? '' : ' You are asked for the plan because none is agreed yet.'}`;
  return {
    subject: `${name}: ${what} ${due === null ? 'is no longer asked for' : `is due by ${sayDay(due)}`}`,
    text: [
      `${actor.name} of the national team has ${done} the round ${round} of updates of improvement plans ${edition}. This concerns ${name} (${code}).`,
      asks,
      `The reason given: ${reason}`,
      `${due === null ? 'To see how the plan stands' : 'To submit it'}, log in and open:`,
      address,
      'If you have a question, ask your reviewer.',
    ].join('\n\n'),
  };
}
