import type { Level } from '../../framework/rules/pack.ts';
import type { Day } from '../../platform/clock.ts';

/** Who sees an action through: somebody of the organisation, who finds it under My work, or somebody named. */
export type ActionOwner =
  | { readonly kind: 'person'; readonly id: string; readonly name: string }
  | { readonly kind: 'outside'; readonly name: string };

export const actionStatuses = ['not-started', 'in-progress', 'complete'] as const;
export type ActionStatus = (typeof actionStatuses)[number];

const words: { readonly [S in ActionStatus]: string } = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  complete: 'Complete',
};
export const sayActionStatus = (status: ActionStatus): string => words[status];

/** What an organisation writes of one action: columns J to R of the workbook (R27). */
export type ActionContent = {
  /** The indicators not met, or whatever is missing. */
  readonly gap: string;
  readonly action: string;
  readonly owner: ActionOwner | null;
  readonly resources: string;
  readonly dependencies: string;
  readonly mitigation: string;
  readonly start: Day | null;
  readonly delivery: Day | null;
  readonly status: ActionStatus;
  /** The level that the outcome has now, once the action is complete (R22). */
  readonly levelReached: Level | null;
};

/** An action as it stands: `B2.a-3`, with the version that the next save must have seen. */
export type Action = ActionContent & {
  readonly reference: string;
  readonly outcome: string;
  readonly version: number;
  readonly changedAt: string;
  readonly changedBy: string;
};

const fields: { readonly [F in keyof ActionContent]: string } = {
  gap: 'gap',
  action: 'action',
  owner: 'action owner',
  resources: 'resources and funding',
  dependencies: 'dependencies',
  mitigation: 'interim risk mitigation',
  start: 'planned start',
  delivery: 'delivery date',
  status: 'action status',
  levelReached: 'level reached',
};
/** What a part of an action is called, in the middle of a sentence. */
export const sayActionField = (field: string): string =>
  field in fields ? fields[field as keyof ActionContent] : field;

/** Before anything is written. */
export const emptyAction: ActionContent = {
  gap: '',
  action: '',
  owner: null,
  resources: '',
  dependencies: '',
  mitigation: '',
  start: null,
  delivery: null,
  status: 'not-started',
  levelReached: null,
};

/** The content alone, in a fixed order of keys. */
export const contentOf = (action: ActionContent): ActionContent => ({
  gap: action.gap,
  action: action.action,
  owner: action.owner,
  resources: action.resources,
  dependencies: action.dependencies,
  mitigation: action.mitigation,
  start: action.start,
  delivery: action.delivery,
  status: action.status,
  levelReached: action.levelReached,
});

/** The reference of an outcome's nth action. Numbers of removed actions are not given again. */
export const referenceOf = (outcome: string, number: number): string => `${outcome}-${number}`;
