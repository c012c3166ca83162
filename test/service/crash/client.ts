import type { Visitor } from '../../support/visitor.ts';
import { visitorOver } from '../over-http.ts';
import type { Ledger } from './ledger.ts';
import type { Chance } from './seeded.ts';

/** Who works at the service: each at an outcome of their own, so that their marks can be told apart. */
export type Worker = {
  readonly name: string;
  readonly organisation: string;
  readonly outcome: string;
  readonly mayPublish: boolean;
  /** Tries to publish once, and notes what came of it. */
  readonly attempt: (client: Client) => Promise<void>;
  /** Who approves before each full publication. */
  readonly siro?: string;
  /** Who gives a plan back that was submitted, so that it can go with the next. */
  readonly reviewer?: string;
};

/** Somebody logged in, for as long as this process of the service lives. */
export type Client = Worker & {
  readonly origin: string;
  readonly edition: string;
  readonly visit: Visitor;
  readonly siroVisit: Visitor | null;
  readonly reviewerVisit: Visitor | null;
  readonly ledger: Ledger;
  readonly chance: Chance;
};

/** What the service answered to a form; `lost` when it was gone before it could. */
export type Heard =
  | { readonly lost: true }
  | { readonly lost: false; readonly status: number; readonly to: string; readonly notDone: boolean };

export async function logIn(
  origin: string,
  worker: Worker,
  of: Pick<Client, 'edition' | 'ledger' | 'chance'>,
): Promise<Client> {
  const visit = await visitAs(origin, worker.name);
  const siroVisit = worker.siro ? await visitAs(origin, worker.siro) : null;
  const reviewerVisit = worker.reviewer ? await visitAs(origin, worker.reviewer) : null;
  return { ...worker, ...of, origin, visit, siroVisit, reviewerVisit };
}

async function visitAs(origin: string, name: string): Promise<Visitor> {
  const visit = visitorOver(origin);
  await visit.open('/');
  const label = [...visit.document().querySelectorAll('button')]
    .map((one) => one.getAttribute('aria-label') ?? '')
    .find((text) => text.includes(name));
  return visit.press(label ?? name);
}

/** Whether an error says no more than that the service is gone. */
export const isGone = (error: unknown): boolean =>
  error instanceof TypeError && ['fetch failed', 'terminated'].includes(error.message);

/** Sends a form and follows no redirect: what counts as said is what the answer's head says. */
export async function send(
  { origin, visit }: Client,
  address: string,
  fields: Readonly<Record<string, string>>,
): Promise<Heard> {
  const cookie = Object.entries(visit.cookies())
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('; ');
  try {
    const answer = await fetch(`${origin}${address}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin, cookie },
      body: new URLSearchParams(fields),
    });
    const heard = { status: answer.status, to: answer.headers.get('location') ?? '' };
    const notDone = answer.headers.getSetCookie().some((line) => /^notice=not-done%20/.test(line));
    await answer.arrayBuffer().catch(() => {});
    return { lost: false, ...heard, notDone };
  } catch (error) {
    if (isGone(error)) return { lost: true };
    throw error;
  }
}

/** What the page that was opened last carries in this field. */
export const carried = ({ visit }: Client, name: string): string =>
  visit.document().querySelector(`[name="${name}"]`)?.getAttribute('value') ?? '';

/** Writes a new mark into the client's outcome; null where the service was gone before it said that it is saved. */
export async function writeMark(client: Client): Promise<string | null> {
  const mark = client.ledger.nextMark(client.name);
  const address = `/organisations/${client.organisation}/assessments/${client.edition}/outcomes/${client.outcome}`;
  await client.visit.open(address);
  const level = client.chance.pick(['achieved', 'not-achieved']);
  const fields = {
    act: 'save',
    version: carried(client, 'version'),
    level,
    statement: mark,
    complete: 'yes',
  };
  const heard = await send(client, address, fields);
  if (heard.lost) return null;
  if (heard.status !== 303) throw new Error(`Saving ${client.outcome} was answered with ${heard.status}`);
  client.ledger.saved.push(mark);
  return mark;
}
