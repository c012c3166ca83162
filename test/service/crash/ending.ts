import type { Client, Heard } from './client.ts';
import type { Ending } from './ledger.ts';

/** What was said. Whatever else the service says, above all to what must be refused, is an error here and now. */
export function endingOf(
  client: Client,
  way: string,
  heard: readonly Heard[],
  mustBeRefused: boolean,
): Ending {
  const versions = heard.flatMap((one) => (isPublished(one) ? [versionIn(one.to)] : []));
  if (versions.length > (mustBeRefused ? 0 : 1)) throw new Error(`${client.name}: ${way} was published`);
  if (versions[0] !== undefined) return { as: 'acknowledged', version: versions[0] };
  if (heard.some((one) => one.lost)) return { as: mustBeRefused ? 'refused' : 'unknown' };
  for (const one of heard)
    if (!isRefused(one)) throw new Error(`${client.name}, ${way}: ${JSON.stringify(one)}`);
  return { as: 'refused' };
}

const versionIn = (address: string): number => Number(/\/publications\/(\d+)\/published$/.exec(address)?.[1]);

const isPublished = (heard: Heard): heard is Extract<Heard, { lost: false }> =>
  !heard.lost && heard.status === 303 && !heard.notDone && versionIn(heard.to) > 0;

/** Changed meanwhile (409), not declared (422), not allowed (403), led to the question, or to what was just published. */
const isRefused = (heard: Heard): boolean =>
  !heard.lost &&
  ([403, 409, 422].includes(heard.status) ||
    (heard.status === 303 && (heard.notDone || heard.to.includes('/interim/siro'))));
