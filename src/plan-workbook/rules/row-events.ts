import {
  type Action,
  type ActionContent,
  emptyAction,
  referenceOf,
} from '../../improvement-plan/rules/action.ts';
import { openedPlan, type Plan } from '../../improvement-plan/rules/plan.ts';
import { type ActionProblem, addAction, changeAction } from '../../improvement-plan/rules/save-action.ts';
import { answerUpdate, seenOf, type UpdateProblem } from '../../plan-review/rules/update.ts';
import type { Decision, Problem } from '../../platform/change/decision.ts';
import type { Event } from '../../platform/change/events.ts';
import { type Ground, updatePlace } from './ground.ts';
import { actionInput, type CellFault, rowTexts, updateInput } from './input-for.ts';
import type { Said } from './texts.ts';
import type { PlanRow } from './told.ts';

export type RowFault =
  | { readonly of: 'action'; readonly problem: Problem<ActionProblem> }
  | { readonly of: 'update'; readonly problem: Problem<UpdateProblem> }
  | { readonly of: 'cell'; readonly fault: CellFault };

/** What taking a row means: its events, what then stands, and what keeps it from being taken. */
export type RowEffect = {
  readonly reference: string;
  readonly events: readonly Event[];
  readonly after: Said;
  readonly faults: readonly RowFault[];
  /** S or T say something, and no update is asked for now: they are not taken. */
  readonly isUpdateEarly: boolean;
};

/** The action that a row is about: one that stands, or the next of an outcome. */
export type Subject =
  | { readonly kind: 'stands'; readonly action: Action }
  | { readonly kind: 'new'; readonly outcome: string; readonly last: number; readonly plan: Plan | null };

/** What a row does, by the rules of every save: `changeAction`, `addAction` and `answerUpdate` (R7, R24). */
export function effectOf(ground: Ground, subject: Subject, row: PlanRow): RowEffect {
  const before = subject.kind === 'stands' ? saidOf(ground, subject.action) : emptyAction;
  const reference =
    subject.kind === 'stands' ? subject.action.reference : referenceOf(subject.outcome, subject.last + 1);
  const texts = rowTexts(row, before);
  const { input, faults } = actionInput(texts, before, ground.place.people, subject.kind === 'new');
  const plan = subject.kind === 'stands' ? ground.place.plan : subject.plan;
  const place = { ...ground.place, plan };
  const decision =
    subject.kind === 'stands'
      ? changeAction(place, subject.action, String(subject.action.version), input)
      : addAction(place, subject.outcome, subject.last, input);
  const events = 'events' in decision ? decision.events : [];
  const after = standing(subject, reference, events, ground);
  const said = updateInput(texts, before, input);
  const known = plan ?? openedPlan(place.where, place.framework, ground.now);
  const isUpdateEarly = said.input !== null && ground.round === null;
  const answer = ground.answers.get(reference) ?? null;
  const answered =
    said.input === null || isUpdateEarly || !after
      ? null
      : answerUpdate(updatePlace(ground, known), after, answer, seenOf(after, answer), said.input);
  return {
    ...{ reference, isUpdateEarly },
    events: [...events, ...(answered && 'events' in answered ? answered.events : [])],
    after: afterwards(after ?? before, before, answered && 'events' in answered ? answered.events : []),
    faults: [
      ...[...faults, ...(isUpdateEarly ? [] : said.faults)].map((fault): RowFault => ({ of: 'cell', fault })),
      ...problemsOf(decision).map((problem): RowFault => ({ of: 'action', problem })),
      ...(answered ? problemsOf(answered) : []).map((problem): RowFault => ({ of: 'update', problem })),
    ],
  };
}

const problemsOf = <C extends string>(decision: Decision<C>): readonly Problem<C>[] =>
  'problems' in decision ? decision.problems : [];

/** An action that stands, with what was answered of it in the round. */
export function saidOf({ answers }: Pick<Ground, 'answers'>, action: Action): Said {
  const update = answers.get(action.reference);
  return update === undefined ? action : { ...action, update };
}

/** The action after its own event, as the next rule has to see it; null where nothing could be saved. */
function standing(
  subject: Subject,
  reference: string,
  events: readonly Event[],
  { now }: Ground,
): Action | null {
  const content = contentAfter(events);
  if (subject.kind === 'stands')
    return content ? { ...subject.action, ...content, version: subject.action.version + 1 } : subject.action;
  if (!content) return null;
  const { outcome } = subject;
  return { ...content, reference, outcome, version: 1, changedAt: now, changedBy: '' };
}

function contentAfter(events: readonly Event[]): ActionContent | null {
  for (const event of events)
    if (event.type === 'plan-action-added' || event.type === 'plan-action-changed')
      return event.payload.after;
  return null;
}

function afterwards(action: Said, before: Said, answered: readonly Event[]): Said {
  const update = answered.find(
    (event): event is Event<'plan-update-answered'> => event.type === 'plan-update-answered',
  );
  if (update) return { ...action, update: update.payload };
  return before.update === undefined ? action : { ...action, update: before.update };
}
