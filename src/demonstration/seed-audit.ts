import { attachEvidence } from '../assessment/attach-evidence.ts';
import { answer } from '../audit/answer-request.ts';
import { approve, choose } from '../audit/choose-outcomes.ts';
import { fixPosition } from '../audit/fix-position.ts';
import { loadAudit } from '../audit/load-audit.ts';
import { loadRequests } from '../audit/load-requests.ts';
import { ask } from '../audit/request-evidence.ts';
import { loadAllEvidence } from '../evidence/store.ts';
import type { Pack } from '../framework/rules/pack.ts';
import { type Context, changeAsService } from '../platform/change/change.ts';
import { type Day, dayOf, later, type Moment } from '../platform/clock.ts';
import type { House } from '../platform/house.ts';
import type { Grant } from '../platform/pages/gate.ts';
import { people } from './people.ts';

const day = 86_400_000;
const audited = 'ZR1';
const auditor = { id: 'iona-blake', name: 'Iona Blake', email: 'iona.blake@example.com' };
const firm = 'Harbour Assurance';

/** An audit under way at one trust: an approved choice, an auditor, a fixed day, an answered and an open request. */
export async function seedAudit(house: House, pack: Pack, now: Moment): Promise<void> {
  const where = { organisation: audited, edition: pack.edition.id };
  const ago = (days: number) => later(now, -days * day);
  const administrator = (at: Moment) => asAdministrator(house, at);
  const audit = await loadAudit(house.db, house.packs, where, now);
  if (!audit) return;
  const { mandate, all } = audit;
  const free = all.map((one) => one.code).filter((code) => !mandate.mandated.includes(code));
  const chosen = free.filter((_, index) => index % 7 === 3).slice(0, mandate.chosen);
  await choose(administrator(ago(12)), where, { version: '0', chosen, reason: '' });
  const approval = { version: '1', by: 'board', name: 'Cora Lindley', on: dayOf(ago(9)) };
  await approve(administrator(ago(8)), where, approval);
  const [first = '', second = ''] = mandate.mandated;
  const minutes = { filename: 'Board minutes.txt', bytes: Buffer.from(words), truncated: false };
  const offer = { files: [minutes], link: '', title: 'Minutes of the board' };
  await attachEvidence(administrator(ago(7)), { ...where, outcome: first }, offer);
  await letIn(house, where.edition, lastDay(pack, now), ago(6));
  await fixPosition(administrator(ago(5)), where, '0');
  const asking = (at: Moment) => asAuditor(house, where.edition, at);
  await ask(asking(ago(4)), where, first, 'The terms of reference of the board’s cyber committee.');
  const [request] = await loadRequests(house.db, where);
  const item = (await loadAllEvidence(house.db, audited)).find(({ title }) => title === offer.title);
  if (request)
    await answer(administrator(ago(3)), where, request.id, {
      ...{ version: '1', text: 'The board has no separate committee. Its minutes show the discussion.' },
      chosen: item ? [item.id] : [],
      offer: { files: [], link: '', title: '' },
    });
  await ask(asking(ago(2)), where, second, 'The contract clauses on security of your two largest suppliers.');
}

const words =
  'Minutes of the board\n\nItem 7: cyber security and information governance, quarterly report. Noted and discussed.\n';

/** Long enough to be looked at, whatever day the demonstration shows. */
const lastDay = ({ edition }: Pack, now: Moment): Day => {
  const atLeast = dayOf(later(now, 60 * day));
  return edition.dates.fullDue > atLeast ? edition.dates.fullDue : atLeast;
};

async function letIn(house: House, edition: string, until: Day, at: Moment): Promise<void> {
  const role = { person: auditor.id, role: 'auditor', discipline: null } as const;
  await changeAsService(house, 'Demonstration', at, [audited], async () => ({
    events: [
      { type: 'person-added', organisation: audited, about: null, payload: auditor },
      {
        type: 'role-given',
        organisation: audited,
        about: `people/${auditor.id}`,
        payload: { ...role, term: { edition, firm, until } },
      },
    ],
  }));
}

const grant = (over: Partial<Grant>): Grant => ({
  ...{ role: 'administrator', organisation: audited, organisationName: null, region: null },
  ...over,
});

function asAdministrator(house: House, now: Moment): Context {
  const person = people.find((one) =>
    one.roles.some(([role, code]) => role === 'administrator' && code === audited),
  );
  if (!person) throw new Error(`Nobody in the demonstration administers ${audited}`);
  return { house, who: { ...person, grants: [grant({})] }, now };
}

const asAuditor = (house: House, edition: string, now: Moment): Context => ({
  house,
  who: { ...auditor, grants: [grant({ role: 'auditor', edition })] },
  now,
});
