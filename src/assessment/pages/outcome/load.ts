import type { Allocated } from '../../../allocation/rules/allocation.ts';
import { type EvidenceValues, evidenceValues } from '../../../evidence/pages/sentences.ts';
import type { Evidence } from '../../../evidence/rules/evidence.ts';
import { loadEvidenceByIds } from '../../../evidence/store.ts';
import { cellOf, findOutcome, findPack, type Placed } from '../../../framework/rules/find.ts';
import { indicatorsOf } from '../../../framework/rules/level.ts';
import type { Cell, ExtraField, PolicyQuestion } from '../../../framework/rules/pack.ts';
import type { Moment } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/database/open-database.ts';
import type { House } from '../../../platform/house.ts';
import type { Who } from '../../../platform/pages/gate.ts';
import type { Query } from '../../../platform/pages/path.ts';
import { type Assessment, assessmentOf } from '../../load-assessment.ts';
import { loadOutcomeRecord } from '../../load-together.ts';
import type { Answer } from '../../rules/answer.ts';
import type { AnswerFields } from '../../rules/input.ts';
import { hasOwnPage } from '../../rules/policy.ts';
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
  readonly canWrite: boolean;
  /** The check that asked for a change, to which saving leads back. */
  readonly from: 'interim' | undefined;
  /** Where work goes on in this objective; null after its last outcome. */
  readonly next: string | null;
};

type Asked = {
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
  const found = await loadOutcomeRecord(db, { ...params, framework: framework.id }, params.outcome);
  const assessment = found && assessmentOf(house.packs, pack, found.organisation, now);
  if (!assessment) return null;
  const verdict = await house.gate.judge(db, who, 'write-answers', params.organisation);
  const question = edition.policies[params.outcome];
  return {
    ...assessment,
    where: params,
    placed,
    answer: found.answer,
    question,
    cell: cellOf(assessment.profile, params.outcome),
    asksPolicy: question !== undefined && !hasOwnPage(question),
    fields: edition.fields[params.outcome] ?? [],
    evidence: await loadEvidenceByIds(db, params.organisation, found.evidence),
    allocation: found.allocation,
    canWrite: verdict === 'granted' && assessment.open,
    from: query.from === 'interim' ? 'interim' : undefined,
    next: await loadNext(db, assessment.pack, params, placed),
  };
}

/** What stands in the boxes. */
export function valuesOf(loaded: OutcomeLoaded): AnswerFields & EvidenceValues {
  const { answer, placed, fields } = loaded;
  const indicators = indicatorsOf(placed.outcome);
  const perIndicator = (text: (id: string) => string) =>
    Object.fromEntries(indicators.map(({ id }) => [id, text(id)]));
  return {
    version: String(answer.version),
    level: answer.level ?? '',
    complete: answer.complete ? ['yes'] : [],
    statement: answer.statement,
    marks: perIndicator((id) => answer.marks[id]?.mark ?? ''),
    comments: perIndicator((id) => answer.marks[id]?.comment ?? ''),
    fields: Object.fromEntries(fields.map(({ id }) => [id, answer.fields[id] ?? ''])),
    policy: answer.policy?.value ?? '',
    ...evidenceValues,
  };
}
