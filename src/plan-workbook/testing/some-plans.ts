import fc from 'fast-check';
import { outcomesOf } from '../../framework/rules/find.ts';
import { levels, type Pack } from '../../framework/rules/pack.ts';
import { type Action, type ActionContent, actionStatuses } from '../../improvement-plan/rules/action.ts';
import { openedPlan } from '../../improvement-plan/rules/plan.ts';
import type { PlanContent } from '../../improvement-plan/rules/version.ts';
import { easyText } from '../../offline-workbook/testing/some-answers.ts';
import type { UpdateAnswer } from '../../plan-review/rules/update.ts';
import { seenOf } from '../../plan-review/rules/update.ts';
import type { Written } from '../plan-workbook.ts';
import type { Ground } from '../rules/ground.ts';

const now = '2026-12-12T09:00:00.000Z';
const people = [
  { id: 'vera', name: 'Vera Viewer' },
  { id: 'mo', name: 'Mo Member' },
];

const day = (from: string) =>
  fc.integer({ min: 0, max: 500 }).map((days) => {
    const date = new Date(`${from}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() + days);
    return date.toISOString().slice(0, 10);
  });

/** Text as it is kept: tidied, as long as one box holds. */
const text = easyText.map((one) => one.trim());
const said = text.map((one) => one || 'Something');

const content: fc.Arbitrary<ActionContent> = fc
  .record({
    ...{ gap: text, action: said, resources: text, dependencies: text, mitigation: text },
    owner: fc.option(
      fc.oneof(
        fc.constantFrom(...people).map((one) => ({ kind: 'person' as const, ...one })),
        fc
          .constantFrom('Priya Nair', 'Head of IT; estates', '=1+1')
          .map((name) => ({ kind: 'outside' as const, name })),
      ),
    ),
    start: fc.option(day('2025-01-01')),
    delivery: fc.option(day('2026-08-01')),
    status: fc.constantFrom(...actionStatuses),
    level: fc.constantFrom(...levels),
  })
  .map(({ level, ...one }) => ({ ...one, levelReached: one.status === 'complete' ? level : null }));

const update = fc.option(
  fc.oneof(
    text.map((comment) => ({ stillValid: true, newDelivery: null, comment })),
    fc
      .tuple(day('2026-12-01'), said)
      .map(([newDelivery, comment]) => ({ stillValid: false, newDelivery, comment })),
  ),
);

/** A plan of some actions with what was answered of them, columns of people's own among them. */
export type SomePlan = { readonly written: Written; readonly ground: Ground };

const row = fc.tuple(content, update, fc.nat({ max: 46 }), fc.option(text));

/** Plans with so many actions. */
export const somePlans = (pack: Pack, min: number, max: number): fc.Arbitrary<SomePlan> =>
  fc.array(row, { minLength: min, maxLength: max, size: 'max' }).map((rows) => planOf(pack, rows));

function planOf(
  pack: Pack,
  rows: readonly (typeof row extends fc.Arbitrary<infer R> ? R : never)[],
): SomePlan {
  const { edition, framework } = pack;
  if (!edition.planTemplate) throw new Error('The edition has no template');
  const placed = outcomesOf(framework);
  const counts = new Map<string, number>();
  const answers = new Map<string, UpdateAnswer>();
  const more = new Map<string, Record<string, string>>();
  const actions = rows.map(([one, answer, at, own], n): Action => {
    const outcome = placed[at % placed.length]?.outcome.code ?? '';
    const number = (counts.get(outcome) ?? 0) + 1;
    counts.set(outcome, number);
    const reference = `${outcome}-${number}`;
    if (answer) answers.set(reference, { ...answer, reference, version: 1, at: now, by: 'Mo Member' });
    if (own) more.set(reference, { 'Our ticket': own });
    return { ...one, reference, outcome, version: n + 1, changedAt: now, changedBy: 'Mo Member' };
  });
  const where = { organisation: 'RX1', edition: edition.id };
  const round = edition.planUpdates[0]?.name ?? null;
  const planContent: PlanContent = {
    organisation: { code: 'RX1', name: 'Northbridge Trust', type: 'nhs-trust', region: null },
    edition: { id: edition.id, version: edition.version },
    framework: { id: framework.id, title: framework.title },
    completeBy: edition.dates.plansCompleteBy,
    objectives: placed.map((one) => one.objective),
    principles: placed.map((one) => one.principle),
    outcomes: placed.map(({ outcome, objective, principle }) => ({
      ...{ code: outcome.code, title: outcome.title, objective: objective.code, principle: principle.code },
      ...{ expected: 'achieved', typeExpected: null, declared: 'not-achieved', isBelow: true },
    })),
    actions: actions.map((one) => {
      const answer = answers.get(one.reference);
      return { ...one, evidence: [], ...(answer ? { update: answer } : {}) };
    }),
  };
  const plan = { ...openedPlan(where, framework.id, now), state: 'agreed' as const };
  return {
    ground: {
      place: { where, framework: framework.id, plan, completeBy: edition.dates.plansCompleteBy, people },
      ...{ now, round, answers, more, handedOver: null, last: counts, gaps: new Map() },
      outcomes: placed.map((one) => one.outcome),
      actions: new Map(actions.map((one) => [one.reference, one])),
    },
    written: {
      ...{ content: planContent, template: edition.planTemplate, round, title: 'Improvement plan' },
      versions: new Map(
        actions.map((one) => [one.reference, seenOf(one, answers.get(one.reference) ?? null)]),
      ),
      ...{ gaps: new Map(), columns: more.size > 0 ? ['Our ticket'] : [], more },
    },
  };
}
