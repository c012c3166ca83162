import { Pagination } from '../../../platform/design/pagination.tsx';
import type { Found } from '../../paged.ts';
import type { Scope } from '../../population.ts';
import { queryOf } from '../../rules/filter.ts';
import { ways } from '../ways.tsx';

type Props = {
  readonly scope: Scope;
  readonly found: Found<{ readonly code: string; readonly name: string }>;
};

/** The pages before and after this one of a list. */
export const Neighbours = ({ scope: { edition, kind, filter }, found }: Props) => {
  const [first, last] = [found.results[0], found.results.at(-1)];
  const to = (from: { after?: string; before?: string }) =>
    `${ways[kind].list.to({ edition: edition.id }, { ...queryOf(filter, kind), ...from })}#organisations`;
  return (
    <Pagination
      previous={
        found.earlier && first
          ? { href: to({ before: first.code }), title: `Before ${first.name}` }
          : undefined
      }
      next={found.later && last ? { href: to({ after: last.code }), title: `After ${last.name}` } : undefined}
    />
  );
};
