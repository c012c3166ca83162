import type { Appliers } from '../platform/change/record.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { type Part, part } from '../platform/database/together.ts';
import './events.ts';
import { type ReviewEvents, reviewAppliers } from './review-appliers.ts';
import { type Answer, unanswered } from './rules/answer.ts';
import './tables.ts';

type AssessmentEvents = 'outcome-answered' | 'evidence-attached' | 'evidence-detached';

/** How this room's events change its tables. */
export const assessmentAppliers = {
  ...reviewAppliers,
  'outcome-answered': async (tx, { payload, organisation, seq, at, actor }) => {
    const { edition, framework, outcome, version, after, waitsFor } = payload;
    const content = {
      level: after.level,
      complete: after.complete,
      statement: after.statement,
      marks: JSON.stringify(after.marks),
      fields: JSON.stringify(after.fields),
      policy: after.policy === null ? null : JSON.stringify(after.policy),
      lowered_from: after.loweredFrom,
      version,
      changed_at: at,
      changed_by: actor.name,
      waiting: waitsFor !== undefined,
      ...{ content_seq: seq, content_at: at, content_by: actor.id },
    };
    await tx
      .insertInto('answer')
      .values({ organisation, edition, framework, outcome, ...content })
      .onConflict((conflict) =>
        conflict.columns(['organisation', 'edition', 'framework', 'outcome']).doUpdateSet(content),
      )
      .execute();
  },
  'evidence-attached': async (tx, { payload, organisation, at }) => {
    const { edition, outcome, evidence: evidence_id } = payload;
    await tx
      .insertInto('answer_evidence')
      .values({ organisation, edition, outcome, evidence_id, attached_at: at })
      .execute();
  },
  'evidence-detached': async (tx, { payload, organisation }) => {
    await tx
      .deleteFrom('answer_evidence')
      .where('organisation', '=', organisation)
      .where('edition', '=', payload.edition)
      .where('outcome', '=', payload.outcome)
      .where('evidence_id', '=', payload.evidence)
      .execute();
  },
} satisfies Appliers<AssessmentEvents | ReviewEvents>;

/** An answer as rules see it. */
export const answerColumns = [
  'outcome',
  'level',
  'complete',
  'statement',
  'marks',
  'fields',
  'policy',
  'lowered_from as loweredFrom',
  'version',
  'changed_at as changedAt',
  'changed_by as changedBy',
  'waiting',
] as const;

/** All answers of an organisation in an edition's framework, by outcome. */
export const answersPart = (
  db: Queryable,
  organisation: string,
  edition: string,
  framework: string,
): Part<ReadonlyMap<string, Answer>> =>
  part(
    db
      .selectFrom('answer')
      .select(answerColumns)
      .where('organisation', '=', organisation)
      .where('edition', '=', edition)
      .where('framework', '=', framework),
    (rows) => new Map(rows.map((row) => [row.outcome, row])),
  );

/** The same, asked alone. */
export const loadAnswers = (db: Queryable, organisation: string, edition: string, framework: string) =>
  answersPart(db, organisation, edition, framework).alone();

/** How far the answers of an edition have got, by outcome: for counts and tags. Their texts are left out. */
export const progressPart = (
  db: Queryable,
  organisation: string,
  edition: string,
  framework: string,
): Part<ReadonlyMap<string, Answer>> =>
  part(
    db
      .selectFrom('answer')
      .select(['outcome', 'level', 'complete', 'waiting', 'version'])
      .where('organisation', '=', organisation)
      .where('edition', '=', edition)
      .where('framework', '=', framework),
    (rows) => new Map(rows.map((row) => [row.outcome, { ...unanswered(row.outcome), ...row }])),
  );

/** One answer; the unanswered one where nobody has answered. */
export async function loadAnswer(
  db: Queryable,
  organisation: string,
  edition: string,
  framework: string,
  outcome: string,
): Promise<Answer> {
  const row = await db
    .selectFrom('answer')
    .select(answerColumns)
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .where('framework', '=', framework)
    .where('outcome', '=', outcome)
    .executeTakeFirst();
  return row ?? unanswered(outcome);
}

/** Ids of the evidence attached to outcomes of an edition, in the order of attaching. */
const attachments = (db: Queryable, organisation: string, edition: string) =>
  db
    .selectFrom('answer_evidence')
    .select(['outcome', 'evidence_id as evidence'])
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .orderBy('attached_at')
    .orderBy('evidence_id');

export const attachmentsPart = (db: Queryable, organisation: string, edition: string) =>
  part(attachments(db, organisation, edition), (rows) => rows);

/** The same, asked alone; of one outcome where it is named. */
export async function loadAttachments(
  db: Queryable,
  organisation: string,
  edition: string,
  outcome?: string,
) {
  const query = attachments(db, organisation, edition);
  return (outcome === undefined ? query : query.where('outcome', '=', outcome)).execute();
}

/** The ids alone, as a condition within another query. */
export const attachedIds = (db: Queryable, organisation: string, edition: string, outcome?: string) =>
  db
    .selectFrom('answer_evidence')
    .select('evidence_id')
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .$if(outcome !== undefined, (query) => query.where('outcome', '=', outcome ?? ''))
    .$asScalar();

/** The outcomes that an item of evidence serves, by edition and code. */
export const usesPart = (db: Queryable, organisation: string, evidence: string) =>
  part(
    db
      .selectFrom('answer_evidence')
      .select(['edition', 'outcome'])
      .where('organisation', '=', organisation)
      .where('evidence_id', '=', evidence)
      .orderBy('edition')
      .orderBy('outcome'),
    (rows) => rows,
  );

/** The same, asked alone. */
export const loadUses = (db: Queryable, organisation: string, evidence: string) =>
  usesPart(db, organisation, evidence).alone();
