import { loadHolding } from '../allocation/load-holding.ts';
import { givenOf } from '../allocation/rules/allocation.ts';
import type { AskGiven } from '../organisation/gate.ts';
import type { Given } from '../organisation/rules/permission.ts';
import './tables.ts';

/**
 * What a person holds of what an address names: an outcome; an objective or an edition, of which anything; an item of
 * evidence, where it is attached to an outcome of which they hold anything.
 */
export const givenTo: AskGiven = async (db, person, organisation, about): Promise<Given> => {
  const { edition, outcome, evidence } = about;
  if (edition !== undefined && outcome !== undefined) {
    return givenOf(await loadHolding(db, person, { organisation, edition, outcome }));
  }
  const held = db
    .selectFrom('allocated_to')
    .select('allocated_to.outcome')
    .where('allocated_to.person_id', '=', person)
    .where('allocated_to.organisation', '=', organisation)
    .limit(1);
  if (edition !== undefined)
    return something(await held.where('allocated_to.edition', '=', edition).executeTakeFirst());
  if (evidence === undefined) return 'nothing';
  return something(
    await held
      .innerJoin('answer_evidence', (join) =>
        join
          .onRef('answer_evidence.organisation', '=', 'allocated_to.organisation')
          .onRef('answer_evidence.edition', '=', 'allocated_to.edition')
          .onRef('answer_evidence.outcome', '=', 'allocated_to.outcome'),
      )
      .where('answer_evidence.evidence_id', '=', evidence)
      .executeTakeFirst(),
  );
};

const something = (row: unknown): Given => (row === undefined ? 'nothing' : 'something');
