import { allocateInBulk } from '../allocation/allocate-in-bulk.ts';
import { allocateOutcome } from '../allocation/allocate-outcome.ts';
import { loadCircle } from '../allocation/load-circle.ts';
import { type BulkInput, planBulk, readChoice, seenIn } from '../allocation/rules/bulk.ts';
import { loadAllocation, loadAllocations } from '../allocation/store.ts';
import { outcomesOf } from '../framework/rules/find.ts';
import { indicatorsOf } from '../framework/rules/level.ts';
import type { Pack } from '../framework/rules/pack.ts';
import type { Context } from '../platform/change/change.ts';
import { type Day, dayOf, later, type Moment } from '../platform/clock.ts';
import type { House } from '../platform/house.ts';
import { people } from './people.ts';

const day = 86_400_000;
const organisation = 'ZR1';
/** Outcomes that nobody has answered yet lie behind these. */
const answered = 31;

const holder = (role: string) => {
  const person = people.find((one) => one.roles.some(([has, code]) => has === role && code === organisation));
  if (!person) throw new Error(`Nobody in the demonstration is ${role} of ${organisation}`);
  return person;
};

/** What is left of an assessment given to people with due dates, in one go; and a part of it to somebody from outside. */
export async function seedAllocations(house: House, pack: Pack, now: Moment): Promise<void> {
  const context = asAdministrator(house, later(now, -3 * day));
  const where = { organisation, edition: pack.edition.id };
  const outcomes = outcomesOf(pack.framework).map(({ outcome }) => outcome);
  const on = (days: number): Day => dayOf(later(now, days * day));
  const member = holder('member').id;
  const rest = outcomes.slice(answered, answered + 6).map(({ code }) => code);
  const early = outcomes.slice(1, 4).map(({ code }) => code);
  const bulk = { way: '', contributors: [], noDue: false };
  await inBulk(context, where, { ...bulk, outcomes: rest, owner: member, due: on(9) });
  await inBulk(context, where, { ...bulk, outcomes: early, owner: '', due: on(-4) });
  const outsider = holder('contributor').id;
  const [whole, part] = [outcomes[answered + 2], outcomes[4]];
  if (!whole || !part) return;
  const inPart = indicatorsOf(part)
    .filter((one) => one.level === 'achieved')
    .slice(0, 2)
    .map(({ id }) => [id, outsider] as const);
  await give(
    context,
    { ...where, outcome: whole.code },
    { contributors: [outsider], indicators: {}, due: on(5) },
  );
  await give(
    context,
    { ...where, outcome: part.code },
    { contributors: [], indicators: Object.fromEntries(inPart), due: on(-2) },
  );
}

type Where = { readonly organisation: string; readonly edition: string };

async function inBulk(context: Context, where: Where, input: BulkInput): Promise<void> {
  const { db } = context.house;
  const read = readChoice(input, input.outcomes, await loadCircle(db, context.who, organisation));
  if ('refused' in read) return;
  const planned = planBulk(await loadAllocations(db, where), read.outcomes, read.choice);
  await allocateInBulk(context, where, input, seenIn(planned));
}

type Given = {
  readonly contributors: readonly string[];
  readonly indicators: Readonly<Record<string, string>>;
  readonly due: Day;
};

/** Besides the owner whom the outcome has already. */
async function give(
  context: Context,
  where: Where & { readonly outcome: string },
  given: Given,
): Promise<void> {
  const { version, owner } = await loadAllocation(context.house.db, where, where.outcome);
  await allocateOutcome(context, where, { ...given, version, owner: owner?.id ?? null });
}

function asAdministrator(house: House, now: Moment): Context {
  const { id, name, email, roles } = holder('administrator');
  const grants = roles.map(([role, code]) => ({
    ...{ role, organisation: code, organisationName: null, region: null },
  }));
  return { house, who: { id, name, email, grants }, now };
}
