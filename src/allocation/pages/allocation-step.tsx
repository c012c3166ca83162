import { findPack } from '../../framework/rules/find.ts';
import { isOpenForAnswers } from '../../framework/rules/year.ts';
import { paths } from '../../paths.ts';
import { dayOf, sayMoment } from '../../platform/clock.ts';
import { Button } from '../../platform/design/button.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { page } from '../../platform/pages/page.ts';
import { loadCircle } from '../load-circle.ts';
import { loadStep } from '../load-step.ts';
import { planUndo, type UndoRow, type Unrestored } from '../rules/undo.ts';
import { loadAllocations } from '../store.ts';
import { undoStep } from '../undo-step.ts';
import { ChangesTable } from './changes-table.tsx';
import { choosingText } from './fields/sentences.ts';
import { titlesOf } from './titles-of.ts';

/** What one step over several outcomes did, and the way to undo it. */
export const allocationStepPage = page({
  at: paths.allocationStep,
  allow: 'allocate-outcomes',
  load: async ({ db, house, who, params, now }) => {
    const step = await loadStep(db, params.organisation, params.step);
    const pack = step && findPack(house.packs, step.edition);
    if (!pack) return null;
    const where = { organisation: params.organisation, edition: step.edition };
    const outcomes = step.rows.map(({ outcome }) => outcome);
    const [allocations, circle] = await Promise.all([
      loadAllocations(db, where, outcomes),
      loadCircle(db, who, params.organisation),
    ]);
    const undo = planUndo(step.rows, allocations, circle);
    const open = isOpenForAnswers(house.packs, pack.edition, dayOf(now));
    return { step, where, undo: open ? undo : [], titles: titlesOf(pack.framework) };
  },
  acts: {
    undo: {
      run: ({ house, who, now, params }) => undoStep({ house, who, now }, params),
      next: ({ params, loaded }, events) => ({
        to: paths.allocationStep.to(params),
        notice: sayUndone(events.length, loaded.step.rows.length),
      }),
    },
  },
  sentences: {
    'edition-closed': { text: choosingText['edition-closed'] },
    'nothing-to-undo': { text: 'There is nothing left to undo: each of these outcomes was changed since' },
  },
  view: ({ loaded: { step, where, undo, titles }, form }) => {
    const { rows, undone } = step;
    const restorable = undo.filter((row) => row.restores).length;
    const done = step.kind === 'handover' ? 'handed over' : 'changed';
    return {
      title: `${rows.length} ${outcomes(rows.length)} ${done}`,
      shape: 'wide',
      back: { to: paths.allocations.to(where), text: 'Back to who outcomes are given to' },
      main: (
        <>
          <PageTitle caption={`Who outcomes are given to, ${step.edition}`}>
            {rows.length} {outcomes(rows.length)} {done}
          </PageTitle>
          <p>
            By {step.by} on {sayMoment(step.at)}.
          </p>
          {restorable === 0 ? null : (
            <form.element>
              <p>{sayRestorable(restorable, rows.length - undone.length)}</p>
              <Button name="act" value="undo" variant="secondary" preventDoubleClick>
                Undo
              </Button>
            </form.element>
          )}
          <ChangesTable
            id="step"
            caption="What changed"
            lines={rows.map((row) => ({ ...row, note: sayNow(row.outcome, undo, undone) }))}
            titles={titles}
            noteHead="Now"
          />
        </>
      ),
    };
  },
});

const outcomes = (count: number): string => (count === 1 ? 'outcome' : 'outcomes');

const because: { readonly [U in Unrestored]: string } = {
  'changed-since': 'Changed since: stays as it is',
  'person-left': 'Cannot be put back: somebody to whom it would go has left',
  'only-administrators-let-in': 'Only an administrator can put it back: it would go to a contributor',
};

function sayNow(outcome: string, undo: readonly UndoRow[], undone: readonly string[]): string {
  if (undone.includes(outcome)) return 'Put back as it was before';
  const row = undo.find((one) => one.outcome === outcome);
  if (!row) return 'The assessment is closed';
  return row.restores ? 'As changed here' : because[row.because];
}

const sayRestorable = (restorable: number, left: number): string =>
  restorable === left
    ? `Undo puts all ${restorable} back as they were before.`
    : `Undo puts ${restorable} of ${left} back as they were before; the list says why not the others.`;

const sayUndone = (restored: number, all: number): string =>
  restored === all
    ? `All ${restored} ${outcomes(restored)} are as they were before.`
    : `${restored} of ${all} outcomes are as they were before. The list says why the others are not.`;
