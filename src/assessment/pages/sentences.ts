import type { Problem } from '../../platform/change/decision.ts';
import { limits } from '../rules/answer-problems.ts';

const called = (problem: Problem): string => problem.detail ?? 'This';
const number = (count: number): string => count.toLocaleString('en-GB');

/** How the problems of an answer are said on the forms that save one; pages may put another in its place. */
export const answerSentences = {
  'level-missing': {
    field: 'level',
    text: 'Select an achievement level, or clear “Save as complete” to keep this as a draft',
  },
  'level-impossible': { field: 'level', text: 'Select one of the achievement levels shown' },
  'policy-not-confirmed': {
    field: 'level',
    text: 'Select Not achieved, or first confirm that the mandatory policy is met',
  },
  'policy-missing': {
    field: 'policy',
    text: 'Answer the mandatory policy question',
  },
  'mark-unknown': {
    field: 'marks',
    text: 'Select True or Not true for this indicator, or leave it unmarked',
  },
  'statement-too-long': {
    field: 'statement',
    text: `Supporting information must be ${number(limits.statement)} characters or fewer. Attach a file for anything longer`,
  },
  'comment-too-long': {
    field: 'comments',
    text: `The comment on this indicator must be ${number(limits.comment)} characters or fewer`,
  },
  'field-too-long': {
    field: 'fields',
    text: (problem: Problem) => `${called(problem)} must be ${number(limits.field)} characters or fewer`,
  },
  'percentage-wrong': {
    field: 'fields',
    text: (problem: Problem) => `${called(problem)} must be a number from 0 to 100, like 97 or 97.5`,
  },
  'policy-option-unknown': {
    field: 'policy',
    text: 'Select one of the answers shown for the mandatory policy',
  },
  'detail-date-wrong': {
    text: (problem: Problem) => `${called(problem)} must be a real date, like 27 3 2026`,
  },
  'detail-choice-unknown': {
    text: (problem: Problem) => `${called(problem)}: select one of the answers shown`,
  },
  'detail-too-long': {
    text: (problem: Problem) => `${called(problem)} is too long. Shorten it or attach a document`,
  },
  'changed-meanwhile': {
    text: 'This outcome was saved after you opened it. Both versions are shown: check them, then save again',
  },
  'edition-closed': { text: 'This assessment is closed, so answers can no longer be changed' },
} as const;
