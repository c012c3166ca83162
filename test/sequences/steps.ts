import fc from 'fast-check';
import { expect } from 'vitest';
import { decideApprovals } from '../../src/approval/decide-approvals.ts';
import { loadApprovals } from '../../src/approval/load-approvals.ts';
import { answerOutcome } from '../../src/assessment/answer-outcome.ts';
import { attachEvidence } from '../../src/assessment/attach-evidence.ts';
import { loadAnswer } from '../../src/assessment/store.ts';
import { uploadEssentialFunctions } from '../../src/essential-functions/upload-essential-functions.ts';
import { replaceEvidence } from '../../src/evidence/replace-evidence.ts';
import { withdrawEvidence } from '../../src/evidence/withdraw-evidence.ts';
import { publishFull } from '../../src/full-publication/publish-full.ts';
import { saveProfile } from '../../src/organisation/correct-profile.ts';
import { loadPosition } from '../../src/publication/load-position.ts';
import { publishInterim } from '../../src/publication/publish-interim.ts';
import { cast } from '../support/a-house.ts';
import { againstFull, againstInterim, answersNow, functionsNow, profileNow } from './plain-rules.ts';
import { countPublished, type Real } from './world.ts';

/** One thing that somebody does; its name tells a failure. */
export type Doing = { readonly name: string; readonly run: (real: Real) => Promise<void> };

const step = <T>(
  name: string,
  drawn: fc.Arbitrary<T>,
  run: (real: Real, drawn: T) => Promise<void>,
): fc.Arbitrary<Doing> =>
  drawn.map((value) => ({ name: `${name} ${JSON.stringify(value)}`, run: (real) => run(real, value) }));

/** Mostly somebody who may. */
const people = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('ada', 'amir') },
  fc.constantFrom('mo', 'vera', 'sira', 'otto', 'nat'),
);

/** Three outcomes are enough to get in each other's way; the last has a policy. */
const few = ({ pack, lowable }: Real) =>
  [lowable[0] ?? '', lowable.at(-1) ?? '', Object.keys(pack.edition.policies)[0] ?? ''] as const;

const answering = step(
  'answer',
  fc.record({
    which: fc.nat(2),
    level: fc.constantFrom('expected', 'expected', 'not-achieved'),
    complete: fc.boolean(),
    statement: fc.constantFrom('', 'Said', '=1+1'),
  }),
  async (real, { which, level, complete, statement }) => {
    const outcome = few(real)[which] ?? '';
    const { version } = await loadAnswer(
      real.house.db,
      'RX1',
      real.where.edition,
      real.pack.framework.id,
      outcome,
    );
    await answerOutcome(
      await real.house.as(cast.mo),
      { ...real.where, outcome },
      {
        version,
        level: level === 'expected' ? real.expectedOf(outcome) : 'not-achieved',
        complete,
        statement,
      },
    );
  },
);

/** Withdrawing the confirmation lowers the level and makes a draft of the answer (R2). */
const policy = step('policy', fc.constantFrom('confirmed', 'withdrawn'), async (real, how) => {
  const outcome = few(real)[2];
  if (how === 'confirmed') return real.declare(outcome);
  const refusing = real.pack.edition.policies[outcome]?.options.find((one) => !one.confirms)?.value ?? '';
  const { version } = await loadAnswer(
    real.house.db,
    'RX1',
    real.where.edition,
    real.pack.framework.id,
    outcome,
  );
  await answerOutcome(
    await real.house.as(cast.mo),
    { ...real.where, outcome },
    { version, policy: { value: refusing, details: {} } },
  );
});

const file = (name: string, text: string) => ({ filename: name, bytes: Buffer.from(text), truncated: false });

const evidence = step(
  'evidence',
  fc.tuple(fc.constantFrom('attach', 'replace', 'withdraw'), fc.nat(3)),
  async (real, [what, number]) => {
    const { house, where } = real;
    if (what === 'attach') {
      const offer = { files: [file('minutes.txt', `Minutes ${number}\n`)], link: '', title: '' };
      await attachEvidence(
        await house.as(cast.mo),
        { ...where, outcome: few(real)[number % 2] ?? '' },
        offer,
      );
      return;
    }
    const items = await house.db
      .selectFrom('evidence')
      .select(['id', 'version'])
      .where('withdrawn_at', 'is', null)
      .orderBy('id')
      .execute();
    const item = items[number % Math.max(1, items.length)];
    if (!item) return;
    const at = { organisation: 'RX1', evidence: item.id };
    if (what === 'withdraw') {
      await withdrawEvidence(await house.as(cast.ada), at, 'It named a patient');
      return;
    }
    const upload = file('newer.txt', `Newer ${number}\n`);
    await replaceEvidence(
      await house.as(cast.mo),
      at,
      { seen: item.version, upload, link: '', reason: 'Yearly review' },
      async () => false,
    );
  },
);

const functions = step('upload functions', fc.nat(2), async ({ house, where }, number) => {
  const row = await house.db
    .selectFrom('essential_functions')
    .select('version')
    .orderBy('version', 'desc')
    .executeTakeFirst();
  await uploadEssentialFunctions(await house.as(cast.mo), where, {
    upload: file('functions.csv', `Function,Owner\nA,${number}\n`),
    ...{ version: String(row?.version ?? 0), reason: 'other', explanation: 'We know more now' },
  });
});

