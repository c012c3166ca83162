import { answerSentences } from '../../../assessment/pages/sentences.ts';
import type { Problem } from '../../../platform/change/decision.ts';
import type { ConfirmProblem } from '../../rules/confirm.ts';

const because: { readonly [C in ConfirmProblem]?: string } = {
  'policy-not-confirmed': 'its mandatory policy is not confirmed this year',
  'policy-missing': 'its mandatory policy question is not answered this year',
  'changed-meanwhile': 'it was saved after you opened this page',
  'answered-already': 'it has an answer already',
  'changed-since': 'the outcome is not the same as last year',
  'had-no-level': 'it had no level last year',
  'level-gone': 'the outcome no longer has that level',
  'not-carried': 'nothing is carried forward for it',
  'edition-closed': 'the assessment is closed',
};

/** Why one outcome was not confirmed, as part of a sentence. */
export const sayBecause = (code: string): string =>
  because[code as ConfirmProblem] ?? 'open the outcome and answer it there';

const named = {
  field: 'confirm',
  text: ({ code, detail }: Problem) => `${detail} is not confirmed: ${sayBecause(code)}`,
} as const;

/** Every refusal names its outcome. */
export const confirmSentences = {
  ...(Object.fromEntries(Object.keys(answerSentences).map((code) => [code, named])) as {
    readonly [C in keyof typeof answerSentences]: typeof named;
  }),
  'edition-closed': answerSentences['edition-closed'],
  'nothing-chosen': { field: 'confirm', text: 'Select at least one outcome that is still true' },
  'not-carried': named,
  'answered-already': named,
  'changed-since': named,
  'had-no-level': named,
  'level-gone': named,
} as const;
