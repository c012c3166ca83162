import { type DocumentType, documentTypes } from './document-type.ts';

/** Which evidence by its review-by date. */
export const reviews = ['stale', 'expiring', 'undated'] as const;
export type Review = (typeof reviews)[number];

/** What of a library is looked for, and in which order: newest first, or what must be reviewed soonest. */
export type Filter = {
  readonly q: string;
  readonly type: DocumentType | null;
  readonly review: Review | null;
  readonly order: 'newest' | 'review';
};

/** Longer than any title; what is typed beyond it is not looked for. */
const longestSearch = 200;

type Query = { readonly [name: string]: string | undefined };

/** The filter that an address asks for; what it does not understand is as if it were not there. */
export const filterFrom = (query: Query): Filter => ({
  q: (query.q ?? '').trim().slice(0, longestSearch),
  type: documentTypes.find((one) => one === query.type) ?? null,
  review: reviews.find((one) => one === query.review) ?? null,
  order: query.order === 'review' ? 'review' : 'newest',
});

/** The same as an address says it. */
export const queryOf = ({ q, type, review, order }: Filter): Query => ({
  q: q === '' ? undefined : q,
  type: type ?? undefined,
  review: review ?? undefined,
  order: order === 'newest' ? undefined : order,
});

export const isFiltered = ({ q, type, review }: Filter): boolean =>
  q !== '' || type !== null || review !== null;
