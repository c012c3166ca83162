import type { Db } from '../../../platform/database/open-database.ts';
import type { House } from '../../../platform/house.ts';
import type { Who } from '../../../platform/pages/gate.ts';
import { loadPosition } from '../../load-position.ts';
import { type EvidenceView, functionsView } from '../../outputs/evidence-view.ts';
import { type OutcomeView, outcomeView } from '../../outputs/outcome-view.ts';
import { type ScopeView, scopeView } from '../../outputs/scope-view.ts';
import { outcomesOf } from '../../outputs/view-model.ts';
import type { Side } from '../../rules/sides.ts';
import { askedBy } from '../../rules/snapshot.ts';
import { loadHoldings, loadReading } from './load-reading.ts';

/** One side of a comparison in words. */
export type SideView = {
  readonly outcomes: readonly OutcomeView[];
  readonly functions: EvidenceView | null;
  readonly recorded: ScopeView | null;
};

type Asked = { readonly house: House; readonly db: Db; readonly who: Who; readonly now: string };

/** What stands on a side, as this reader may see it; null where it is no longer there. Whoever asks has been given the choice (R38). */
export async function loadSide(
  asked: Asked,
  organisation: string,
  { kind, edition, version }: Side,
): Promise<SideView | null> {
  if (kind === 'answers') return loadWorking(asked, { organisation, edition });
  const params = { organisation, edition, version: String(version) };
  const reading = await loadReading(kind, { ...asked, params });
  if (!reading) return null;
  const { functions, recorded } = reading.view;
  return { outcomes: outcomesOf(reading.view), functions, recorded };
}

/** The organisation's answers in an edition as they stand: of an earlier edition as they ended. */
export async function loadWorking(
  { house, db, now }: Omit<Asked, 'who'>,
  where: { readonly organisation: string; readonly edition: string },
): Promise<SideView | null> {
  const today = await loadPosition(db, house.packs, where, now);
  if (!today) return null;
  const { position, pack } = today;
  const holdings = await loadHoldings(house, db, position);
  const words = askedBy(pack, position);
  return {
    outcomes: position.outcomes.map((one) => outcomeView(one, words, holdings)),
    functions: position.essentialFunctions && functionsView(position.essentialFunctions, holdings),
    recorded: scopeView(position.functions),
  };
}
