import type { Query } from '../../../platform/pages/path.ts';
import type { BulkInput } from '../../rules/bulk.ts';

const some = (text: string | undefined): readonly string[] => (text ?? '').split(' ').filter(Boolean);

/** A choice for several outcomes as the query of the preview's address: what is previewed has an address. */
export const queryOf = (input: BulkInput): Query => ({
  outcomes: input.outcomes.join(' '),
  owner: input.owner || undefined,
  way: input.way || undefined,
  contributors: input.contributors.join(' ') || undefined,
  due: input.due || undefined,
  noDue: input.noDue ? 'yes' : undefined,
});

/** The choice that a query names. */
export const inputOf = (query: Query): BulkInput => ({
  outcomes: some(query.outcomes),
  owner: query.owner ?? '',
  way: query.way ?? '',
  contributors: some(query.contributors),
  due: query.due ?? '',
  noDue: query.noDue === 'yes',
});
