import {
  closed,
  type Decision,
  invalid,
  missing,
  type Problem,
  stale,
} from '../../platform/change/decision.ts';
import { type Day, isDay } from '../../platform/clock.ts';
import '../events.ts';
import { type DocumentType, documentTypes } from './document-type.ts';
import { aboutEvidence, type Evidence, titleLimit } from './evidence.ts';

/** What people say of an item, apart from the content itself. */
export type Details = {
  readonly title: string;
  readonly documentType: DocumentType;
  readonly effectiveOn: Day | null;
  readonly reviewBy: Day | null;
  /** Its title is handed over at a publication, its content is not (R38). */
  readonly onRequest: boolean;
};

/** The same as typed: days empty or as `2026-03-27`, or what somebody typed instead. */
export type DetailsInput = {
  readonly title: string;
  readonly documentType: string;
  readonly effectiveOn: string;
  readonly reviewBy: string;
  readonly onRequest: boolean;
};

export type DatesProblem = 'type-unknown' | 'effective-wrong' | 'review-wrong' | 'review-before-effective';
export type DetailsProblem =
  | DatesProblem
  | 'title-missing'
  | 'title-too-long'
  | 'changed-meanwhile'
  | 'already-withdrawn';

/** What an item says of itself now. */
export const detailsOf = ({ title, documentType, effectiveOn, reviewBy, onRequest }: Evidence): Details => ({
  title,
  documentType,
  effectiveOn,
  reviewBy,
  onRequest,
});

/** What is wrong with kind and days; the title aside, so that an addition can be checked before it has one. */
export function problemsOfDates(input: Omit<DetailsInput, 'title'>): Problem<DatesProblem>[] {
  const problems: Problem<DatesProblem>[] = [];
  if (!isDocumentType(input.documentType)) problems.push({ code: 'type-unknown' });
  const effective = isDayOrEmpty(input.effectiveOn);
  const review = isDayOrEmpty(input.reviewBy);
  if (!effective) problems.push({ code: 'effective-wrong', item: 'effective-day' });
  if (!review) problems.push({ code: 'review-wrong', item: 'review-day' });
  const both = input.effectiveOn !== '' && input.reviewBy !== '';
  if (effective && review && both && input.reviewBy < input.effectiveOn)
    problems.push({ code: 'review-before-effective', item: 'review-day' });
  return problems;
}

/** Changes what an item says of itself; refuses when somebody changed it since it was read (R7). Nothing changed: no event. */
export function decideDetails(
  item: Evidence | null,
  seen: number,
  input: DetailsInput,
): Decision<DetailsProblem> {
  if (item === null) return missing;
  if (item.withdrawn) return closed('already-withdrawn');
  if (item.detailsVersion !== seen) return stale('changed-meanwhile');
  const title = input.title.trim();
  const problems: Problem<DetailsProblem>[] = [...problemsOfDates(input)];
  if (title === '') problems.unshift({ code: 'title-missing' });
  if (title.length > titleLimit) problems.unshift({ code: 'title-too-long' });
  if (problems.length > 0 || !isDocumentType(input.documentType)) return invalid(...problems);
  const after: Details = { ...readDetails(input, input.documentType), title };
  const before = replaced(detailsOf(item), after);
  if (Object.keys(before).length === 0) return { events: [] };
  return {
    events: [
      {
        type: 'evidence-details-changed',
        organisation: item.organisation,
        about: aboutEvidence(item.id),
        payload: { id: item.id, version: seen + 1, before, after },
      },
    ],
  };
}

const readDetails = (input: DetailsInput, documentType: DocumentType): Details => ({
  title: input.title.trim(),
  documentType,
  effectiveOn: input.effectiveOn === '' ? null : input.effectiveOn,
  reviewBy: input.reviewBy === '' ? null : input.reviewBy,
  onRequest: input.onRequest,
});

/** What a change replaced: only the parts that differ. */
const replaced = (before: Details, after: Details): Partial<Details> =>
  Object.fromEntries(
    Object.entries(before).filter(([name, value]) => value !== after[name as keyof Details]),
  );

const isDocumentType = (text: string): text is DocumentType => documentTypes.some((one) => one === text);
const isDayOrEmpty = (text: string): boolean => text === '' || isDay(text);
