import { acceptFile } from '../../src/essential-functions/accept-file.ts';
import { answerReviewer, challengeHandedOver } from '../../src/essential-functions/challenge-function.ts';
import { loadChallenges } from '../../src/essential-functions/challenges.ts';
import { saveJustification } from '../../src/essential-functions/justify-scope.ts';
import { type Entry, emptyScope, entryFrom, fieldsOf } from '../../src/essential-functions/rules/entry.ts';
import { changeReasons } from '../../src/essential-functions/rules/reason.ts';
import { saveFunction, takeFunctionOut } from '../../src/essential-functions/save-function.ts';
import { loadScope } from '../../src/essential-functions/scope-store.ts';
import { scopeWorkbook } from '../../src/essential-functions/scope-workbook.ts';
import { loadEssentialFunctions } from '../../src/essential-functions/store.ts';
import { uploadEssentialFunctions } from '../../src/essential-functions/upload-essential-functions.ts';
import { cast } from '../support/a-house.ts';
import type { Operations } from './operations.ts';
import { type Draw, edition, places, type World } from './world.ts';

const anEntry = (draw: Draw): Entry =>
  entryFrom('', {
    name: `Function ${draw.number % 4}`,
    systems: 'Record\nمستشفى; Llŷn',
    suppliers: `Supplier ${draw.number % 3}: record`,
    scope: draw.pick(['In scope', 'Out of scope', 'partly']),
  });

const reason = (draw: Draw) => ({ reason: draw.pick(changeReasons), explanation: 'Learnt' });

async function functionOf({ house }: World, organisation: string, draw: Draw) {
  const { scope, since, version, justifiedIn } = await loadScope(house.db, organisation, edition);
  const entry = scope.entries[draw.number % Math.max(1, scope.entries.length)];
  const reference = entry?.reference ?? 'F1';
  return { reference, seen: String(since.get(reference) ?? 0), version, justifiedIn };
}

/** What an organisation does with its essential functions, and what reviewers say of them. */
export const scoping: Operations = {
  addFunction: async (world, draw) => {
    const { organisation, member } = draw.pick(places);
    const input = { ...reason(draw), fields: fieldsOf(anEntry(draw)), more: {}, version: '0' };
    await saveFunction(await world.as(member), { organisation, edition }, null, input);
  },
  changeFunction: async (world, draw) => {
    const { organisation, member } = draw.pick(places);
    const { reference, seen } = await functionOf(world, organisation, draw);
    const input = { ...reason(draw), fields: fieldsOf(anEntry(draw)), more: {}, version: seen };
    await saveFunction(await world.as(member), { organisation, edition }, reference, input);
  },
  removeFunction: async (world, draw) => {
    const { organisation, member } = draw.pick(places);
    const { reference, seen } = await functionOf(world, organisation, draw);
    const input = { ...reason(draw), version: seen };
    await takeFunctionOut(await world.as(member), { organisation, edition }, reference, input);
  },
  justify: async (world, draw) => {
    const { organisation, member } = draw.pick(places);
    const { justifiedIn } = await functionOf(world, organisation, draw);
    const input = { ...reason(draw), justification: `Risk ${draw.number % 3}`, version: String(justifiedIn) };
    await saveJustification(await world.as(member), { organisation, edition }, input);
  },
  uploadWorkbook: async (world, draw) => {
    const { organisation, member } = draw.pick(places);
    const where = { organisation, edition };
    const context = await world.as(member);
    const made = {
      organisation: { code: organisation, name: 'Trust' },
      edition: { id: edition, version: 'v8' },
    };
    const scope = { ...emptyScope, columns: ['Notes'], entries: [anEntry(draw), anEntry(draw)] };
    const bytes = await scopeWorkbook(made, scope, context.now);
    const latest = await loadEssentialFunctions(world.house.db, organisation, edition);
    const upload = { filename: 'functions.xlsx', bytes, truncated: false };
    const version = String(latest?.version ?? 0);
    await uploadEssentialFunctions(context, where, { ...reason(draw), version, upload });
    const { version: seen } = await functionOf(world, organisation, draw);
    await acceptFile(context, where, (latest?.version ?? 0) + 1, { ...reason(draw), version: String(seen) });
  },
  challenge: async (world, draw) => {
    const { organisation, member } = draw.pick(places);
    const on = { organisation, edition, publication: 1, reference: `F${1 + (draw.number % 3)}` };
    const input = { kind: draw.pick(['challenge', 'comment']), text: `Why ${draw.number % 3}?` };
    await challengeHandedOver(await world.as(cast.dora), on, input);
    const all = await loadChallenges(world.house.db, organisation, edition);
    const one = all[draw.number % Math.max(1, all.length)];
    if (one && draw.number % 2 === 0)
      await answerReviewer(await world.as(member), { ...on, reference: one.reference }, one.id, 'Because');
  },
};
