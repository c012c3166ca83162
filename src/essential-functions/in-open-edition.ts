import { findPack } from '../framework/rules/find.ts';
import { isOpenForAnswers, takesPart } from '../framework/rules/year.ts';
import { loadOrganisation } from '../organisation/store.ts';
import { type Context, change } from '../platform/change/change.ts';
import { closed, type Decision, missing, type Outcome } from '../platform/change/decision.ts';
import { dayOf } from '../platform/clock.ts';
import type { Transaction } from '../platform/database/open-database.ts';

export type Where = { readonly organisation: string; readonly edition: string };

/** A change of essential functions by somebody who may answer, in an edition that is open for answers. */
export const inOpenEdition = <C extends string>(
  context: Context,
  where: Where,
  decide: (tx: Transaction) => Promise<Decision<C>>,
): Promise<Outcome<C | 'edition-closed'>> =>
  change<C | 'edition-closed'>(context, 'write-answers', where.organisation, async (tx) => {
    const { house, now } = context;
    const pack = findPack(house.packs, where.edition);
    const organisation = await loadOrganisation(tx, where.organisation);
    if (!pack || !organisation || !takesPart(pack.edition, organisation.type)) return missing;
    if (!isOpenForAnswers(house.packs, pack.edition, dayOf(now))) return closed('edition-closed');
    return decide(tx);
  });
