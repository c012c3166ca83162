import { setTimeout as pause } from 'node:timers/promises';
import { type Client, carried, send, writeMark } from './client.ts';
import { endingOf } from './ending.ts';

/** Ways of pressing the button: most as one should, some twice, some in ways that must be refused. */
const ways = ['once', 'once', 'once', 'once', 'twice', 'changed-meanwhile', 'not-signed'] as const;

/** Tries to publish the interim, in a way that chance chooses, and notes what came of it. */
export async function tryInterim(client: Client): Promise<void> {
  // A full assessment takes many pages: whoever publishes one gets the time for them.
  await pause(client.chance.below(1_200));
  const mark = await writeMark(client);
  if (mark === null) return;
  // Whoever must not publish mostly works.
  if (!client.mayPublish && client.chance.below(5) > 0) return;
  const address = `/organisations/${client.organisation}/assessments/${client.edition}/interim/publications/new`;
  await client.visit.open(`${address}?how=not-yet`);
  const fields = { act: 'publish', version: carried(client, 'version') };
  const way = client.mayPublish ? client.chance.pick(ways) : 'once';
  const last = way === 'changed-meanwhile' ? await writeMark(client) : mark;
  if (last === null) return;
  const question = way === 'not-signed' ? 'in-service' : 'not-yet';
  const press = () => send(client, `${address}?how=${question}`, fields);
  const heard = way === 'twice' ? await Promise.all([press(), press()]) : [await press()];
  const { organisation, name: person, outcome } = client;
  client.ledger.attempts.push({
    ...{ kind: 'interim', organisation, person, outcome, mark: last, withPlan: false },
    ending: endingOf(
      client,
      way,
      heard,
      !client.mayPublish || ['changed-meanwhile', 'not-signed'].includes(way),
    ),
  });
}
