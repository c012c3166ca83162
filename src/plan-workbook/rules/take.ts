import { aboutPlan, openedPlan } from '../../improvement-plan/rules/plan.ts';
import { isWritable } from '../../improvement-plan/rules/states.ts';
import type { Emailed } from '../../improvement-plan/rules/version.ts';
import { closed, type Decision, invalid, type Problem } from '../../platform/change/decision.ts';
import type { Event } from '../../platform/change/events.ts';
import type { KeptCells, MadeRow } from '../events.ts';
import '../events.ts';
import type { Ground } from './ground.ts';
import type { Judged } from './judge.ts';
import { effectOf, type Subject } from './row-events.ts';

export type TakeProblem = 'nothing-chosen' | 'cannot-be-taken' | 'changed-meanwhile' | 'plan-closed';

/** What can be taken. */
export const choicesIn = (judged: readonly Judged[]): readonly Judged[] =>
  judged.filter((one) => one.verdict === 'change' || one.verdict === 'add');

/** What a person saw when they chose: what stood then of each row, as `KEY:VERSION` in one text. */
export const versionsOf = (judged: readonly Judged[]): string =>
  judged.map(({ row, version }) => `${row.key}:${version}`).join(' ');

/** A workbook whose rows are taken, and how it came. */
export type Source = {
  readonly filename: string;
  /** Every heading of people's own: those known before, then the workbook's. */
  readonly columns: readonly string[];
  readonly emailed: Emailed | null;
};

/**
 * Decides which rows are taken from a workbook: all that were chosen or none. Refuses one that the rules refuse, and
 * names one that somebody changed since the person looked (R7). What was not chosen stays untouched.
 */
export function takeChosen(
  ground: Ground,
  judged: readonly Judged[],
  chosen: readonly string[],
  seen: string,
  source: Source,
): Decision<TakeProblem> {
  const { plan } = ground.place;
  if (plan !== null && !isWritable(plan.state)) return closed('plan-closed');
  const keys = [...new Set(chosen)];
  if (keys.length === 0) return invalid({ code: 'nothing-chosen' });
  const versions = new Set(seen.split(' '));
  const found = keys.map((key) => ({ key, one: judged.find(({ row }) => row.key === key) }));
  const about = (code: TakeProblem, detail: string): Problem<TakeProblem> => ({ code, detail });
  const changed = found.flatMap(({ key, one }) =>
    one && !versions.has(`${key}:${one.version}`) ? [about('changed-meanwhile', key)] : [],
  );
  if (changed.length > 0) return { refused: 'stale', problems: changed };
  const able = choicesIn(judged);
  const refused = found.flatMap(({ key, one }) =>
    one === undefined || !able.includes(one) ? [about('cannot-be-taken', key)] : [],
  );
  if (refused.length > 0) return invalid(...refused);
  const taken = able.filter(({ row }) => keys.includes(row.key));
  return { events: eventsOf(ground, taken, source) };
}

/** The events of every row, new actions numbered one after another, and at the end that a workbook was taken. */
function eventsOf(ground: Ground, taken: readonly Judged[], source: Source): readonly Event[] {
  const { where, framework } = ground.place;
  const last = new Map(ground.last);
  let plan = ground.place.plan;
  const rows = taken.flatMap((judged) => {
    if (judged.subject === null) return [];
    const subject: Subject =
      judged.subject.kind === 'new'
        ? { ...judged.subject, plan, last: last.get(judged.outcome) ?? 0 }
        : judged.subject;
    const { events, reference } = effectOf(ground, subject, judged.row);
    if (subject.kind === 'new') last.set(subject.outcome, subject.last + 1);
    plan ??= openedPlan(where, framework, ground.now);
    return [{ judged, reference, events }];
  });
  const references = (verdict: Judged['verdict']) =>
    rows.filter(({ judged }) => judged.verdict === verdict).map((one) => one.reference);
  const answers = rows.some(({ events }) => events.some(({ type }) => type === 'plan-update-answered'));
  return [
    ...rows.flatMap((one) => one.events),
    {
      type: 'plan-workbook-taken',
      organisation: where.organisation,
      about: aboutPlan(where.edition),
      payload: {
        ...{ edition: where.edition, filename: source.filename, emailed: source.emailed },
        ...{ changed: references('change'), added: references('add') },
        ...{ round: answers ? ground.round : null, columns: source.columns },
        ...(source.emailed === null ? {} : { made: rows.map(madeIn) }),
        more: rows.flatMap(({ judged, reference }) => keptOf(ground, judged, reference)),
      },
    },
  ];
}

/** The versions that a row's events make. */
const madeIn = ({
  reference,
  events,
}: {
  readonly reference: string;
  readonly events: readonly Event[];
}): MadeRow => {
  const versions = (types: readonly Event['type'][]) =>
    events.flatMap((event) => {
      if (!types.includes(event.type)) return [];
      if (event.type === 'plan-action-added') return [1];
      return event.type === 'plan-action-changed' || event.type === 'plan-update-answered'
        ? [event.payload.version]
        : [];
    });
  const last = (some: readonly number[]): number | null => (some.length === 0 ? null : Math.max(...some));
  return {
    reference,
    action: last(versions(['plan-action-added', 'plan-action-changed'])),
    answer: last(versions(['plan-update-answered'])),
  };
};

/** What stands in people's own columns then, where it is something else than before. */
function keptOf(ground: Ground, { row }: Judged, reference: string): readonly KeptCells[] {
  const before = ground.more.get(reference) ?? {};
  const cells = Object.fromEntries(
    Object.entries({ ...before, ...row.more }).filter(([, text]) => text !== ''),
  );
  return JSON.stringify(cells) === JSON.stringify(before) ? [] : [{ reference, cells }];
}
