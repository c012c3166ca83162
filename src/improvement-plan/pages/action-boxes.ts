import type { Problem } from '../../platform/change/decision.ts';
import { sayDay } from '../../platform/clock.ts';
import { dateFrom, datePartsOf } from '../../platform/pages/date-parts.ts';
import { type ActionContent, sayActionField } from '../rules/action.ts';
import { type ActionInput, type ActionProblem, nameLimit, textLimit } from '../rules/save-action.ts';

/** What stands in the boxes of an action's form. */
export type ActionValues = {
  /** Texts and the boxes of dates. */
  readonly fields: Readonly<Record<string, string>>;
  readonly ownerPerson: string;
  readonly ownerName: string;
  readonly status: string;
  readonly levelReached: string;
  readonly version: string;
};

/** The boxes of an action as it stands. */
export const boxesOf = (content: ActionContent, version: number): ActionValues => ({
  fields: {
    gap: content.gap,
    action: content.action,
    resources: content.resources,
    dependencies: content.dependencies,
    mitigation: content.mitigation,
    ...Object.fromEntries(datePartsOf('start', content.start ?? '')),
    ...Object.fromEntries(datePartsOf('delivery', content.delivery ?? '')),
  },
  ownerPerson: content.owner?.kind === 'person' ? content.owner.id : '',
  ownerName: content.owner?.kind === 'outside' ? content.owner.name : '',
  status: content.status,
  levelReached: content.levelReached ?? '',
  version: String(version),
});

/** What a sent form says. */
export const inputFrom = ({
  fields,
  ownerPerson,
  ownerName,
  status,
  levelReached,
}: ActionValues): ActionInput => ({
  gap: fields.gap ?? '',
  action: fields.action ?? '',
  resources: fields.resources ?? '',
  dependencies: fields.dependencies ?? '',
  mitigation: fields.mitigation ?? '',
  start: dateFrom('start', fields),
  delivery: dateFrom('delivery', fields),
  ...{ ownerPerson, ownerName, status, levelReached },
});

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const heading = ({ item }: Problem): string => capital(sayActionField(item ?? ''));
const date = (text: (problem: Problem) => string) => ({ field: 'fields', box: 'day', text }) as const;

/** How what is wrong with an action's form is said. */
export const actionSentences = {
  'too-long': {
    field: 'fields',
    text: (problem: Problem) =>
      `${heading(problem)} must be ${textLimit.toLocaleString('en-GB')} characters or fewer`,
  },
  'action-missing': { field: 'fields', text: 'Enter the action' },
  'owner-unknown': { field: 'ownerPerson', text: 'Select one of the people of your organisation' },
  'owner-twice': {
    field: 'ownerName',
    text: 'Leave this empty, or select that the owner is somebody without an account: an action has one owner',
  },
  'owner-too-long': { field: 'ownerName', text: `The owner must be ${nameLimit} characters or fewer` },
  'not-a-day': date((problem) => `${heading(problem)} must be a real date, for example 27 3 2026`),
  'delivery-before-start': date(() => 'Delivery date must be on or after the planned start'),
  'delivery-too-late': date(
    ({ detail }) =>
      `Delivery date must be ${sayDay(detail ?? '')} or earlier: by then every action of a plan is delivered`,
  ),
  'status-unknown': { field: 'status', text: 'Select how far the action has got' },
  'level-missing': {
    field: 'levelReached',
    text: 'Select the level that the outcome has now that the action is complete',
  },
  'changed-meanwhile': {
    text: 'Somebody else has changed this action in the meantime. Compare it with yours, then save again if yours should replace it',
  },
  'removed-meanwhile': { text: 'Somebody else has removed this action in the meantime' },
  'plan-closed': { text: 'This plan is complete or closed, so it can no longer be changed' },
} as const satisfies { readonly [C in ActionProblem]: unknown };
