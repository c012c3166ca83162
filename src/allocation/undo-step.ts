import { findPack } from '../framework/rules/find.ts';
import { isOpenForAnswers } from '../framework/rules/year.ts';
import { type Context, change } from '../platform/change/change.ts';
import { closed, missing, type Outcome } from '../platform/change/decision.ts';
import { dayOf } from '../platform/clock.ts';
import { loadCircle } from './load-circle.ts';
import { loadStep } from './load-step.ts';
import { changed } from './rules/change-allocation.ts';
import { planUndo } from './rules/undo.ts';
import { loadAllocations } from './store.ts';

type Which = { readonly organisation: string; readonly step: string };

/** Puts back what a step changed, for every outcome that nobody has changed since; the others stay as they are now. */
export function undoStep(
  context: Context,
  { organisation, step: id }: Which,
): Promise<Outcome<'edition-closed' | 'nothing-to-undo'>> {
  const { house, who, now } = context;
  return change<'edition-closed' | 'nothing-to-undo'>(
    context,
    'allocate-outcomes',
    organisation,
    async (tx) => {
      const step = await loadStep(tx, organisation, id);
      const pack = step && findPack(house.packs, step.edition);
      if (!pack) return missing;
      const { edition, rows } = step;
      if (!isOpenForAnswers(house.packs, pack.edition, dayOf(now))) return closed('edition-closed');
      const outcomes = rows.map(({ outcome }) => outcome);
      const allocations = await loadAllocations(tx, { organisation, edition }, outcomes);
      const circle = await loadCircle(tx, who, organisation);
      const restored = planUndo(rows, allocations, circle).filter((row) => row.restores);
      if (restored.length === 0) return closed('nothing-to-undo');
      return {
        events: restored.map((row) =>
          changed({ organisation, edition, outcome: row.outcome }, row, { id, kind: 'undo' }),
        ),
      };
    },
  );
}
