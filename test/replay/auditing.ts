import { answer } from '../../src/audit/answer-request.ts';
import { approve, choose } from '../../src/audit/choose-outcomes.ts';
import { fixPosition } from '../../src/audit/fix-position.ts';
import { end, invite, prolong } from '../../src/audit/let-in.ts';
import { loadAudit } from '../../src/audit/load-audit.ts';
import { loadPositions } from '../../src/audit/load-positions.ts';
import { loadRequests } from '../../src/audit/load-requests.ts';
import { accept, ask, repeat } from '../../src/audit/request-evidence.ts';
import { acceptAsKnown, acceptAsNew } from '../../src/organisation/accept-invitation.ts';
import { auditorsOf } from '../../src/organisation/load-auditors.ts';
import { paths } from '../../src/paths.ts';
import type { Person } from '../support/a-house.ts';
import type { Operations } from './operations.ts';
import { type Draw, edition, places, type World } from './world.ts';

type Place = (typeof places)[number];
const whereOf = ({ organisation }: Place) => ({ organisation, edition });

/** Invites an auditor, who accepts: as somebody new, or known from the other organisation. */
async function letIn(world: World, place: Place, draw: Draw): Promise<void> {
  const { house } = world;
  const name = `Audrey Auditor ${draw.number % 2}`;
  const email = `${name.replaceAll(' ', '.').toLowerCase()}@example.com`;
  const typed = { name, email, firm: 'Harbour Assurance', until: '2026-06-30' };
  await invite(await world.as(place.administrator), whereOf(place), typed);
  const mail = await house.db
    .selectFrom('delivery')
    .select('body')
    .where('recipient', '=', email)
    .where('body', 'like', '%/invitations/%')
    .orderBy('created_at', 'desc')
    .executeTakeFirst();
  const token = /\/invitations\/([\w-]+)/.exec(mail?.body ?? '')?.[1] ?? 'none';
  const known = await house.db.selectFrom('person').selectAll().where('email', '=', email).executeTakeFirst();
  const now = house.clock.now();
  if (known) await acceptAsKnown(house, token, known, now);
  else await acceptAsNew(house, token, { id: house.newId(), name, email }, now);
}

/** Somebody who is let in, invited if there is nobody. */
async function auditorIn(world: World, place: Place, draw: Draw): Promise<Person | null> {
  const letInNow = async () =>
    (await auditorsOf(world.house.db, place.organisation, edition)).find((one) => one.endedAt === null);
  if (!(await letInNow())) await letIn(world, place, draw);
  const found = await letInNow();
  return found ? { id: found.person, name: found.name, email: found.email } : null;
}

const latestOf = async ({ house }: World, place: Place): Promise<string> =>
  String((await loadPositions(house.db, whereOf(place)))[0]?.number ?? 0);

/** The independent assessment: what organisations choose and fix, and what auditors do. */
export const auditing: Operations = {
  chooseForAudit: async (world, draw) => {
    const place = draw.pick(places);
    const context = await world.as(place.administrator);
    const audit = await loadAudit(world.house.db, world.house.packs, whereOf(place), context.now);
    const free =
      audit?.all.map((one) => one.code).filter((code) => !audit.mandate.mandated.includes(code)) ?? [];
    const from = draw.number % (free.length - 3);
    const chosen = free.slice(from, from + (audit?.mandate.chosen ?? 0));
    const version = String(audit?.choice.version ?? 0);
    await choose(context, whereOf(place), { version, chosen, reason: 'The board asked for it' });
    const by = draw.pick(['board', 'delegate']);
    const after = await loadAudit(world.house.db, world.house.packs, whereOf(place), context.now);
    const seen = String(after?.choice.version ?? 0);
    await approve(context, whereOf(place), { version: seen, by, name: 'Cora Chair', on: '2025-12-01' });
  },
  fixForAudit: async (world, draw) => {
    const place = draw.pick(places);
    await fixPosition(await world.as(place.administrator), whereOf(place), await latestOf(world, place));
  },
  letAuditorIn: (world, draw) => letIn(world, draw.pick(places), draw),
  moveAuditor: async (world, draw) => {
    const place = draw.pick(places);
    const auditor = await auditorIn(world, place, draw);
    const who = { ...whereOf(place), person: auditor?.id ?? 'none' };
    const until = `2026-07-${10 + (draw.number % 9)}`;
    await prolong(await world.as(place.administrator), who, { until, reason: 'More to see' });
    if (draw.number % 3 === 0) await end(await world.as(place.administrator), who, 'Done');
  },
  askAndAnswer: async (world, draw) => {
    const place = draw.pick(places);
    const where = whereOf(place);
    const auditor = await auditorIn(world, place, draw);
    if (!auditor) return;
    const audit = await loadAudit(world.house.db, world.house.packs, where, world.house.clock.now());
    await ask(await world.as(auditor), where, draw.pick(audit?.scope ?? ['none']), `Minutes ${draw.number}`);
    const request = (await loadRequests(world.house.db, where)).at(-1);
    if (!request) return;
    const version = async () =>
      String((await loadRequests(world.house.db, where)).find(({ id }) => id === request.id)?.entries);
    const link = `https://example.nhs.uk/${draw.number % 5}`;
    const given = { chosen: [], offer: { files: [], link, title: '' } };
    const member = await world.as(place.administrator);
    await answer(member, where, request.id, { version: await version(), text: 'Here', ...given });
    await repeat(await world.as(auditor), where, request.id, { version: await version(), text: 'More' });
    if (draw.number % 2 === 0) return;
    await answer(member, where, request.id, { version: await version(), text: 'All of it', ...given });
    await accept(await world.as(auditor), where, request.id, await version());
  },
  auditorLooks: async (world, draw) => {
    const place = draw.pick(places);
    const auditor = await auditorIn(world, place, draw);
    if ((await latestOf(world, place)) === '0')
      await fixPosition(await world.as(place.administrator), whereOf(place), '0');
    const fixed = { ...whereOf(place), position: '1' };
    const visit = await world.house.visit(auditor ?? place.administrator);
    await visit.open(paths.auditPosition.to(fixed));
    await visit.open(paths.auditFunctions.to(fixed));
    await visit.open(paths.auditPositionPack.to(fixed));
  },
};
