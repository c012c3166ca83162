import { loadPlanVersion } from '../improvement-plan/load-versions.ts';
import type { WorkingPlan } from '../improvement-plan/load-working-plan.ts';
import { planContent, withoutGroup } from '../improvement-plan/rules/content.ts';
import { decideMove, type MoveProblem } from '../improvement-plan/rules/decide-move.ts';
import type { Plan, Where } from '../improvement-plan/rules/plan.ts';
import { isAgreed, moveOf } from '../improvement-plan/rules/states.ts';
import type { Emailed, PlanContent } from '../improvement-plan/rules/version.ts';
import { loadWaiting } from '../offline-workbook/store.ts';
import { loadUpdate, type Update } from '../plan-review/load-update.ts';
import { unanswered } from '../plan-review/rules/update.ts';
import type { Context } from '../platform/change/change.ts';
import { canonical, sha256 } from '../platform/change/hash.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { handedOverIn, withEmailed } from './load-ground.ts';
import { mayLoadFor } from './may-load.ts';
import { isExplained } from './rules/explained.ts';
import { type EmailedRows, loadEmailedRows, loadTaken, type Taken } from './store.ts';

/** What keeps a reviewer from submitting on behalf of the organisation, beside what keeps the organisation. */
export type InTheWay = MoveProblem | 'rows-waiting' | 'written-since' | 'action-unanswered';

/** What a reviewer can submit on behalf of an organisation, out of the workbooks that they loaded from its emails. */
export type EmailedSubmission = {
  readonly where: Where;
  readonly kind: 'plan' | 'update';
  readonly update: Update;
  readonly plan: Plan;
  readonly working: WorkingPlan;
  /** The latest of those that were loaded since anything was handed over. */
  readonly taken: Taken;
  readonly emailed: Emailed;
  readonly content: PlanContent;
  readonly contentHash: string;
  readonly inTheWay: readonly InTheWay[];
  /** Actions of which the update does not say whether their date holds. */
  readonly unanswered: readonly string[];
  /** Outcomes below their level without an action, of those that are told to everybody who reads the plan (R31). */
  readonly uncovered: readonly { readonly code: string; readonly title: string }[];
};

/**
 * Null for whoever has no part in this plan (R38); `nothing` where this person has loaded nothing since the last version,
 * or the plan asks for nothing now.
 */
export async function loadEmailedSubmission(
  db: Queryable,
  { house, who, now }: Context,
  where: Where,
): Promise<EmailedSubmission | 'nothing' | null> {
  const update = await loadUpdate(db, house.packs, where, now);
  if (!update || !mayLoadFor(who, update.working.organisation, update.working.pack.edition)) return null;
  const { plan, working } = update;
  const kind = isAgreed(plan.state) ? 'update' : 'plan';
  if (kind === 'plan' && !moveOf('submit').from.includes(plan.state)) return 'nothing';
  const version = plan.version === 0 ? null : await loadPlanVersion(db, where, plan.version);
  const taken = (await loadTaken(db, where, who.id)).findLast(
    (one) => version === null || one.at > version.content.submittedAt,
  );
  if (!taken) return 'nothing';
  const waits = await loadWaiting(db, { ...where, person: who.id, kind: 'emailed-plan' }, now);
  const content = kind === 'update' ? update.content : planContent(working);
  const rows = await loadEmailedRows(db, where, update.round?.name ?? null);
  return {
    ...{ where, kind, update, plan, working, taken, content },
    emailed: { sender: taken.sender, sentOn: taken.sentOn },
    contentHash: sha256(canonical(content)),
    ...(isKnownToReviewers(update, content, version?.content ?? null, rows)
      ? checked(update, kind, content, waits !== null)
      : unknown),
  };
}

/** Where something is not known to reviewers, nothing is said of how it stands. */
const unknown = { inTheWay: ['written-since'], unanswered: [], uncovered: [] } as const;

/** What keeps it from being submitted, by the rules of every submission. */
function checked(update: Update, kind: 'plan' | 'update', content: PlanContent, isWaiting: boolean) {
  const { working, answers } = update;
  const open = kind === 'update' ? unanswered(working.actions, answers) : [];
  return {
    inTheWay: [
      ...(isWaiting ? (['rows-waiting'] as const) : []),
      ...movesInTheWay(update, kind, open.length),
    ],
    unanswered: open,
    uncovered: toldOf(content, working.check.uncovered),
  };
}

function isKnownToReviewers(
  { plan, working, answers, content: whole, round }: Update,
  content: PlanContent,
  version: (PlanContent & { readonly round: string | null }) | null,
  rows: EmailedRows,
): boolean {
  const isShared = plan.sharedAt !== null;
  const isOfRound = isShared || version?.round === (round?.name ?? null);
  const actions = new Map(working.actions.map((one) => [one.reference, one]));
  const before = handedOverIn((isShared ? whole : version)?.actions ?? [], isOfRound);
  const handedOver = withEmailed(before, rows, { actions, answers });
  const outcomes = isShared ? content.outcomes : (version?.outcomes ?? []);
  return isExplained(
    {
      ...{ content, answers, actions: working.actions },
      published: (plan.below ?? []).map((one) => one.outcome),
    },
    { handedOver, version: { outcomes, actions: version?.actions ?? [] } },
  );
}

function movesInTheWay(
  { plan, situation }: Update,
  kind: 'plan' | 'update',
  open: number,
): readonly InTheWay[] {
  const move = kind === 'update' ? 'update' : 'submit';
  const moved = decideMove(plan.state, move, { parts: ['organisation'], reason: '' }, situation);
  return [
    ...('problems' in moved ? moved.problems.map((one) => one.code) : []),
    ...(open > 0 ? (['action-unanswered'] as const) : []),
  ];
}

const toldOf = (content: PlanContent, uncovered: readonly string[]) =>
  withoutGroup(content)
    .outcomes.filter((one) => one.isBelow && uncovered.includes(one.code))
    .map(({ code, title }) => ({ code, title }));
