import type { Problem } from '../../platform/change/decision.ts';
import { signerLimit } from '../rules/publish.ts';

/** How the problems of publishing are said on the SIRO question, where the fields are. */
export const publishSentences = {
  'window-not-open': { text: 'The interim assessment cannot be published yet' },
  'full-is-published': {
    text: 'Your organisation has published its full assessment, so the interim can no longer be published',
  },
  'sign-off-missing': {
    field: 'how',
    text: 'Select whether your SIRO has signed off this interim assessment',
  },
  'not-signed-in-service': {
    field: 'how',
    text: 'Your SIRO has not signed off in the service yet. Ask for it, or select another answer',
  },
  'signed-other-content': {
    field: 'how',
    text: 'Answers changed after your SIRO signed off. Ask your SIRO to sign off again, or select another answer',
  },
  'signer-missing': { field: 'by', text: 'Enter the name of the person who signed it off' },
  'signer-too-long': {
    field: 'by',
    text: `The name of the person who signed it off must be ${signerLimit} characters or fewer`,
  },
  'signed-on-missing': { field: 'on', box: 'day', text: 'Enter the date when it was signed off' },
  'signed-on-wrong': {
    field: 'on',
    box: 'day',
    text: 'The date when it was signed off must be a real date, like 11 12 2025',
  },
  'signed-in-future': {
    field: 'on',
    box: 'day',
    text: 'The date when it was signed off must be today or in the past',
  },
  'published-since-check': {
    text: 'Another version was published after you opened this page, so nothing more was published',
  },
  'changed-since-check': {
    text: 'Answers changed after you checked them. What is shown now is what will be published: check it, then publish',
  },
  'edition-closed': { text: 'This assessment is closed, so it can no longer be signed off or published' },
  'no-siro': {
    text: 'Nobody in your organisation has the SIRO role. Give it to your SIRO under “People and roles” first',
  },
} as const satisfies Record<
  string,
  { field?: 'how' | 'by' | 'on'; box?: string; text: string | ((problem: Problem) => string) }
>;
