import { attachEvidence } from '../assessment/attach-evidence.ts';
import { unanswered } from '../assessment/rules/answer.ts';
import { saveAnswer } from '../assessment/rules/save.ts';
import { carryAnswersForward } from '../carry-forward/carry-forward.ts';
import { everything } from '../carry-forward/rules/carry.ts';
import { cellOf, outcomesOf, type Placed, profileFor } from '../framework/rules/find.ts';
import { levelsOf } from '../framework/rules/level.ts';
import { packBefore } from '../framework/rules/mapping.ts';
import type { Level, Pack, Profile } from '../framework/rules/pack.ts';
import { type Context, changeAsService } from '../platform/change/change.ts';
import { later, type Moment } from '../platform/clock.ts';
import type { House } from '../platform/house.ts';
import { lastYearsEvidence, lastYearsStatements } from './last-year.ts';
import { organisations } from './organisations.ts';
import { people } from './people.ts';

const day = 86_400_000;

/** Who answered last year, and every how-many-th outcome was below; the first has started this year from it. */
const answered = [
  { code: 'ZR1', lowEvery: 7 },
  { code: 'ZR2', lowEvery: 23 },
  { code: 'ZR3', lowEvery: 31 },
] as const;

/**
 * The answers of the edition before, given in its last spring, and what the first organisation made of them this
 * year. The same rule as for every save decides each; an objective is one change, so that the start stays quick.
 */
export async function seedLastYear(house: House, pack: Pack, now: Moment): Promise<void> {
  const earlier = packBefore(house.packs, pack);
  if (!earlier) return;
  for (const { code, lowEvery } of answered) {
    const type = organisations.find((one) => one.code === code)?.type;
    const profile = type && profileFor(earlier, type, null);
    if (profile) await answerAll(house, earlier, profile, code, lowEvery);
  }
  const [{ code }] = answered;
  await attachAll(house, earlier, code);
  const where = { organisation: code, edition: pack.edition.id };
  await carryAnswersForward(administratorOf(house, code, later(now, -78 * day)), where, [everything], null);
}

/** So many days before the full assessment of that edition was due, in the morning. */
const before = ({ edition }: Pack, days: number): Moment =>
  later(`${edition.dates.fullDue}T09:30:00.000Z`, -days * day);

async function answerAll(house: House, pack: Pack, profile: Profile, organisation: string, lowEvery: number) {
  const placed = outcomesOf(pack.framework);
  for (const [nth, objective] of pack.framework.objectives.entries()) {
    const own = placed.filter((one) => one.objective.code === objective.code);
    const { who } = administratorOf(house, organisation, before(pack, 0));
    const events = own.flatMap((one, index) => {
      const low = placed.indexOf(one) % lowEvery === lowEvery - 1;
      const expected = cellOf(profile, one.outcome.code).expected;
      return eventsFor(
        pack,
        organisation,
        one,
        low ? lower(one, expected) : expected,
        statementOf(nth, index),
      );
    });
    const at = before(pack, 90 - nth * 9);
    await changeAsService(house, { id: who.id, name: who.name }, at, [organisation], async () => ({
      events,
    }));
  }
}

/** Three of four outcomes were explained; nobody explains everything. */
const statementOf = (objective: number, index: number): string => {
  const statements = lastYearsStatements[objective % lastYearsStatements.length] ?? [];
  return index % 4 === 3 ? '' : (statements[index % statements.length] ?? '');
};

const lower = ({ outcome }: Placed, expected: Level): Level => {
  const levels = levelsOf(outcome);
  return levels[Math.max(0, levels.indexOf(expected) - 1)] ?? expected;
};

function eventsFor(
  { edition, framework }: Pack,
  organisation: string,
  { outcome }: Placed,
  level: Level,
  statement: string,
) {
  const question = edition.policies[outcome.code];
  const confirms = question?.options.find((option) => option.confirms);
  const fields = edition.fields[outcome.code] ?? [];
  const asked = {
    organisation,
    edition: edition.id,
    framework: framework.id,
    outcome,
    question,
    fields,
    open: true,
    reviews: [],
  };
  const decision = saveAnswer(unanswered(outcome.code), asked, {
    ...{ version: 0, level, statement, complete: true },
    fields: Object.fromEntries(
      fields.filter(({ kind }) => kind === 'percentage').map(({ id }, nth) => [id, String(94 - nth * 6)]),
    ),
    ...(confirms ? { policy: { value: confirms.value, details: {} } } : {}),
  });
  return 'events' in decision ? decision.events : [];
}

async function attachAll(house: House, pack: Pack, organisation: string): Promise<void> {
  const placed = outcomesOf(pack.framework);
  for (const { nth, title, link } of lastYearsEvidence) {
    const where = { organisation, edition: pack.edition.id, outcome: placed[nth]?.outcome.code ?? '' };
    const context = administratorOf(house, organisation, before(pack, 40 - nth));
    await attachEvidence(context, where, { files: [], title, link });
  }
}

function administratorOf(house: House, organisation: string, now: Moment): Context {
  const person = people.find((one) =>
    one.roles.some(([role, code]) => role === 'administrator' && code === organisation),
  );
  if (!person) throw new Error(`Nobody in the demonstration administers ${organisation}`);
  const grants = person.roles.map(([role, code]) => ({
    ...{ role, organisation: code, organisationName: null, region: null },
  }));
  return { house, now, who: { id: person.id, name: person.name, email: person.email, grants } };
}
