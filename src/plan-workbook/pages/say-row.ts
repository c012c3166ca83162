import type { PlanTemplate } from '../../framework/rules/plan-template.ts';
import { sayActionField } from '../../improvement-plan/rules/action.ts';
import { nameLimit, textLimit } from '../../improvement-plan/rules/save-action.ts';
import { commentLimit } from '../../plan-review/rules/update.ts';
import { sayDay } from '../../platform/clock.ts';
import { headingOf } from '../rules/columns.ts';
import type { RowChange, RowProblem, RowProblemCode } from '../rules/judge.ts';
import type { ReadProblem, ReadProblemCode } from '../rules/told.ts';

type Say = string | ((detail: string) => string);

const number = (count: number): string => count.toLocaleString('en-GB');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const row: { readonly [C in RowProblemCode]: Say } = {
  'row-unknown': (reference) =>
    `“${reference}” is no action of this plan. Empty the cell if the row is a new action`,
  'outcome-changed': (code) => `The row is an action for ${code}. Put that back, or empty the reference`,
  'outcome-unknown': (code) =>
    code === '' ? 'Enter an outcome code, like B2.a' : `“${code}” is no outcome of this framework`,
  'organisation-changed': (code) => `“${code}” is another organisation. The row is not taken`,
  'changed-by-organisation':
    'The organisation has changed this action since it handed the plan over. Ask them to upload the workbook themselves, or to submit the plan again',
  'update-early':
    'Not taken: updates are answered in their round, once the plan is agreed. What you entered here stays in your workbook',
  'too-long': (field) => `${capital(sayActionField(field))} must be ${number(textLimit)} characters or fewer`,
  'action-missing': 'Enter the action',
  'owner-unknown': 'Enter a name',
  'owner-twice': 'An action has one owner',
  'owner-too-long': `The owner must be ${nameLimit} characters or fewer`,
  'not-a-day': (field) => `${capital(sayActionField(field))} must be a real date, like 27/3/2026`,
  'delivery-before-start': 'The delivery date must be on or after the planned start',
  'delivery-too-late': (day) => `The delivery date must be ${sayDay(day)} or earlier`,
  'status-unknown': 'Choose one of the statuses in the list',
  'level-unknown': 'Choose one of the levels in the list',
  'level-missing': 'The action is complete: choose the level that the outcome has now',
  'neither-yes-nor-day': 'Enter Yes, or the updated date like 27/3/2026',
  'valid-missing': 'Enter Yes, or the updated date',
  'new-date-missing': 'Enter the updated date',
  'new-date-not-a-day': 'The updated date must be a real date, like 27/3/2026',
  'new-date-before-start': 'The updated date must be on or after the planned start',
  'explanation-missing':
    'The updated date is later than the day by which plans are complete: say why in the comments',
  'comment-too-long': `Comments must be ${number(commentLimit)} characters or fewer`,
  'changed-meanwhile': 'Somebody has changed this action in the meantime',
  'removed-meanwhile': 'Somebody has removed this action in the meantime',
  'plan-closed': 'This plan is complete or closed, so it can no longer be changed',
  'not-in-a-round': 'No round of updates is open',
};

const read: { readonly [C in ReadProblemCode]: Say } = {
  'sheet-not-read': 'This sheet is not one of ours. It was not read',
  'column-missing': (name) => `There is no column “${name}”. What it holds stays as it is`,
  'column-twice': (name) =>
    `The heading “${name}” comes twice. The first column was read; the other is kept as one of your own`,
  'column-kept': (name) => `The column “${name}” is your own. It is kept with the actions that you save`,
  'row-twice': (reference) =>
    `The reference “${reference}” comes twice. The first row is that action, this one is read as a new action`,
  'cut-off': (name) =>
    `“${name}” is longer than a cell can hold and was cut. It stays as it is: change it in the service`,
};

const said = (say: Say, detail = ''): string => (typeof say === 'string' ? say : say(detail));

const placed = (place: { sheet: string; cell: string | null } | null, text: string): string =>
  place === null ? text : `${place.sheet}${place.cell === null ? '' : `, cell ${place.cell}`}: ${text}`;

/** What is wrong with a row, by sheet and cell: “Improvement plan, cell Q9: …”. */
export const sayRowProblem = ({ code, told, detail }: RowProblem): string =>
  placed(told, said(row[code], detail));

/** How the file was read, by sheet and cell. */
export const sayReadProblem = (problem: ReadProblem): string =>
  placed(problem, said(read[problem.code], problem.detail));

/** A part of a row as its column is called. */
export const sayPart = ({ what }: RowChange, template: PlanTemplate, round: string | null): string =>
  'field' in what ? headingOf(template, what.field, round) : what.heading;
