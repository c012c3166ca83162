import type { Where } from '../../improvement-plan/rules/plan.ts';
import { permissionTable } from '../../organisation/rules/permission.ts';
import { type Decision as Decided, invalid } from '../../platform/change/decision.ts';
import { nationalChain } from '../../platform/change/events.ts';
import { type Day, isDay } from '../../platform/clock.ts';
import type { Permission, Who } from '../../platform/pages/gate.ts';
import '../events.ts';

/** The regions of which somebody may see plans; several add up, none leaves nothing (R38). */
export function regionsOf(who: Who, permission: Permission): 'all' | readonly string[] {
  const row = permissionTable[permission];
  if (who.grants.some((grant) => row[grant.role] === 'all')) return 'all';
  const regions = who.grants.flatMap((grant) =>
    row[grant.role] === 'region' && grant.region !== null ? [grant.region] : [],
  );
  return [...new Set(regions)].sort();
}

/** The regions in words, for captions. */
export function sayRegions(regions: 'all' | readonly string[]): string {
  if (regions === 'all') return 'All regions';
  if (regions.length === 0) return 'No region';
  return regions.length === 1 ? `Your region: ${regions[0]}` : `Your regions: ${regions.join(', ')}`;
}

/** Which plans the desk shows. */
export const showings = ['waiting', 'running', 'none', 'all'] as const;
export type Showing = (typeof showings)[number];

export const callLimit = 4_000;

export type CallProblem = 'call-missing' | 'call-too-long' | 'called-on-not-a-day' | 'called-on-later';

/** Notes a call with an organisation about its plan: for reviewers alone. */
export function noteCall(
  { organisation, edition }: Where,
  id: string,
  typed: { readonly text: string; readonly on: string },
  today: Day,
): Decided<CallProblem> {
  const text = typed.text.trim();
  const problems: CallProblem[] = [
    ...(isDay(typed.on) ? [] : (['called-on-not-a-day'] as const)),
    ...(isDay(typed.on) && typed.on > today ? (['called-on-later'] as const) : []),
    ...(text === '' ? (['call-missing'] as const) : []),
    ...(text.length > callLimit ? (['call-too-long'] as const) : []),
  ];
  if (problems.length > 0)
    return invalid(...problems.map((code) => (code.startsWith('called') ? { code, item: 'on' } : { code })));
  const payload = { id, organisation, edition, calledOn: typed.on, text };
  return {
    events: [
      { type: 'plan-call-noted', organisation: nationalChain, about: `${edition}/${organisation}`, payload },
    ],
  };
}
