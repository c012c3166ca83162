import type { Query } from '../../../platform/pages/path.ts';
import type { From } from '../../paged.ts';

export const organisationsAPage = 50;

/** Where in a list an address goes on. */
export const fromOf = ({ after, before }: Query): From => {
  if (after !== undefined) return { way: 'after', code: after };
  return before === undefined ? null : { way: 'before', code: before };
};
