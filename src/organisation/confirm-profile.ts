import { findPack } from '../framework/rules/find.ts';
import { isOpenForAnswers } from '../framework/rules/year.ts';
import { type Context, change } from '../platform/change/change.ts';
import { missing, type Outcome } from '../platform/change/decision.ts';
import { dayOf } from '../platform/clock.ts';
import { loadConfirmable } from './load-confirmation.ts';
import { type ConfirmProblem, confirmProfile } from './rules/confirmation.ts';

type Where = { readonly organisation: string; readonly edition: string };

/** An administrator confirms the profile and the list of people for an edition, as they were on the page (R17). */
export function confirmOrganisationProfile(
  { house, who, now }: Context,
  where: Where,
  seen: string,
): Promise<Outcome<ConfirmProblem>> {
  return change<ConfirmProblem>(
    { house, who, now },
    'manage-organisation',
    where.organisation,
    async (tx) => {
      const pack = findPack(house.packs, where.edition);
      if (!pack) return missing;
      return confirmProfile({
        edition: where.edition,
        open: isOpenForAnswers(house.packs, pack.edition, dayOf(now)),
        seen,
        now: await loadConfirmable(tx, where.organisation),
      });
    },
  );
}
