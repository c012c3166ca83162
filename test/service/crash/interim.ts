import { type Client, carried, type Heard, send, writeMark } from './client.ts';
import type { Ending } from './ledger.ts';

/** Ways of pressing the button: most as one should, some twice, some in ways that must be refused. */
const ways = ['once', 'once', 'once', 'once', 'twice', 'changed-meanwhile', 'not-signed'] as const;
type Way = (typeof ways)[number];

/** Tries to publish the interim, in a way that chance chooses, and notes what came of it. */
export async function tryInterim(client: Client): Promise<void> {
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
    ...{ kind: 'interim', organisation, person, outcome, mark: last },
    ending: endingOf(client, way, heard),
  });
}

/** What was said. Whatever else the service says to what must be refused is an error here and now. */
function endingOf(client: Client, way: Way, heard: readonly Heard[]): Ending {
  const versions = heard.flatMap((one) => (isPublished(one) ? [versionIn(one.to)] : []));
  const mustBeRefused = !client.mayPublish || way === 'changed-meanwhile' || way === 'not-signed';
  if (versions.length > (mustBeRefused ? 0 : 1)) throw new Error(`${client.name}: ${way} was published`);
  if (versions[0] !== undefined) return { as: 'acknowledged', version: versions[0] };
  if (heard.some((one) => one.lost)) return { as: mustBeRefused ? 'refused' : 'unknown' };
  for (const one of heard) if (!isRefused(one)) throw new Error(`${client.name}: ${JSON.stringify(one)}`);
  return { as: 'refused' };
}

const versionIn = (address: string): number =>
  Number(/\/interim\/publications\/(\d+)\/published$/.exec(address)?.[1]);

const isPublished = (heard: Heard): heard is Extract<Heard, { lost: false }> =>
  !heard.lost && heard.status === 303 && !heard.notice && versionIn(heard.to) > 0;

/** Changed meanwhile (409), not allowed (403), led to the question, or to what somebody else just published. */
const isRefused = (heard: Heard): boolean =>
  !heard.lost &&
  ([403, 409].includes(heard.status) ||
    (heard.status === 303 && (heard.notice || heard.to.includes('/interim/siro'))));
