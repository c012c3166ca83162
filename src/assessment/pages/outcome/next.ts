import { outcomesOf } from '../../../framework/rules/find.ts';
import { sayLevel } from '../../../framework/rules/level.ts';
import { paths } from '../../../paths.ts';
import type { Recorded } from '../../../platform/change/events.ts';
import type { OutcomeLoaded } from './load.ts';

/** Where “Save and continue” leads: back to the check that asked for the change, else to the next outcome of the objective, after the last to the objective. */
export function onwards(loaded: OutcomeLoaded, from: string | undefined): string {
  const { placed, where, pack } = loaded;
  if (from === 'interim') return paths.interim.to(where);
  const all = outcomesOf(pack.framework);
  const next = all[all.findIndex((one) => one.outcome.code === placed.outcome.code) + 1];
  if (next?.objective.code !== placed.objective.code)
    return paths.objective.to({ ...where, objective: placed.objective.code });
  const code = next.outcome.code;
  return pack.edition.policies[code]?.page
    ? paths.outcomePolicy.to({ ...where, outcome: code }, { on: 'yes' })
    : paths.outcome.to({ ...where, outcome: code });
}

/** What a save did, in a sentence for the next page. */
export function noticeOf(loaded: OutcomeLoaded, events: readonly Recorded[]): string {
  const { code, title } = loaded.placed.outcome;
  const saved = events.find((event) => event.type === 'outcome-answered');
  if (!saved) return `Nothing changed in ${code} ${title}.`;
  if (saved.payload.because === 'policy-withdrawn')
    return `The mandatory policy of ${code} is no longer confirmed, so its level was lowered from ${sayLevel(
      saved.payload.after.loweredFrom,
    )} to Not achieved and the answer is a draft again.`;
  return `${code} ${title} is saved as ${saved.payload.after.complete ? 'complete' : 'a draft'}.`;
}