const nobody = { name: '', email: '' };
const profile = step(
  'move to',
  fc.constantFrom('1 Hospital Way', '2 Hospital Way'),
  async ({ house }, address) => {
    const keyPeople = { siro: nobody, 'caldicott-guardian': nobody, 'ig-lead': nobody, dpo: nobody };
    await saveProfile(await house.as(cast.ada), 'RX1', { address, keyPeople });
  },
);

const confirming = step('confirm the profile', fc.constant('now'), async (real) => {
  await real.confirm();
  real.agreed.profile = await profileNow(real.house.db, real.where);
});

const approving = step('approve', fc.constantFrom('all', 'all', 'return answers'), async (real, how) => {
  const { house, where, agreed } = real;
  if (how === 'all') {
    await real.approve();
    agreed.answers = await answersNow(house.db, where);
    agreed.functions = await functionsNow(house.db, where);
    return;
  }
  const items = (await loadApprovals(house.db, house.packs, where, house.clock.now())) ?? [];
  const seen = Object.fromEntries(items.map((one) => [one.item, one.contentHash]));
  const typed = { choices: { answers: 'return' }, comments: { answers: 'Look again' }, seen, declared: true };
  const outcome = await decideApprovals(await house.as(cast.sira), where, typed);
  if ('done' in outcome) agreed.answers = null;
});

/** What people do before a publication: everything is complete, confirmed and approved again. */
const puttingInOrder = step('put in order', fc.constant('all'), async (real) => {
  const { house, where, agreed } = real;
  for (const outcome of few(real)) await real.declare(outcome);
  await real.confirm();
  await real.approve();
  agreed.profile = await profileNow(house.db, where);
  agreed.answers = await answersNow(house.db, where);
  agreed.functions = await functionsNow(house.db, where);
});

const waiting = step('wait days', fc.constantFrom(1, 5, 20), async (real, days) => real.waitDays(days));

/** Tries it, holds the answer against the plain rules, and whatever was answered against what is there. */
async function tryPublishing(real: Real, against: readonly string[], publish: () => Promise<object>) {
  const before = await countPublished(real);
  const outcome = await publish();
  const isDone = 'done' in outcome;
  if (isDone) expect(against).toEqual([]);
  expect(await countPublished(real)).toBe(before + (isDone ? 1 : 0));
  return isDone;
}

/** What the administrator saw: what stands now, what stood there a version ago, or nothing of the kind. */
const looks = fc.oneof(
  { weight: 5, arbitrary: fc.constant('now') },
  fc.constantFrom('a version ago', 'something else'),
);

const interim = step('publish interim', fc.tuple(people, looks), async (real, [name, look]) => {
  const { house, where } = real;
  const person = cast[name as keyof typeof cast];
  const today = await loadPosition(house.db, house.packs, where, house.clock.now());
  const versions = await house.db
    .selectFrom('publication')
    .select('version')
    .where('kind', '=', 'interim')
    .execute();
  const latest = versions.length - (look === 'a version ago' ? 1 : 0);
  const checked = `${latest}.${look === 'something else' ? 'another' : today?.contentHash}`;
  const against = [
    ...(await againstInterim(house.db, where, person.id, real.today(), real.pack.edition.dates)),
    ...(look === 'now' || (look === 'a version ago' && latest < 0) ? [] : ['it is not what was checked']),
  ];
  const context = await house.as(person);
  const answer = { how: 'not-yet', by: '', on: '' };
  const isDone = await tryPublishing(real, latest < 0 ? ['there was no version'] : against, () =>
    publishInterim(context, where, answer, checked),
  );
  // R12: nothing else is asked of an interim.
  expect(isDone).toBe(against.length === 0 && latest >= 0);
});

const full = step(
  'publish full',
  fc.tuple(
    people,
    looks,
    fc.nat(7).map((one) => one > 0),
  ),
  async (real, [name, look, declared]) => {
    const { house, where, agreed, pack } = real;
    const person = cast[name as keyof typeof cast];
    const { latest, checkHash } = await real.ready();
    const seen = latest - (look === 'a version ago' ? 1 : 0);
    const checked = `${seen}.${look === 'something else' ? 'another' : checkHash}`;
    const outcomes = pack.framework.objectives.flatMap((one) =>
      one.principles.flatMap((two) => two.outcomes),
    );
    const against = [
      ...(await againstFull(house.db, where, person.id, real.today(), {
        ...pack.edition.dates,
        ...{ outcomes: outcomes.length, agreed },
      })),
      ...(declared ? [] : ['R19: nothing was declared']),
      ...(look === 'now' ? [] : ['it is not what was checked']),
    ];
    const context = await house.as(person);
    await tryPublishing(real, against, () => publishFull(context, where, { checked, declared }));
  },
);

/** Everything that can be done; what publishes, and what makes it possible again, most often. */
export const someDoing: fc.Arbitrary<Doing> = fc.oneof(
  ...[answering, policy, evidence, functions, profile, confirming, approving, waiting],
  { weight: 4, arbitrary: puttingInOrder },
  { weight: 2, arbitrary: interim },
  { weight: 4, arbitrary: full },
);
