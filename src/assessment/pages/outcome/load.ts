import { type Allocated, givenOf, holdingOf } from '../../../allocation/rules/allocation.ts';
import type { Carried } from '../../../carry-forward/rules/carried.ts';
import type { CommentCounts } from '../../../comment/rules/say-comments.ts';
import { type EvidenceValues, evidenceValues } from '../../../evidence/pages/sentences.ts';
import { type Evidence, isUsable } from '../../../evidence/rules/evidence.ts';
import { loadEvidenceByIds } from '../../../evidence/store.ts';
import { cellOf, findOutcome, findPack, type Placed } from '../../../framework/rules/find.ts';
import { indicatorsOf } from '../../../framework/rules/level.ts';
import type { Cell, ExtraField, PolicyQuestion } from '../../../framework/rules/pack.ts';
import { judge, readsAll } from '../../../organisation/rules/permission.ts';
import { loadOutcomeRecord } from '../../../plan-review/load-outcome-record.ts';
import type { Moment } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/database/open-database.ts';
import type { House } from '../../../platform/house.ts';
import type { Who } from '../../../platform/pages/gate.ts';
import type { Query } from '../../../platform/pages/path.ts';
import { type Assessment, assessmentOf } from '../../load-assessment.ts';
import { answersAll, onlyOf } from '../../load-only.ts';
import type { ReviewsListed } from '../../load-reviews.ts';
import type { Answer } from '../../rules/answer.ts';
import type { AnswerFields } from '../../rules/input.ts';
import { hasOwnPage } from '../../rules/policy.ts';
import { isSaidComplete } from '../../rules/review.ts';
import { type EarlierPlan, earlierPlan, whereFrom } from './earlier-plan.ts';
import { loadNext } from './next.ts';

export type OutcomeLoaded = Assessment & {
  readonly where: { readonly organisation: string; readonly edition: string; readonly outcome: string };
  readonly placed: Placed;
  readonly cell: Cell;
  readonly answer: Answer;
  readonly question: PolicyQuestion | undefined;
  /** Whether the policy question stands on this form, and not on a page of its own. */
  readonly asksPolicy: boolean;
  readonly fields: readonly ExtraField[];
  readonly evidence: readonly Evidence[];
  readonly allocation: Allocated;
  readonly reviews: ReviewsListed;
  readonly comments: CommentCounts;
  /** Whether they read all answers of the organisation, and not only what is given to them. */
  readonly readsAll: boolean;
  /** Whether they answer the outcome as a whole. */
  readonly canWrite: boolean;
  /** The indicators that they may mark who answer nothing else of it; null for everybody else. */
  readonly only: readonly string[] | null;
  /** Last year's answer, with those of its items that can still be used (R8). */
  readonly lastYear: { readonly carried: Carried; readonly items: readonly Evidence[] } | null;
  /** What last year's improvement plan still does, or has done, for it; null for whoever may not read plans. */
  readonly earlier: EarlierPlan | null;
  /** Whether its statement was asked for in the form. */
  readonly usesLastYear: boolean;
  readonly now: Moment;
  /** The check or list from which they came, to which saving leads back. */
  readonly from: From;
  /** Where work goes on in this objective; null after its last outcome. */
  readonly next: string | null;
};

const checks = ['interim', 'full', 'missing'] as const;
export type From = (typeof checks)[number] | 'work' | undefined;

export type Asked = {
  readonly db: Db;
  readonly house: House;
  readonly who: Who;
  readonly now: Moment;
  readonly params: OutcomeLoaded['where'];
  readonly query: Query;
};

/** All that the page of one outcome shows; null where there is no such outcome. */
export async function loadOutcomePage(asked: Asked): Promise<OutcomeLoaded | null> {
  const { db, house, who, now, params, query } = asked;
  const pack = findPack(house.packs, params.edition);
  const placed = pack && findOutcome(pack.framework, params.outcome);
  if (!placed) return null;
  const { edition, framework } = pack;
  const from = whereFrom(asked, pack);
  const found = await loadOutcomeRecord(db, { ...params, framework: framework.id }, from);
  const assessment = found && assessmentOf(house.packs, pack, found.organisation, now);
  if (!assessment) return null;
  const question = edition.policies[params.outcome];
  const suggested = found.lastYear?.sources.flatMap((one) => one.evidence) ?? [];
  const items = await loadEvidenceByIds(db, params.organisation, [
    ...new Set([...found.evidence, ...suggested]),
  ]);
  return {
    ...assessment,
    where: params,
    placed,
    answer: found.answer,
    question,
    cell: cellOf(assessment.profile, params.outcome),
    asksPolicy: question !== undefined && !hasOwnPage(question),
    fields: edition.fields[params.outcome] ?? [],
    evidence: items.filter((one) => found.evidence.includes(one.id)),
    lastYear: found.lastYear && {
      carried: found.lastYear,
      items: items.filter((one) => suggested.includes(one.id) && isUsable(one)),
    },
    earlier: from && earlierPlan(from, found),
    usesLastYear: query.use === 'last-year',
    now,
    allocation: found.allocation,
    reviews: found.reviews,
    comments: found.comments,
    ...rightsOf(who, params.organisation, found.allocation, assessment.open),
    from: fromOf(query.from, readsAll(who, params.organisation)),
    next: await loadNext(db, assessment.pack, params, placed),
  };
}

/** What somebody may do here; it follows from their roles and from what is loaded already. */
function rightsOf(who: Who, organisation: string, allocation: Allocated, open: boolean) {
  const holding = holdingOf(allocation, who.id);
  const subject = { organisation, region: null, given: givenOf(holding) };
  const writes = open && judge(who, 'write-given-answers', subject) === 'granted';
  const only = answersAll(who, organisation) ? null : onlyOf(holding);
  return {
    readsAll: readsAll(who, organisation),
    canWrite: writes && only === null,
    only: writes ? only : null,
  };
}

export type OutcomeFields = AnswerFields & EvidenceValues & { readonly part: string };

/** Whoever sees only what is given to them comes from their list of work, and goes back there. */
const fromOf = (from: string | undefined, all: boolean): From =>
  from === 'work' || !all ? 'work' : checkFrom(from);

/** The check before a publication that asked for a change, from an address. */
export const checkFrom = (from: string | undefined): (typeof checks)[number] | undefined =>
  checks.find((one) => one === from);

/** The indicators that a form asks alone; empty for the form that asks everything. */
export const partOf = ({ only }: Pick<OutcomeLoaded, 'only'>): string => (only ?? []).join(' ');

/** What stands in the boxes. */
export function valuesOf(loaded: OutcomeLoaded): OutcomeFields {
  const { answer, placed, fields, only } = loaded;
  const indicators = indicatorsOf(placed.outcome).filter(({ id }) => only === null || only.includes(id));
  const perIndicator = (text: (id: string) => string) =>
    Object.fromEntries(indicators.map(({ id }) => [id, text(id)]));
  return {
    part: partOf(loaded),
    version: String(answer.version),
    level: answer.level ?? '',
    complete: isSaidComplete(answer) ? ['yes'] : [],
    statement: answer.statement,
    marks: perIndicator((id) => answer.marks[id]?.mark ?? ''),
    comments: perIndicator((id) => answer.marks[id]?.comment ?? ''),
    fields: Object.fromEntries(fields.map(({ id }) => [id, answer.fields[id] ?? ''])),
    policy: answer.policy?.value ?? '',
    ...evidenceValues,
  };
}
