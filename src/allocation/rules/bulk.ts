import { invalid, type Problem, type Refusal } from '../../platform/change/decision.ts';
import type { Day } from '../../platform/clock.ts';
import { type Allocated, type Allocation, isSame, type Named, unallocated } from './allocation.ts';
import { type Change, dueFrom } from './change-allocation.ts';
import { type ChoosingProblem, type Circle, choose } from './circle.ts';

export const contributorWays = ['add', 'replace', 'remove'] as const;
export type ContributorWay = (typeof contributorWays)[number];

/** What was chosen for several outcomes, as texts of a form: what is empty stays as it is. */
export type BulkInput = {
  readonly outcomes: readonly string[];
  /** A person's id, or `nobody`. */
  readonly owner: string;
  readonly way: string;
  readonly contributors: readonly string[];
  readonly due: string;
  /** Takes the due date away. */
  readonly noDue: boolean;
};

export type BulkProblem =
  | ChoosingProblem
  | 'outcomes-missing'
  | 'nothing-chosen'
  | 'way-missing'
  | 'contributors-missing'
  | 'due-wrong'
  | 'due-both';

/** The value of the choice that leaves an outcome without an owner. */
export const nobody = 'nobody';

/** What was chosen; `undefined` leaves as it is. */
export type Choice = {
  readonly owner?: Named | null;
  readonly contributors?: { readonly way: ContributorWay; readonly people: readonly Named[] };
  readonly due?: Day | null;
};

/** Reads the choice for several outcomes, or says what is wrong with it. */
export function readChoice(
  input: BulkInput,
  known: readonly string[],
  circle: Circle,
): { readonly choice: Choice; readonly outcomes: readonly string[] } | Refusal<BulkProblem> {
  const outcomes = known.filter((code) => input.outcomes.includes(code));
  const owner = choose(circle, input.owner === '' || input.owner === nobody ? [] : [input.owner]);
  const contributors = choose(circle, input.contributors);
  const way = contributorWays.find((one) => one === input.way);
  const due = dueFrom(input.due);
  const problems: Problem<BulkProblem>[] = [
    ...(outcomes.length === 0 ? [{ code: 'outcomes-missing' as const }] : []),
    ...owner.problems,
    ...contributors.problems,
    ...wayProblems(way, input.contributors.length),
    ...(due === 'wrong' ? [{ code: 'due-wrong' as const }] : []),
    ...(input.noDue && due !== null ? [{ code: 'due-both' as const }] : []),
  ];
  const empty = input.owner === '' && way === undefined && due === null && !input.noDue;
  if (problems.length === 0 && empty) problems.push({ code: 'nothing-chosen' });
  if (problems.length > 0 || due === 'wrong') return invalid(...problems);
  const [chosen] = owner.chosen;
  return {
    outcomes,
    choice: {
      ...(input.owner === nobody ? { owner: null } : chosen ? { owner: chosen } : {}),
      ...(way ? { contributors: { way, people: contributors.chosen } } : {}),
      ...(input.noDue ? { due: null } : due === null ? {} : { due }),
    },
  };
}

function wayProblems(way: ContributorWay | undefined, people: number): Problem<BulkProblem>[] {
  if (way === undefined) return people > 0 ? [{ code: 'way-missing' }] : [];
  return people === 0 ? [{ code: 'contributors-missing' }] : [];
}

/** The allocation after the choice. */
export function applied(before: Allocation, { owner, contributors, due }: Choice): Allocation {
  return {
    ...before,
    owner: owner === undefined ? before.owner : owner,
    contributors: contributors === undefined ? before.contributors : contributorsAfter(before, contributors),
    due: due === undefined ? before.due : due,
  };
}

function contributorsAfter(before: Allocation, { way, people }: NonNullable<Choice['contributors']>) {
  if (way === 'replace') return people;
  const others = before.contributors.filter((one) => !people.some(({ id }) => id === one.id));
  return way === 'add' ? [...others, ...people] : others;
}

export type PlannedChange = Change & { readonly outcome: string };

/** What a choice would change, outcome by outcome; those that it leaves as they are are left out. */
export const planBulk = (
  allocations: ReadonlyMap<string, Allocated>,
  outcomes: readonly string[],
  choice: Choice,
): readonly PlannedChange[] =>
  outcomes
    .map((outcome) => {
      const before = allocations.get(outcome) ?? unallocated;
      return { outcome, before, after: applied(before, choice) };
    })
    .filter(({ before, after }) => !isSame(before, after));

/** The versions that a preview rests on, as one text: what is applied is what was seen. */
export const seenIn = (planned: readonly PlannedChange[]): string =>
  planned.map(({ outcome, before }) => `${outcome}:${before.version}`).join(' ');
