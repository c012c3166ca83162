import { findOutcome, findPack } from '../../framework/rules/find.ts';
import { takesPart } from '../../framework/rules/year.ts';
import { organisationPart } from '../../organisation/store.ts';
import type { Db } from '../../platform/database/open-database.ts';
import { together } from '../../platform/database/together.ts';
import type { House } from '../../platform/house.ts';
import type { Who } from '../../platform/pages/gate.ts';
import { loadTellable } from '../comment-on-outcome.ts';
import type { Place } from '../rules/comment.ts';
import { commentParts, commentsFrom, type LoadedComment } from '../store.ts';

type Asked = { readonly db: Db; readonly house: House; readonly who: Who; readonly params: Place };

/** The comments on an outcome with whom they can be for; null where there is no such outcome. */
export async function loadThreads({ db, house, who, params }: Asked) {
  const pack = findPack(house.packs, params.edition);
  const placed = pack && findOutcome(pack.framework, params.outcome);
  if (!placed) return null;
  const { organisation, ...said } = await together(db, {
    organisation: organisationPart(db, params.organisation),
    ...commentParts(db, params),
  });
  if (!organisation || !takesPart(pack.edition, organisation.type)) return null;
  const comments = commentsFrom(said);
  const people = (await loadTellable(db, params)).filter((one) => one.id !== who.id);
  const about = { ...params };
  const verdict = await house.gate.judge(db, who, 'comment-on-outcomes', params.organisation, about);
  return { outcome: placed.outcome, comments, people, canComment: verdict === 'granted' };
}

export type Thread = { readonly begins: LoadedComment; readonly answers: readonly LoadedComment[] };

/** Each comment that begins a thread with its answers; removed ones only where something answers them. */
export const threadsOf = (comments: readonly LoadedComment[]): readonly Thread[] =>
  comments
    .filter((one) => one.thread === null)
    .map((begins) => ({ begins, answers: comments.filter((one) => one.thread === begins.id) }));
