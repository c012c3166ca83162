import type { Edition } from '../framework/rules/pack.ts';
import { roundOn } from '../improvement-plan/rules/decide-move.ts';
import { aboutPlan } from '../improvement-plan/rules/plan.ts';
import { changeAsService } from '../platform/change/change.ts';
import { dayOf, type Moment } from '../platform/clock.ts';
import type { House } from '../platform/house.ts';
import { type Sweep, startSweep } from '../platform/jobs/sweep.ts';
import './events.ts';
import { loadStandings, type Standing } from './load-asked.ts';
import { loadRounds, type Rounds } from './load-rounds.ts';
import { askedFor, reminderOn } from './rules/reminders.ts';
import { asked, roundsFor, sinceAgreed } from './rules/rounds.ts';
import './tables.ts';

const everyHour = 3_600_000;

/** Looks every hour which reminders a day calls for. */
export const startPlanReminders = (house: House): Sweep =>
  startSweep('Reminders of plan updates', everyHour, async () => void (await remindOfUpdates(house)));

/**
 * Reminds every organisation that is asked for an update or a plan: four weeks, one week and the day before, and once
 * when it is overdue. Each reminder goes out once for a day on which something is due, however often this runs; a round
 * that is extended reminds anew. Answers how many were sent.
 */
export async function remindOfUpdates(house: House): Promise<number> {
  const now = house.clock.now();
  let sent = 0;
  for (const { edition } of house.packs.editions) {
    const rounds = await loadRounds(house.db, edition);
    if (roundOn(rounds.rounds, dayOf(now)) === null) continue;
    for (const one of await loadStandings(house.db, edition))
      if (await remind(house, edition, rounds, one, now)) sent += 1;
  }
  return sent;
}

async function remind(
  house: House,
  edition: Edition,
  { rounds, changes }: Rounds,
  one: Standing,
  now: Moment,
): Promise<boolean> {
  const today = dayOf(now);
  const agreedOn = one.agreedAt === null ? null : dayOf(one.agreedAt);
  const round = roundOn(sinceAgreed(asked(roundsFor(rounds, changes, one)), agreedOn), today);
  const kind = round && askedFor(one, round.name) !== null ? reminderOn(round.due, today) : null;
  if (!round || kind === null) return false;
  const reminder = { edition: edition.id, round: round.name, due: round.due, kind };
  const outcome = await changeAsService(house, 'The service', now, [one.code], async (tx) => {
    const known = await tx
      .selectFrom('plan_reminder')
      .select('kind')
      .where('organisation', '=', one.code)
      .where('edition', '=', edition.id)
      .where('round', '=', round.name)
      .where('due', '=', round.due)
      .where('kind', '=', kind)
      .executeTakeFirst();
    if (known) return { events: [] };
    return {
      events: [
        {
          type: 'plan-update-reminded',
          organisation: one.code,
          about: aboutPlan(edition.id),
          payload: reminder,
        },
      ],
    };
  });
  return 'done' in outcome && outcome.events.length > 0;
}
