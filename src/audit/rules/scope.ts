import type { Edition, OrganisationType } from '../../framework/rules/pack.ts';
import { type Decision, invalid, type Problem, stale } from '../../platform/change/decision.ts';
import { type Day, isDay } from '../../platform/clock.ts';
import '../events.ts';

/** What an edition says of the audit of a type of organisation (R33). */
export type Mandate = { readonly mandated: readonly string[]; readonly chosen: number };

export const approvers = ['board', 'delegate'] as const;
export type Approver = (typeof approvers)[number];
export type Approval = { readonly by: Approver; readonly name: string; readonly on: Day };

/** What an organisation chose besides; version 0 where it has not. */
export type Choice = {
  readonly version: number;
  readonly chosen: readonly string[];
  readonly approval: Approval | null;
};
export const noChoice: Choice = { version: 0, chosen: [], approval: null };

/** The mandate for a type; null where the edition has no audit of it. */
export function mandateFor({ audit }: Edition, type: OrganisationType): Mandate | null {
  return audit.find((one) => one.types.includes(type)) ?? null;
}

/** The outcomes of the audit in the order of `all`: what is mandated and what was chosen. */
export const inScope = (
  all: readonly string[],
  { mandated }: Mandate,
  { chosen }: Choice,
): readonly string[] => all.filter((code) => mandated.includes(code) || chosen.includes(code));

export const reasonLimit = 1_000;
export const nameLimit = 120;

export type ChooseProblem =
  | 'count-wrong'
  | 'outcome-unknown'
  | 'reason-missing'
  | 'reason-long'
  | 'changed-meanwhile';

type Where = { readonly organisation: string; readonly edition: string };
type Known = { readonly mandate: Mandate; readonly all: readonly string[]; readonly choice: Choice };
type Chosen = { readonly version: string; readonly chosen: readonly string[]; readonly reason: string };

/**
 * Chooses the organisation's own outcomes: exactly as many as the edition asks for, none of the mandated. Another
 * choice needs a reason, and needs to be approved anew. The same choice changes nothing.
 */
export function chooseOutcomes(
  { organisation, edition }: Where,
  { mandate, all, choice }: Known,
  typed: Chosen,
): Decision<ChooseProblem> {
  if (typed.version !== String(choice.version)) return stale('changed-meanwhile');
  const after = all.filter((code) => typed.chosen.includes(code));
  const problems = problemsOf(mandate, choice, typed, after);
  if (problems.length > 0) return invalid(...problems);
  if (isSame(after, choice)) return { events: [] };
  const isFirst = choice.version === 0;
  const payload = {
    edition,
    version: choice.version + 1,
    before: isFirst ? null : choice.chosen,
    after,
    reason: isFirst ? null : typed.reason.trim(),
  };
  return { events: [{ type: 'audit-outcomes-chosen', organisation, about: `${edition}/audit`, payload }] };
}

const isSame = (after: readonly string[], { version, chosen }: Choice): boolean =>
  version > 0 && after.length === chosen.length && after.every((code) => chosen.includes(code));

function problemsOf(mandate: Mandate, choice: Choice, typed: Chosen, after: readonly string[]) {
  const problems: Problem<ChooseProblem>[] = [];
  if (typed.chosen.some((code) => mandate.mandated.includes(code) || !after.includes(code)))
    problems.push({ code: 'outcome-unknown' });
  else if (after.length !== mandate.chosen)
    problems.push({ code: 'count-wrong', detail: String(mandate.chosen) });
  const reason = typed.reason.trim();
  if (choice.version > 0 && reason === '' && !isSame(after, choice))
    problems.push({ code: 'reason-missing' });
  if (reason.length > reasonLimit) problems.push({ code: 'reason-long' });
  return problems;
}

export type ApproveProblem =
  | 'nothing-chosen'
  | 'approver-missing'
  | 'name-missing'
  | 'name-long'
  | 'date-missing'
  | 'date-wrong'
  | 'date-to-come'
  | 'changed-meanwhile';

type Approved = {
  readonly version: string;
  readonly by: string;
  readonly name: string;
  readonly on: string;
};

/** Records that the board or its delegate approved the choice (R33). */
export function approveChoice(
  { organisation, edition }: Where,
  choice: Choice,
  typed: Approved,
  today: Day,
): Decision<ApproveProblem> {
  if (typed.version !== String(choice.version)) return stale('changed-meanwhile');
  if (choice.version === 0) return invalid({ code: 'nothing-chosen' });
  const by = approvers.find((one) => one === typed.by);
  const name = typed.name.trim();
  const codes = [by ? null : ('approver-missing' as const), nameProblem(name)];
  const date = dateProblem(typed.on, today);
  const problems: Problem<ApproveProblem>[] = [
    ...codes.flatMap((code) => (code === null ? [] : [{ code }])),
    ...(date === null ? [] : [{ code: date, item: 'on' }]),
  ];
  if (problems.length > 0 || by === undefined) return invalid(...problems);
  const payload = { edition, version: choice.version, by, name, on: typed.on };
  return { events: [{ type: 'audit-choice-approved', organisation, about: `${edition}/audit`, payload }] };
}

function nameProblem(name: string) {
  if (name === '') return 'name-missing' as const;
  return name.length > nameLimit ? ('name-long' as const) : null;
}

function dateProblem(on: string, today: Day) {
  if (on === '') return 'date-missing' as const;
  if (!isDay(on)) return 'date-wrong' as const;
  return on > today ? ('date-to-come' as const) : null;
}
