import { paths } from '../../../paths.ts';
import type { Context } from '../../../platform/change/change.ts';
import { type Outcome, stale } from '../../../platform/change/decision.ts';
import { leadTo, type Redirected } from '../../../platform/pages/page.ts';
import { answerOutcome } from '../../answer-outcome.ts';
import type { AnswerProblem } from '../../rules/answer-problems.ts';
import { inputFrom } from '../../rules/input.ts';
import { marksAlone } from '../../rules/marks-alone.ts';
import type { OutcomeFields, OutcomeLoaded } from './load.ts';

/**
 * Saves the form of an outcome. The form for single indicators names them: it says nothing of the rest, and must
 * never be read as emptying it, should the person have been given the whole outcome since they opened it.
 */
export async function saveForm(
  context: Context,
  loaded: OutcomeLoaded,
  values: OutcomeFields,
): Promise<Outcome<AnswerProblem | 'given-meanwhile'> | Redirected> {
  const { where, only, answer, asksPolicy } = loaded;
  const input = inputFrom(values, asksPolicy);
  const named = values.part === '' ? null : values.part.split(' ');
  if (only !== null && (named ?? ['all']).some((id) => !only.includes(id))) return stale('given-meanwhile');
  if (named === null) return answerOutcome(context, where, input);
  const saved = await answerOutcome(context, where, marksAlone(answer, input, named));
  // The form that is shown now asks more than the one that was sent: it would show the rest as empty.
  if ('problems' in saved && only === null)
    return leadTo({
      to: paths.outcome.to(where),
      notice: 'Nothing is saved: you now answer the whole outcome.',
    });
  return saved;
}
