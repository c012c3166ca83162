import { limits } from '../../assessment/rules/answer-problems.ts';
import type { RowProblem, RowProblemCode } from '../rules/judge.ts';
import type { ReadProblem, ReadProblemCode } from '../rules/told.ts';

type Say = string | ((detail: string) => string);

const number = (count: number): string => count.toLocaleString('en-GB');

const row: { readonly [C in RowProblemCode]: Say } = {
  'level-unknown': 'Choose one of the levels in the list',
  'level-missing':
    'A level cannot be taken away, and an answer without one cannot be complete. Enter a level',
  'level-impossible': 'This outcome does not have that level. Choose another one',
  'policy-not-confirmed': 'Enter Not achieved, or confirm that the mandatory policy is met',
  'complete-unknown': 'Enter Yes or No',
  'policy-unknown': 'Choose one of the answers to this outcome’s policy question',
  'policy-option-unknown': 'Choose one of the answers to this outcome’s policy question',
  'policy-missing': 'Answer the mandatory policy question',
  'mark-unknown': 'Enter True or Not true, or leave the cell empty',
  'statement-too-long': `Supporting information must be ${number(limits.statement)} characters or fewer`,
  'comment-too-long': `The comment must be ${number(limits.comment)} characters or fewer`,
  'field-too-long': (what) => `${what} must be ${number(limits.field)} characters or fewer`,
  'percentage-wrong': (what) => `${what} must be a number from 0 to 100, like 97 or 97.5`,
  'detail-date-wrong': (what) => `${what} must be a real date, like 27/3/2026`,
  'detail-choice-unknown': (what) => `${what}: choose one of the answers in the list`,
  'detail-too-long': (what) => `${what} is too long. Shorten it, or attach a document in the service`,
  'details-not-kept': (what) => `${what} is not taken, because the policy answer has no exceptions`,
  'changed-meanwhile': 'This outcome was saved meanwhile',
  'edition-closed': 'This assessment is closed, so answers can no longer be changed',
};

const read: { readonly [C in ReadProblemCode]: Say } = {
  'sheet-missing': (name) => `There is no sheet with the headings of “${name}”. What it holds stays as it is`,
  'sheet-not-read': 'This sheet is not one of ours. It was not read',
  'column-missing': (name) => `There is no column “${name}”. What it holds stays as it is`,
  'column-twice': (name) => `The heading “${name}” comes twice. Only the first column was read`,
  'column-unknown': (name) => `The column “${name}” is not one of ours. It was not read`,
  'row-without-code': 'The row has no code or reference. It was not read',
  'row-unknown': (code) => `“${code}” is not in this framework. The row was not read`,
  'row-twice': (code) => `“${code}” comes twice. Only the first row was read`,
  'cut-off': (name) =>
    `“${name}” is longer than a cell can hold and was cut. It stays as it is: change it in the service`,
  'not-asked': (name) => `“${name}” is not asked of this outcome. The cell was not read`,
};

const said = (say: Say, detail = ''): string => (typeof say === 'string' ? say : say(detail));

const placed = (place: { sheet: string; cell: string | null } | null, text: string): string =>
  place === null ? text : `${place.sheet}${place.cell === null ? '' : `, cell ${place.cell}`}: ${text}`;

/** What is wrong with an outcome’s row, by sheet and cell: “Answers, cell D9: …”. */
export const sayRowProblem = ({ code, told, detail }: RowProblem): string =>
  placed(told, said(row[code], detail));

/** What of the file was not read, by sheet and cell. */
export const sayReadProblem = (problem: ReadProblem): string =>
  placed(problem, said(read[problem.code], problem.detail));
