import type { TestHouse } from '../../../test/support/a-house.ts';
import { loadHistory } from '../../status/store.ts';

/** The codes of what is wrong; what came out otherwise, as it is. */
export const problemsOf = (outcome: object) =>
  'problems' in outcome ? (outcome.problems as { code: string }[]).map((one) => one.code) : outcome;

/** What the register says of an organisation, newest first, with the days of publication. */
export const statusesIn = async ({ db }: TestHouse, organisation = 'RX1') =>
  (await loadHistory(db, organisation)).map(({ label, publishedOn }) => [label.status, publishedOn]);
