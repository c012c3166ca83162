import type { Problem } from '../../platform/change/decision.ts';
import type { Named } from './allocation.ts';

/** Somebody of the organisation to whom outcomes can be given. */
export type Candidate = Named & {
  /** Has only the role contributor: giving such a person something lets them see it. */
  readonly outsider: boolean;
};

/** Whom the person who allocates may choose among. */
export type Circle = {
  readonly people: readonly Candidate[];
  /** Whether that person may let outsiders see more: administrators do. */
  readonly letsIn: boolean;
};

export type ChoosingProblem = 'person-unknown' | 'only-administrators-let-in';

/** The people with these ids, or what is wrong with choosing them. Those in `already` may stay, also after they have left. */
export function choose(
  circle: Circle,
  ids: readonly string[],
  already: readonly Named[] = [],
): { readonly chosen: readonly Named[]; readonly problems: readonly Problem<ChoosingProblem>[] } {
  const chosen: Named[] = [];
  const problems: Problem<ChoosingProblem>[] = [];
  for (const id of new Set(ids)) {
    const kept = already.find((one) => one.id === id);
    const found = circle.people.find((one) => one.id === id);
    if (kept) chosen.push(kept);
    else if (!found) problems.push({ code: 'person-unknown' });
    else if (found.outsider && !circle.letsIn)
      problems.push({ code: 'only-administrators-let-in', detail: found.name });
    else chosen.push({ id: found.id, name: found.name });
  }
  return { chosen, problems };
}

/** Whether somebody still belongs to the organisation. */
export const belongs = ({ people }: Circle, id: string): boolean => people.some((one) => one.id === id);
