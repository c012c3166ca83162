import { deliverUncaused } from '../platform/change/record.ts';
import { dayOf, later, type Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import type { House } from '../platform/house.ts';
import { type Sweep, startSweep } from '../platform/jobs/sweep.ts';
import { digestMail } from './digest-mail.ts';
import { loadItems } from './load-items.ts';
import { linesFor, settling } from './rules/digest.ts';
import { isPending, isSendingTime } from './rules/morning.ts';
import { loadTellings } from './store.ts';
import './tables.ts';

const day = 86_400_000;
const lookEvery = 60_000;

type Receiver = { readonly id: string; readonly name: string; readonly email: string };

/** Looks every minute whether the day's emails are due. Several processes may: each person gets one. */
export const startDigests = (house: House): Sweep =>
  startSweep('Writing the daily emails', lookEvery, async () => void (await sendDigests(house)));

/** Writes the day's email of everybody who has not been told today and to whom there is something new to tell; answers how many. */
export async function sendDigests(house: House): Promise<number> {
  const now = house.clock.now();
  if (!isSendingTime(now)) return 0;
  let written = 0;
  for (const person of await loadPending(house.db, now)) if (await tell(house, person, now)) written += 1;
  if (written > 0) house.wake();
  return written;
}

/** Everybody with a role in an organisation who has not been told today. */
async function loadPending(db: Queryable, now: Moment): Promise<readonly Receiver[]> {
  return db
    .selectFrom('person')
    .leftJoin('digest_told', 'digest_told.person_id', 'person.id')
    .select(['person.id', 'person.name', 'person.email'])
    .where(({ or, eb }) => or([eb('digest_told.day', 'is', null), eb('digest_told.day', '<', dayOf(now))]))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('role_grant')
          .select('role')
          .whereRef('role_grant.person_id', '=', 'person.id')
          .where('role_grant.organisation', 'is not', null),
      ),
    )
    .orderBy('person.id')
    .execute();
}

/** One person, in one transaction with the mail: whoever comes second finds them told. */
async function tell({ db, packs, origin }: House, person: Receiver, now: Moment): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const yesterday = later(now, -day);
    const upTo = later(now, -settling);
    await tx
      .insertInto('digest_told')
      .values({ person_id: person.id, day: dayOf(yesterday), until: yesterday })
      .onConflict((conflict) => conflict.column('person_id').doNothing())
      .execute();
    const told = await tx
      .selectFrom('digest_told')
      .select(['day', 'until'])
      .where('person_id', '=', person.id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (!isPending(told.day, now)) return false;
    await tx
      .updateTable('digest_told')
      .set({ day: dayOf(now), until: upTo })
      .where('person_id', '=', person.id)
      .execute();
    const telling = (await loadTellings(tx, [person.id]))(person.id);
    const lines = linesFor(await loadItems(tx, packs, person.id, told, { now, upTo }), telling);
    if (lines.length === 0) return false;
    const mail = digestMail(origin, person, lines);
    await deliverUncaused({ origin }, tx, `digest.${person.id}.${dayOf(now)}`, mail, now);
    return true;
  });
}
