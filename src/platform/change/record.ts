import type { Moment } from '../clock.ts';
import type { Transaction } from '../database/open-database.ts';
import type { House } from '../house.ts';
import type { Actor, Event, EventType, Recorded } from './events.ts';
import { canonical, hashOf, sha256 } from './hash.ts';
import './tables.ts';

/** How each event changes the tables of the room that owns it. Must depend on nothing but the event. */
export type Appliers<T extends EventType = EventType> = {
  readonly [K in T]: (tx: Transaction, event: Recorded<K>) => Promise<void>;
};

export type Mail = { readonly to: string; readonly subject: string; readonly text: string };

/** The mails that an event causes. Runs once, in the event's transaction, never in a replay. */
export type Mailers = {
  readonly [K in EventType]?: (tx: Transaction, event: Recorded<K>, house: House) => Promise<Mail[]>;
};

export type Head = { readonly seq: number; readonly hash: string };

/** The version every event is written with until one of them changes shape. */
const eventVersion = 1;

/**
 * Appends one event to its organisation's chain, lets the owning room change its tables and writes a
 * delivery for each mail. The caller holds the chain's lock; returns the new head.
 */
export async function record(
  house: House,
  tx: Transaction,
  head: Head,
  event: Event,
  actor: Actor,
  moment: Moment,
): Promise<{ head: Head; recorded: Recorded }> {
  // As it comes back from the database: what is hashed can be hashed again.
  const at = new Date(moment).toISOString();
  const seq = head.seq + 1;
  const payload = canonical(event.payload);
  const entry = {
    organisation: event.organisation,
    seq,
    at,
    actor_id: actor.id,
    actor_name: actor.name,
    type: event.type as string,
    version: eventVersion,
    about: event.about,
    payload_hash: sha256(payload),
    previous_hash: head.hash,
  };
  const hash = hashOf(entry);
  await tx
    .insertInto('journal')
    .values({ ...entry, payload, hash })
    .execute();
  const recorded = { ...event, seq, at, actor } as Recorded;
  await apply(house.appliers, tx, recorded);
  await deliver(house, tx, recorded);
  return { head: { seq, hash }, recorded };
}

/** Lets the room that owns the event's type change its tables. */
export async function apply<K extends EventType>(
  appliers: Appliers,
  tx: Transaction,
  event: Recorded<K>,
): Promise<void> {
  const change = appliers[event.type as K] as (tx: Transaction, event: Recorded<K>) => Promise<void>;
  await change(tx, event);
}

async function deliver(house: House, tx: Transaction, event: Recorded): Promise<void> {
  const mailer = house.mailers[event.type as EventType] as
    | ((tx: Transaction, event: Recorded, house: House) => Promise<Mail[]>)
    | undefined;
  const mails = mailer ? await mailer(tx, event, house) : [];
  if (mails.length === 0) return;
  await tx
    .insertInto('delivery')
    .values(mails.map((mail, n) => deliveryOf(house, event, mail, n)))
    .execute();
}

/**
 * Writes the delivery of a mail that carries a secret (a link with a token). Mailers cannot: they see only
 * the event, and no secret may enter one. The caller is the use case that made the secret, in the same
 * transaction as what it is for. `id` must be new.
 */
export async function deliverSecret(
  house: Pick<House, 'origin'>,
  tx: Transaction,
  id: string,
  mail: Mail,
  at: Moment,
): Promise<void> {
  await tx
    .insertInto('delivery')
    .values(rowOf(house, id, mail, at))
    .execute();
}

/** The same for a mail that no single event causes (the day's email): in the transaction that remembers it was written. */
export const deliverUncaused = deliverSecret;

/** The id, and so the Message-ID, follows from the event: a mail sent twice can be recognised (R14). */
const deliveryOf = (house: House, event: Recorded, mail: Mail, n: number) =>
  rowOf(house, `${event.organisation}.${event.seq}.${n}`, mail, event.at);

function rowOf({ origin }: Pick<House, 'origin'>, id: string, mail: Mail, at: Moment) {
  return {
    id,
    message_id: `<${id}@${new URL(origin).hostname}>`,
    recipient: mail.to,
    subject: mail.subject,
    body: mail.text,
    created_at: at,
    next_try_at: at,
    accepted_at: null,
    last_error: null,
  };
}
