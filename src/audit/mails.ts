import { auditorsOf } from '../organisation/load-auditors.ts';
import { isLetIn } from '../organisation/rules/term.ts';
import { loadOrganisation, loadPeople } from '../organisation/store.ts';
import { paths } from '../paths.ts';
import type { Recorded } from '../platform/change/events.ts';
import type { Mail, Mailers } from '../platform/change/record.ts';
import { dayOf, sayMoment } from '../platform/clock.ts';
import type { Transaction } from '../platform/database/open-database.ts';
import type { House } from '../platform/house.ts';
import './events.ts';
import './tables.ts';

type Audited =
  | 'audit-position-fixed'
  | 'audit-evidence-asked'
  | 'audit-request-answered'
  | 'audit-request-repeated';

/** Mails say that something waits, never what: outcomes, words and titles stay behind the log-in. */
export const auditMailers: Pick<Mailers, Audited> = {
  'audit-position-fixed': async (tx, event, house) => {
    const { organisation, at } = event;
    const { edition, number } = event.payload;
    const letIn = (await auditorsOf(tx, organisation, edition)).filter((one) => isLetIn(one, dayOf(at)));
    const name = await nameOf(tx, organisation);
    return letIn.map(({ email }) => ({
      to: email,
      subject: `${name} has fixed a position for your audit`,
      text: [
        `On ${sayMoment(at)} ${event.actor.name} fixed the position of ${name} (${organisation}) for its independent assessment ${edition}. You read it as it stood then.`,
        'To read it, log in and open:',
        house.origin + paths.auditPosition.to({ organisation, edition, position: String(number) }),
      ].join('\n\n'),
    }));
  },
  'audit-evidence-asked': (tx, event, house) =>
    asked(tx, event, house, event.payload.id, 'an auditor asks for evidence'),
  'audit-request-repeated': (tx, event, house) =>
    asked(tx, event, house, event.payload.request, 'an auditor asks again for evidence'),
  'audit-request-answered': async (tx, event, house) => {
    const { organisation, at, actor } = event;
    const { edition, request } = event.payload;
    const asker = await tx
      .selectFrom('audit_request')
      .select('asked_by')
      .where('id', '=', request)
      .executeTakeFirst();
    const auditors = await auditorsOf(tx, organisation, edition);
    const name = await nameOf(tx, organisation);
    return auditors
      .filter((one) => one.person === asker?.asked_by && isLetIn(one, dayOf(at)))
      .map(({ email }) => ({
        to: email,
        subject: `${name} answered your request`,
        text: [
          `${actor.name} of ${name} answered what you asked for in the independent assessment ${edition}, on ${sayMoment(at)}.`,
          'To read it, log in and open:',
          house.origin + paths.auditRequest.to({ organisation, edition, request }),
        ].join('\n\n'),
      }));
  },
};

const nameOf = async (tx: Transaction, organisation: string): Promise<string> =>
  (await loadOrganisation(tx, organisation))?.name ?? organisation;

async function asked(
  tx: Transaction,
  {
    organisation,
    payload: { edition },
    actor,
    at,
  }: Recorded<'audit-evidence-asked' | 'audit-request-repeated'>,
  house: House,
  request: string,
  subject: string,
): Promise<Mail[]> {
  const name = await nameOf(tx, organisation);
  const people = await loadPeople(tx, organisation);
  const administrators = people.filter((one) => one.role === 'administrator').map((one) => one.email);
  return [...new Set(administrators)].map((to) => ({
    to,
    subject: `${name}: ${subject}`,
    text: [
      `${actor.name} asked for something in the independent assessment ${edition} of ${name} (${organisation}) on ${sayMoment(at)}.`,
      'To read and answer it, log in and open:',
      house.origin + paths.auditRequest.to({ organisation, edition, request }),
    ].join('\n\n'),
  }));
}
