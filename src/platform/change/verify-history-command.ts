import type { House } from '../house.ts';
import { verifyHistory } from './verify-chain.ts';

/** Says whether the history is as it was written, and of each chain that is not the first entry. False if any is not. */
export async function verifyHistoryCommand(
  { db }: Pick<House, 'db'>,
  _argument: string,
  say: (sentence: string) => void,
): Promise<boolean> {
  const { chains, entries, removed, broken } = await verifyHistory(db);
  for (const { organisation, seq, because } of broken)
    say(`The history of ${organisation} is broken at entry ${seq}: ${because}`);
  if (removed > 0)
    say(
      `${removed} ${removed === 1 ? 'payload' : 'payloads'} removed by decision: each named by its chain, which holds.`,
    );
  say(`Looked through ${entries} entries in ${chains} chains: ${broken.length} of the chains are broken.`);
  return broken.length === 0;
}
