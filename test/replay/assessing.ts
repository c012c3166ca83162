import { answerOutcome } from '../../src/assessment/answer-outcome.ts';
import { attachEvidence } from '../../src/assessment/attach-evidence.ts';
import { detachEvidence } from '../../src/assessment/detach-evidence.ts';
import { uploadEssentialFunctions } from '../../src/essential-functions/upload-essential-functions.ts';
import { withdrawEvidence } from '../../src/evidence/withdraw-evidence.ts';
import { outcomesOf } from '../../src/framework/rules/find.ts';
import { levels } from '../../src/framework/rules/pack.ts';
import { loadPosition } from '../../src/publication/load-position.ts';
import { publishInterim } from '../../src/publication/publish-interim.ts';
import { askForSignOff, signOffInterim } from '../../src/publication/sign-off-interim.ts';
import { shippedPacks } from '../support/a-house.ts';
import type { Operations } from './operations.ts';
import { type Draw, edition, places, type World } from './world.ts';

const pack = shippedPacks.editions.find((one) => one.edition.id === edition);
const codes = pack ? outcomesOf(pack.framework).map(({ outcome }) => outcome.code) : [];
const asked = codes.filter((code) => pack?.edition.policies[code]);
const few = [asked[0] ?? '', asked[1] ?? '', codes[0] ?? '', codes.at(-1) ?? ''] as const;

const bytes = (draw: Draw) => Buffer.from(`Minutes of meeting ${draw.number % 3}\n`);

async function evidenceOf({ house }: World, organisation: string, draw: Draw): Promise<string> {
  const rows = await house.db
    .selectFrom('evidence')
    .select('id')
    .where('organisation', '=', organisation)
    .orderBy('id')
    .execute();
  return rows[draw.number % Math.max(1, rows.length)]?.id ?? 'none';
}

/** What an organisation does with its own assessment. */
export const assessing: Operations = {
  answer: async (world, draw) => {
    const { organisation, administrator, member } = draw.pick(places);
    const outcome = draw.pick(few);
    const row = await world.house.db
      .selectFrom('answer')
      .select('version')
      .where('organisation', '=', organisation)
      .where('outcome', '=', outcome)
      .executeTakeFirst();
    const options = pack?.edition.policies[outcome]?.options ?? [];
    const value = options[draw.number % Math.max(1, options.length)]?.value;
    await answerOutcome(
      await world.as(draw.pick([administrator, member])),
      { organisation, edition, outcome },
      {
        version: row?.version ?? 0,
        level: draw.pick(levels),
        complete: draw.number % 2 === 0,
        statement: `Said ${draw.number % 5} times, “with” ünlaut\nand lines`,
        ...(value === undefined ? {} : { policy: { value, details: {} } }),
      },
    );
  },
  attach: async (world, draw) => {
    const { organisation, member } = draw.pick(places);
    const file = { filename: 'minutes.txt', bytes: bytes(draw), truncated: false };
    const offer =
      draw.number % 2 === 0
        ? { files: [file], link: '', title: '' }
        : { files: [], link: `https://example.nhs.uk/${draw.number % 3}`, title: 'Policy' };
    await attachEvidence(await world.as(member), { organisation, edition, outcome: draw.pick(few) }, offer);
  },
  detach: async (world, draw) => {
    const { organisation, member } = draw.pick(places);
    const evidence = await evidenceOf(world, organisation, draw);
    for (const outcome of few)
      await detachEvidence(await world.as(member), { organisation, edition, outcome }, evidence);
  },
  withdraw: async (world, draw) => {
    const { organisation, administrator } = draw.pick(places);
    const evidence = await evidenceOf(world, organisation, draw);
    await withdrawEvidence(await world.as(administrator), { organisation, evidence }, 'It named a patient');
  },
  uploadFunctions: async (world, draw) => {
    const { organisation, member } = draw.pick(places);
    const row = await world.house.db
      .selectFrom('essential_functions')
      .select('version')
      .where('organisation', '=', organisation)
      .orderBy('version', 'desc')
      .executeTakeFirst();
    await uploadEssentialFunctions(
      await world.as(member),
      { organisation, edition },
      {
        upload: {
          filename: 'functions.csv',
          bytes: Buffer.from(`Function,Owner\nA,${draw.number % 4}\n`),
          truncated: false,
        },
        version: String(row?.version ?? 0),
        reason: 'other',
        explanation: 'We know more now',
      },
    );
  },
  signOff: async (world, draw) => {
    const { organisation, administrator, siro } = draw.pick(places);
    const where = { organisation, edition };
    await askForSignOff(await world.as(administrator), where);
    const { house } = world;
    const today = await loadPosition(house.db, house.packs, where, house.clock.now());
    await signOffInterim(await world.as(siro), where, today?.contentHash ?? '');
  },
  publish: async (world, draw) => {
    const { organisation, administrator } = draw.pick(places);
    const where = { organisation, edition };
    const { house } = world;
    const today = await loadPosition(house.db, house.packs, where, house.clock.now());
    const how = draw.pick(['not-yet', 'in-service', 'outside']);
    const answer = { how, by: 'Sira Owner', on: '2025-12-11' } as const;
    await publishInterim(await world.as(administrator), where, answer, today?.contentHash ?? '');
  },
};
