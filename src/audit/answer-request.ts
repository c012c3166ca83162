import {
  addPrepared,
  type EvidenceProblem,
  type Offer,
  prepareEvidence,
} from '../evidence/prepare-evidence.ts';
import type { Added } from '../evidence/rules/add.ts';
import { contentOf, type Evidence, isUsable } from '../evidence/rules/evidence.ts';
import { loadEvidence } from '../evidence/store.ts';
import { type Context, change } from '../platform/change/change.ts';
import { invalid, type Outcome } from '../platform/change/decision.ts';
import type { Transaction } from '../platform/database/open-database.ts';
import type { SnapshotEvidence } from '../publication/rules/snapshot.ts';
import type { Where } from './load-audit.ts';
import { loadRequest } from './load-requests.ts';
import { type AnswerProblem as AnswerRefusal, answerRequest } from './rules/request.ts';

export type Answer = {
  readonly version: string;
  readonly text: string;
  /** Ids of items of the organisation's own evidence. */
  readonly chosen: readonly string[];
  readonly offer: Offer;
};
export type AnswerProblem = AnswerRefusal | EvidenceProblem | 'evidence-gone';

/**
 * The organisation answers a request with words, evidence that it has, or a new file or link. What it gives here an
 * auditor may open, also what is otherwise available on request: it is given to them by name.
 */
export async function answer(
  context: Context,
  where: Where,
  id: string,
  { version, text, chosen, offer }: Answer,
): Promise<Outcome<AnswerProblem>> {
  const offered = offer.files.length > 0 || offer.link.trim() !== '';
  const prepared = offered ? await prepareEvidence(context.house, offer, context.now) : [];
  if ('refused' in prepared) return prepared;
  return change<AnswerProblem>(context, 'write-answers', where.organisation, async (tx) => {
    const request = await loadRequest(tx, where, id);
    const given = await givenBy(tx, where.organisation, chosen);
    if (given === null) return invalid({ code: 'evidence-gone' });
    const added = await addPrepared(tx, context.house, where.organisation, prepared);
    if ('refused' in added) return added;
    const fresh = await Promise.all(added.added.map((one) => freshly(tx, where.organisation, one)));
    const evidence = [...given, ...fresh.flat()].filter(
      (one, at, all) => all.findIndex(({ id: same }) => same === one.id) === at,
    );
    const decision = answerRequest(where, request, { version, text }, evidence);
    return 'refused' in decision ? decision : { events: [...added.events, ...decision.events] };
  });
}

/** The chosen items as they are now; null where one is gone. Another organisation's are not this one's to give. */
async function givenBy(tx: Transaction, organisation: string, chosen: readonly string[]) {
  const items = await Promise.all([...new Set(chosen)].map((id) => loadEvidence(tx, organisation, id)));
  const usable = items.flatMap((item) => (item && isUsable(item) ? [named(item)] : []));
  return usable.length === items.length ? usable : null;
}

async function freshly(
  tx: Transaction,
  organisation: string,
  { events, evidenceId }: Added,
): Promise<SnapshotEvidence[]> {
  if (events.length > 0)
    return events.map(({ payload }) => {
      const { id, kind, title } = payload;
      return { id, kind, title, ...contentOf(payload) };
    });
  const there = await loadEvidence(tx, organisation, evidenceId);
  return there ? [named(there)] : [];
}

const named = (item: Evidence): SnapshotEvidence => {
  const { id, kind, title, filename, mediaType, size, sha256, address, version } = item;
  return {
    ...{ id, kind, title, filename, mediaType, size, sha256, address },
    ...(version === 1 ? {} : { version }),
  };
};
