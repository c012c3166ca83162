import type { Appliers } from '../platform/change/record.ts';
import type { Transaction } from '../platform/database/open-database.ts';
import './events.ts';
import './tables.ts';

export type ReviewEvents = 'reviews-asked' | 'review-given' | 'reviews-lapsed';
type Where = { organisation: string; edition: string; framework: string; outcome: string };

/** How the events of reviews change this room's tables. */
export const reviewAppliers: Appliers<ReviewEvents> = {
  'reviews-asked': async (tx, { payload, organisation, at }) => {
    const { edition, framework, outcome, before, after } = payload;
    const gone = before.filter((one) => !after.includes(one));
    const fresh = after.filter((one) => !before.includes(one));
    if (gone.length > 0)
      await tx
        .deleteFrom('review_asked')
        .where('organisation', '=', organisation)
        .where('edition', '=', edition)
        .where('outcome', '=', outcome)
        .where('discipline', 'in', gone)
        .execute();
    const rows = fresh.map((discipline) => ({ organisation, edition, outcome, discipline, asked_at: at }));
    if (rows.length > 0) await tx.insertInto('review_asked').values(rows).execute();
    if (payload.becomes === null) return;
    const complete = payload.becomes === 'complete';
    await answerAt(tx, { organisation, edition, framework, outcome })
      .set({ complete, waiting: !complete })
      .execute();
  },
  'review-given': async (tx, { payload, organisation, seq, at, actor }) => {
    const { edition, framework, outcome, contentSeq, discipline, approved, comment } = payload;
    const where = { organisation, edition, framework, outcome };
    await tx
      .insertInto('review_verdict')
      .values({
        ...where,
        ...{ seq, discipline, approved, comment, content_seq: contentSeq },
        ...{ made_at: at, made_by: actor.id ?? '', made_by_name: actor.name },
      })
      .execute();
    if (payload.becomes === null) return;
    const complete = payload.becomes === 'complete';
    await answerAt(tx, where).set({ complete, waiting: false }).execute();
  },
  'reviews-lapsed': async (tx, { payload, organisation, seq, at, actor }) => {
    await answerAt(tx, { organisation, ...payload })
      .set({ complete: false, waiting: true, content_seq: seq, content_at: at, content_by: actor.id })
      .execute();
  },
};

const answerAt = (tx: Transaction, { organisation, edition, framework, outcome }: Where) =>
  tx
    .updateTable('answer')
    .where('organisation', '=', organisation)
    .where('edition', '=', edition)
    .where('framework', '=', framework)
    .where('outcome', '=', outcome);
