import { allocateOutcome } from '../allocation/allocate-outcome.ts';
import { answerOutcome } from '../assessment/answer-outcome.ts';
import type { Mark } from '../assessment/rules/answer.ts';
import { cellOf, outcomesOf, type Placed, profileFor } from '../framework/rules/find.ts';
import { indicatorsOf, levelsOf } from '../framework/rules/level.ts';
import type { Level, Pack } from '../framework/rules/pack.ts';
import type { Context } from '../platform/change/change.ts';
import { type Day, dayOf, later, type Moment } from '../platform/clock.ts';
import type { House } from '../platform/house.ts';
import { loadPosition } from '../publication/load-position.ts';
import { publishInterim } from '../publication/publish-interim.ts';
import type { SignOffAnswer } from '../publication/rules/publish.ts';
import { signOffInterim } from '../publication/sign-off-interim.ts';
import { actingIn, holderOf } from './acting-as.ts';
import { type DemonstrationOrganisation, organisations } from './organisations.ts';

/** How far an organisation has got: outcomes answered, every how-many-th below, and how it published. */
type Work = {
  readonly answered: number;
  readonly lowEvery: number;
  readonly publish: SignOffAnswer['how'] | null;
};

const work: Readonly<Record<string, Work>> = {
  ZR1: { answered: 31, lowEvery: 6, publish: null },
  ZR2: { answered: 12, lowEvery: 4, publish: null },
  ZR3: { answered: 44, lowEvery: 9, publish: 'outside' },
  ZR4: { answered: 20, lowEvery: 3, publish: 'not-yet' },
  ZQ1: { answered: 99, lowEvery: 15, publish: 'in-service' },
  ZB1: { answered: 25, lowEvery: 5, publish: null },
};

const day = 86_400_000;

/** Work done in the weeks before the demonstration begins, through the same use cases that people use. */
export async function seedWork(house: House, pack: Pack, now: Moment): Promise<void> {
  for (const organisation of organisations) {
    const done = work[organisation.code];
    if (done) await workIn(house, pack, organisation, done, now);
  }
}

async function workIn(
  house: House,
  pack: Pack,
  organisation: DemonstrationOrganisation,
  done: Work,
  now: Moment,
) {
  const where = { organisation: organisation.code, edition: pack.edition.id };
  const profile = profileFor(pack, organisation.type, null);
  if (!profile) return;
  const placed = outcomesOf(pack.framework).slice(0, done.answered);
  for (const [index, one] of placed.entries()) {
    const context = as(
      house,
      organisation,
      index % 3 === 0 ? 'member' : 'administrator',
      workingMoment(now, 50 - index),
    );
    const low = index % done.lowEvery === done.lowEvery - 1;
    const input = inputFor(one, pack, cellOf(profile, one.outcome.code).expected, low, index);
    await answerOutcome(context, { ...where, outcome: one.outcome.code }, input);
    if (index % 2 === 0)
      await allocateOutcome(
        context,
        { ...where, outcome: one.outcome.code },
        { version: 0, owner: context.who.id, contributors: [], due: '', indicators: {} },
      );
  }
  if (done.publish) await publish(house, organisation, where, done.publish, later(now, -2 * day));
}

function inputFor({ outcome }: Placed, pack: Pack, expected: Level, low: boolean, index: number) {
  const levels = levelsOf(outcome);
  const level = low ? (levels[Math.max(0, levels.indexOf(expected) - 1)] ?? expected) : expected;
  const question = pack.edition.policies[outcome.code];
  const confirms = question?.options.find((option) => option.confirms);
  return {
    version: 0,
    level,
    complete: index % 4 !== 1,
    statement: statementFor(outcome.title, low, index),
    marks: index % 5 === 0 ? marksFor(outcome, level) : {},
    fields: Object.fromEntries(
      (pack.edition.fields[outcome.code] ?? []).map((field, nth) => [
        field.id,
        field.kind === 'percentage' ? String(98.5 - nth * 4) : (risks[nth % risks.length] ?? ''),
      ]),
    ),
    ...(question && confirms ? { policy: { value: confirms.value, details: {} } } : {}),
  };
}

const risks = [
  'The supplier of the patient record loses service for more than a day',
  'Ransomware spreads from an imaging device that no longer gets updates',
  'Staff share information with a partner without an agreement in place',
];

/** A moment in working hours, so many working days before a Friday morning. */
const workingMoment = (now: Moment, back: number): Moment =>
  later(now, -(back + 2 * Math.floor(back / 5)) * day + ((back * 37) % 480) * 60_000);

const marksFor = (outcome: Placed['outcome'], level: Level): Record<string, Mark> =>
  Object.fromEntries(
    indicatorsOf(outcome).map((one) => [
      one.id,
      { mark: one.level === level ? ('true' as const) : ('not-true' as const), comment: '' },
    ]),
  );

const statements = [
  'Reviewed with the cyber security manager and the information governance lead. Evidence is in the document library.',
  'Covered by the policy that the board approved in September. The internal audit of October found no exceptions.',
  'In place for all systems of the main sites. Two community sites follow in the spring, and the risk is on the register.',
  'The process was exercised in the autumn with the on-call team. Actions from the exercise are tracked monthly.',
];

function statementFor(title: string, low: boolean, index: number): string {
  const text = statements[index % statements.length] ?? '';
  return low ? `${title}: not all of it is in place yet. ${text}` : `${title}: ${text}`;
}

async function publish(
  house: House,
  organisation: DemonstrationOrganisation,
  where: { organisation: string; edition: string },
  how: SignOffAnswer['how'],
  at: Moment,
): Promise<void> {
  const today = await loadPosition(house.db, house.packs, where, at);
  if (!today) return;
  if (how === 'in-service')
    await signOffInterim(as(house, organisation, 'siro', later(at, -3_600_000)), where, today.contentHash);
  const siro = holderOf(organisation.code, 'siro');
  const on: Day = dayOf(later(at, -day));
  const context = as(house, organisation, 'administrator', at);
  await publishInterim(context, where, { how, by: siro?.name ?? '', on }, today.contentHash);
}

/** Acting as somebody of the organisation with a role, or as an administrator where nobody has it. */
const as = (house: House, { code }: DemonstrationOrganisation, role: string, now: Moment): Context =>
  actingIn(house, code, holderOf(code, role) ? role : 'administrator', now);
