import { approvalParts, approvalsFrom } from '../approval/load-approvals.ts';
import type { ApprovalItem } from '../approval/rules/approval.ts';
import { isConfirmedProfile } from '../framework/rules/find.ts';
import { coveredPart } from '../improvement-plan/load-moves.ts';
import { confirmableFrom, confirmableParts, confirmationPart } from '../organisation/load-confirmation.ts';
import {
  type Confirmable,
  type Confirmation,
  confirmationState,
} from '../organisation/rules/confirmation.ts';
import { canonical, sha256 } from '../platform/change/hash.ts';
import type { Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import type { House } from '../platform/house.ts';
import { loadPositionWith, type Today } from '../publication/load-position.ts';
import { newestPart } from '../publication/store.ts';
import {
  belowExpected,
  type Declared,
  type GivenStatus,
  statusOfPublication,
} from '../status/rules/decide.ts';
import { type Label, notPublished } from '../status/rules/label.ts';
import { historyPart } from '../status/store.ts';
import { type PlanStanding, planStanding } from './load-plan-standing.ts';
import { type Missing, missingFrom } from './rules/missing.ts';
import { mayPublishFull } from './rules/publish-full.ts';

type Where = { readonly organisation: string; readonly edition: string };

/** Everything that the path to publishing shows and the use case decides on. */
export type Ready = Today &
  PlanStanding & {
    readonly where: Where;
    readonly approvals: readonly ApprovalItem[];
    readonly confirmable: { readonly content: Confirmable; readonly contentHash: string };
    readonly confirmation: Confirmation | null;
    readonly missing: readonly Missing[];
    readonly below: readonly (Declared & { readonly title: string })[];
    /** The outcomes for which the plan has an action now. */
    readonly planned: readonly string[];
    /** What publishing now would give (R16, R20, R22). */
    readonly status: GivenStatus;
    /** The public label now. */
    readonly before: Label;
    readonly latest: number;
    /** Of all that is checked before publishing: another hash, another look. */
    readonly checkHash: string;
    readonly allowed: ReturnType<typeof mayPublishFull>;
    readonly isConfirmed: boolean;
  };

/** How far an organisation is on its way to the full assessment; null where it takes no part in the edition. */
export async function loadReady(
  db: Queryable,
  house: Pick<House, 'packs' | 'mode'>,
  where: Where,
  now: Moment,
): Promise<Ready | null> {
  const found = await loadPositionWith(db, house.packs, where, now, besides(db, where));
  if (!found) return null;
  const { today, more } = found;
  const { confirmation, history, newest } = more;
  const plan = planStanding(more.plan, more.covered);
  const isConfirmed = isConfirmedProfile(today.profile);
  const { edition } = today.pack;
  const loaded = {
    ...{ ...today, ...plan, where, confirmation, isConfirmed },
    approvals: approvalsFrom(today, more),
    confirmable: confirmableFrom(today.organisation, more),
  };
  return {
    ...loaded,
    missing: missingIn(loaded),
    ...decidedFrom(today, plan),
    planned: [...new Set(more.actions.map((one) => one.outcome))],
    before: history[0]?.label ?? notPublished,
    latest: newest?.version ?? 0,
    checkHash: hashOf(loaded, history[0]?.label ?? notPublished),
    allowed: mayPublishFull({ edition, open: today.open, isConfirmed, mode: house.mode }, now),
  };
}

/** What is looked at beside the position. */
const besides = (db: Queryable, where: Where) => ({
  ...approvalParts(db, where),
  ...confirmableParts(db, where.organisation),
  confirmation: confirmationPart(db, where.organisation, where.edition),
  covered: coveredPart(db, where),
  history: historyPart(db, where.organisation),
  newest: newestPart(db, 'full', where),
});

type Loaded = Today & PlanStanding & Pick<Ready, 'approvals' | 'confirmable' | 'confirmation'>;

function missingIn({ set, position, approvals, confirmable, confirmation }: Loaded): readonly Missing[] {
  return missingFrom({
    outcomes: set.map(({ outcome, answer }) => ({
      code: outcome.code,
      title: outcome.title,
      level: answer.level,
      complete: answer.complete,
      waiting: answer.waiting,
    })),
    hasFunctions: position.essentialFunctions !== null || (position.functions?.entries.length ?? 0) > 0,
    profile: confirmationState(confirmation, confirmable.contentHash),
    approvals,
  });
}

function decidedFrom({ set }: Today, { agreed }: PlanStanding): Pick<Ready, 'below' | 'status'> {
  const declared = set.map(({ outcome, cell, answer }) => ({
    outcome: outcome.code,
    title: outcome.title,
    level: answer.level,
    expected: cell.expected,
  }));
  return { below: belowExpected(declared), status: statusOfPublication(declared, agreed) };
}

const hashOf = ({ contentHash, confirmable, approvals, plan, covered }: Loaded, before: Label): string =>
  sha256(
    canonical({
      contentHash,
      profile: confirmable.contentHash,
      approvals: approvals.map(({ item, needed, state, contentHash: of }) => ({ item, needed, state, of })),
      plan: plan && { state: plan.state, status: plan.status, covered },
      before,
    }),
  );
