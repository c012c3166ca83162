import { dateFrom, datePartsOf } from '../../../platform/pages/date-parts.ts';
import type { Said } from '../../rules/describe-new.ts';
import type { Details } from '../../rules/details.ts';

/** What stands in the boxes of `DetailsFields`; spread into a page's `values`. */
export type DetailsValues = {
  readonly type: string;
  readonly dates: Readonly<Record<string, string>>;
  readonly onRequest: readonly string[];
};

export const detailsValues = ({
  documentType,
  effectiveOn,
  reviewBy,
  onRequest,
}: Omit<Details, 'title'>): DetailsValues => ({
  type: documentType,
  dates: Object.fromEntries([
    ...datePartsOf('effective', effectiveOn ?? ''),
    ...datePartsOf('review', reviewBy ?? ''),
  ]),
  onRequest: onRequest ? ['yes'] : [],
});

/** The boxes of an item that is not there yet. */
export const newDetails = detailsValues({
  documentType: 'other',
  effectiveOn: null,
  reviewBy: null,
  onRequest: false,
});

/** What the boxes say, days put together. */
export const saidIn = ({ type, dates, onRequest }: DetailsValues): Said => ({
  documentType: type,
  effectiveOn: dateFrom('effective', dates),
  reviewBy: dateFrom('review', dates),
  onRequest: onRequest.includes('yes'),
});

/** How the problems of `DetailsFields` are said; spread into a page's `sentences`. */
export const detailsSentences = {
  'type-unknown': { field: 'type', text: 'Select one of the kinds of evidence shown' },
  'effective-wrong': { field: 'dates', text: 'The effective date must be a real date, like 27 3 2026' },
  'review-wrong': { field: 'dates', text: 'The review-by date must be a real date, like 27 3 2027' },
  'review-before-effective': {
    field: 'dates',
    text: 'The review-by date must be on or after the effective date',
  },
} as const;
