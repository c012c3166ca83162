import type { Appliers } from '../platform/change/record.ts';
import './events.ts';
import './tables.ts';

type PlanReviewEvents =
  | 'plan-commented'
  | 'plan-comments-answered'
  | 'plan-acknowledged'
  | 'plan-update-answered'
  | 'plan-update-reminded'
  | 'plan-recommended'
  | 'plan-call-noted'
  | 'plan-round-opened'
  | 'plan-round-changed'
  | 'plans-exported';

/** How this room's events change its tables. */
export const planReviewAppliers: Appliers<PlanReviewEvents> = {
  'plan-commented': async (tx, { payload, organisation, at, actor }) => {
    const { edition, version, comments } = payload;
    await tx
      .insertInto('plan_comment')
      .values(
        comments.map((comment) => ({
          ...{ ...comment, organisation, edition, version, written_at: at },
          ...{ written_by: actor.id ?? '', written_by_name: actor.name },
          ...{ answer: null, answered_at: null, answered_by_name: null },
        })),
      )
      .execute();
  },
  'plan-comments-answered': async (tx, { payload, at, actor }) => {
    for (const { comment, text } of payload.answers)
      await tx
        .updateTable('plan_comment')
        .set({ answer: text, answered_at: at, answered_by_name: actor.name })
        .where('id', '=', comment)
        .execute();
  },
  'plan-acknowledged': async (tx, { payload, organisation, at, actor }) => {
    await tx
      .insertInto('plan_acknowledgement')
      .values({ organisation, ...payload, acknowledged_at: at, acknowledged_by_name: actor.name })
      .execute();
  },
  'plan-update-answered': async (tx, { payload, organisation, at, actor }) => {
    const { edition, round, reference, version, stillValid, newDelivery, comment } = payload;
    const said = {
      ...{ version, still_valid: stillValid, new_delivery: newDelivery, comment },
      ...{ answered_at: at, answered_by_name: actor.name },
    };
    await tx
      .insertInto('plan_update_answer')
      .values({ organisation, edition, round, reference, ...said })
      .onConflict((conflict) =>
        conflict.columns(['organisation', 'edition', 'round', 'reference']).doUpdateSet(said),
      )
      .execute();
  },
  'plan-update-reminded': async (tx, { payload, organisation, at }) => {
    await tx
      .insertInto('plan_reminder')
      .values({ organisation, ...payload, reminded_at: at })
      .execute();
  },
  'plan-recommended': async (tx, { payload, at, actor }) => {
    const by = { recommended_at: at, recommended_by: actor.id ?? '', recommended_by_name: actor.name };
    await tx
      .insertInto('plan_recommendation')
      .values({ ...payload, ...by })
      .execute();
  },
  'plan-call-noted': async (tx, { payload, at, actor }) => {
    const { calledOn, ...note } = payload;
    await tx
      .insertInto('plan_call_note')
      .values({ ...note, called_on: calledOn, noted_at: at, noted_by: actor.name })
      .execute();
  },
  'plan-round-opened': async (tx, { payload, at, actor }) => {
    await tx
      .insertInto('plan_round')
      .values({ ...payload, opened_at: at, opened_by_name: actor.name })
      .execute();
  },
  'plan-round-changed': async (tx, { payload, at, actor }) => {
    const { scope, ...change } = payload;
    await tx
      .insertInto('plan_round_change')
      .values({
        ...change,
        region: scope.kind === 'region' ? scope.region : null,
        organisation: scope.kind === 'organisation' ? scope.organisation : null,
        ...{ changed_at: at, changed_by_name: actor.name },
      })
      .execute();
  },
  // Nothing to keep: the journal is the log.
  'plans-exported': async () => {},
};
