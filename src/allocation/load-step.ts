import type { Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import type { StepKind } from './events.ts';
import type { StepRow } from './rules/undo.ts';
import './tables.ts';

/** One step over several outcomes, and what undoing it has put back so far. */
export type Step = {
  readonly id: string;
  readonly kind: StepKind;
  readonly edition: string;
  readonly at: Moment;
  readonly by: string;
  readonly rows: readonly StepRow[];
  readonly undone: readonly string[];
};

/** A step of an organisation, or null. */
export async function loadStep(db: Queryable, organisation: string, id: string): Promise<Step | null> {
  const rows = await db
    .selectFrom('allocation_step')
    .select(['edition', 'outcome', 'kind', 'version', 'before', 'after', 'made_at', 'made_by'])
    .where('organisation', '=', organisation)
    .where('step', '=', id)
    .orderBy('outcome')
    .execute();
  const made = rows.filter((row) => row.kind !== 'undo');
  const [first] = made;
  if (!first) return null;
  return {
    id,
    kind: first.kind,
    edition: first.edition,
    at: first.made_at,
    by: first.made_by,
    rows: made,
    undone: rows.filter((row) => row.kind === 'undo').map((row) => row.outcome),
  };
}

export type StepLine = {
  readonly id: string;
  readonly kind: StepKind;
  readonly outcomes: number;
  readonly at: Moment;
  readonly by: string;
};

/** The latest steps of an edition, newest first: for the way back to Undo. */
export async function loadLatestSteps(
  db: Queryable,
  { organisation, edition }: { readonly organisation: string; readonly edition: string },
  limit: number,
): Promise<readonly StepLine[]> {
  return db
    .selectFrom('allocation_step')
    .select(['step as id', 'kind', 'made_at as at', 'made_by as by'])
    .select((of) => of.fn.countAll<number>().as('outcomes'))
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .where('kind', '<>', 'undo')
    .groupBy(['step', 'kind', 'made_at', 'made_by'])
    .orderBy('made_at', 'desc')
    .limit(limit)
    .execute();
}
