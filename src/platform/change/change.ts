import { sql } from 'kysely';
import type { Moment } from '../clock.ts';
import type { Transaction } from '../database/open-database.ts';
import type { House } from '../house.ts';
import type { About, Permission, Who } from '../pages/gate.ts';
import type { Decision, Outcome } from './decision.ts';
import type { Actor, Event, Recorded } from './events.ts';
import { type Head, record } from './record.ts';

/** Who is acting and when: the moment the request arrived, by which deadlines are counted. */
export type Context = { readonly house: House; readonly who: Who; readonly now: Moment };

/** The hash before the first entry of every chain. */
export const genesis = '0'.repeat(64);

/** A permission, with what it is asked for where it reaches only what is given to the person. */
export type Needed = Permission | { readonly permission: Permission; readonly about: About };

/**
 * The one door for change: decides whether the actor may, opens one transaction, locks the heads of the
 * chains concerned in ascending order of code, lets `decide` load and rule, and records what it answers.
 * `chains` are organisations' codes (or `nationalChain`); the first is the one that permission is asked for.
 */
export async function change<C extends string>(
  context: Context,
  needed: Needed,
  chains: string | readonly [string, ...string[]],
  decide: (tx: Transaction) => Promise<Decision<C>>,
): Promise<Outcome<C>> {
  const { house, who, now } = context;
  const all = typeof chains === 'string' ? ([chains] as const) : chains;
  return inTransaction(house, async (tx) => {
    const { permission, about } = typeof needed === 'string' ? { permission: needed, about: {} } : needed;
    const verdict = await house.gate.judge(tx, who, permission, all[0], about, now);
    if (verdict !== 'granted') return { refused: verdict === 'lacking' ? 'forbidden' : 'missing' };
    const heads = await lockHeads(tx, all);
    const decision = await decide(tx);
    if ('refused' in decision) return decision;
    const actor = { id: who.id, name: who.name };
    return { done: true, events: await recordAll(house, tx, heads, decision.events, actor, now) };
  });
}

/**
 * The same door for the service itself: imports, seeding, schedules. Nobody's permission is asked. Also for a
 * person whom something other than a role entitles (an invitation in their hands): then `by` is that person.
 */
export async function changeAsService<C extends string>(
  house: House,
  by: string | Actor,
  now: Moment,
  chains: readonly [string, ...string[]],
  decide: (tx: Transaction) => Promise<Decision<C>>,
): Promise<Outcome<C>> {
  return inTransaction(house, async (tx) => {
    const heads = await lockHeads(tx, chains);
    const decision = await decide(tx);
    if ('refused' in decision) return decision;
    const actor = typeof by === 'string' ? { id: null, name: by } : by;
    return { done: true, events: await recordAll(house, tx, heads, decision.events, actor, now) };
  });
}

async function inTransaction<C extends string>(
  house: House,
  work: (tx: Transaction) => Promise<Outcome<C>>,
): Promise<Outcome<C>> {
  const outcome = await house.db.transaction().execute(work);
  if ('done' in outcome) house.wake();
  return outcome;
}

/** Locks the heads in ascending order of code, whatever the server's language sorts by: no two changes wait for each other. */
async function lockHeads(tx: Transaction, chains: readonly string[]): Promise<Map<string, Head>> {
  const codes = [...new Set(chains)].sort();
  const known = codes.length === 1 ? await lockKnown(tx, codes) : new Map<string, Head>();
  if (known.size === codes.length) return known;
  await tx
    .insertInto('chain')
    .values(codes.map((organisation) => ({ organisation, seq: 0, hash: genesis })))
    .onConflict((conflict) => conflict.column('organisation').doNothing())
    .execute();
  return lockKnown(tx, codes);
}

async function lockKnown(tx: Transaction, codes: readonly string[]): Promise<Map<string, Head>> {
  const rows = await tx
    .selectFrom('chain')
    .select(['organisation', 'seq', 'hash'])
    .where('organisation', 'in', codes)
    .orderBy(sql`organisation collate "C"`)
    .forUpdate()
    .execute();
  return new Map(rows.map(({ organisation, seq, hash }) => [organisation, { seq, hash }]));
}

async function recordAll(
  house: House,
  tx: Transaction,
  heads: Map<string, Head>,
  events: readonly Event[],
  actor: Actor,
  at: Moment,
): Promise<Recorded[]> {
  const recorded: Recorded[] = [];
  for (const event of events) {
    const head = heads.get(event.organisation);
    if (!head) throw new Error(`The chain of ${event.organisation} was not locked by this change`);
    const next = await record(house, tx, head, event, actor, at);
    heads.set(event.organisation, next.head);
    recorded.push(next.recorded);
  }
  for (const organisation of new Set(events.map((event) => event.organisation))) {
    const head = heads.get(organisation);
    if (head) await tx.updateTable('chain').set(head).where('organisation', '=', organisation).execute();
  }
  return recorded;
}
