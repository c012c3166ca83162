import { invalid, type Problem, type Refusal } from '../../platform/change/decision.ts';
import { type Day, isDay, type Moment } from '../../platform/clock.ts';

/** Who may approve in the SIRO's place, both days included (Europe/London). */
export type Deputy = {
  readonly number: number;
  readonly person: string;
  readonly name: string;
  readonly namedBy: string;
  readonly namedByName: string;
  readonly from: Day;
  readonly to: Day;
  readonly endedAt: Moment | null;
  readonly endedBy: string | null;
};

export type DeputyProblem =
  | 'deputy-missing'
  | 'deputy-is-siro'
  | 'from-missing'
  | 'from-wrong'
  | 'from-past'
  | 'to-missing'
  | 'to-wrong'
  | 'to-before-from'
  | 'deputies-overlap';

export type DeputyTyped = { readonly person: string; readonly from: string; readonly to: string };
export type Candidate = { readonly id: string; readonly name: string; readonly isSiro: boolean };

/** Whether a deputy may act on a day: within the days named, and not ended. */
export const isOn = ({ from, to, endedAt }: Pick<Deputy, 'from' | 'to' | 'endedAt'>, day: Day): boolean =>
  endedAt === null && from <= day && day <= to;

/** Upcoming, acting now, over, or ended early. */
export function deputyState(deputy: Deputy, today: Day): 'upcoming' | 'acting' | 'over' | 'ended' {
  if (deputy.endedAt !== null) return 'ended';
  if (today < deputy.from) return 'upcoming';
  return today <= deputy.to ? 'acting' : 'over';
}

/** The person and days that a deputy is named with, or what is wrong with them. One deputy at a time. */
export function deputyFrom(
  typed: DeputyTyped,
  people: readonly Candidate[],
  before: readonly Deputy[],
  today: Day,
): Refusal<DeputyProblem> | { readonly person: Candidate; readonly from: Day; readonly to: Day } {
  const person = people.find((one) => one.id === typed.person);
  const { from, to } = typed;
  const problems = [
    ...personProblems(person),
    ...dayProblems('from', from, from < today ? 'from-past' : null),
    ...dayProblems('to', to, isDay(from) && to < from ? 'to-before-from' : null),
  ];
  if (problems.length > 0 || !person) return invalid(...problems);
  const other = before.find((one) => one.endedAt === null && from <= one.to && one.from <= to);
  return other ? invalid({ code: 'deputies-overlap', detail: other.name }) : { person, from, to };
}

function personProblems(person: Candidate | undefined): Problem<DeputyProblem>[] {
  if (!person) return [{ code: 'deputy-missing' }];
  return person.isSiro ? [{ code: 'deputy-is-siro' }] : [];
}

function dayProblems(
  which: 'from' | 'to',
  day: string,
  other: DeputyProblem | null,
): Problem<DeputyProblem>[] {
  const item = which;
  if (day === '') return [{ code: `${which}-missing`, item }];
  if (!isDay(day)) return [{ code: `${which}-wrong`, item }];
  return other ? [{ code: other, item }] : [];
}
