import { canonical } from '../platform/change/hash.ts';
import type { Position } from './rules/snapshot.ts';

/** Whether a position is what was published: answers, evidence and essential functions, whoever signed it off. */
export const isAsPublished = (now: Position, published: Position): boolean =>
  canonical(contentOf(now)) === canonical(contentOf(published));

/** A snapshot says more than its position; what is not there stays away, as it does where it is hashed. */
const contentOf = ({ outcomes, essentialFunctions, functions }: Position): Position => ({
  outcomes,
  essentialFunctions,
  ...(functions === undefined ? {} : { functions }),
});
