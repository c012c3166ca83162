import { addressesOf, distinct } from '../organisation/load-addresses.ts';
import { paths } from '../paths.ts';
import type { Mail, Mailers } from '../platform/change/record.ts';
import type { Transaction } from '../platform/database/open-database.ts';
import type { House } from '../platform/house.ts';
import './events.ts';

type Told = 'removal-asked' | 'removal-granted' | 'removal-refused';

const toEach = (to: readonly string[], subject: string, paragraphs: readonly string[]): Mail[] =>
  to.map((one) => ({ to: one, subject, text: paragraphs.join('\n\n') }));

/** Whoever of the national team decides, but for those who belong to the organisation. */
async function decidersFor(tx: Transaction, organisation: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .select('person.email')
    .where('role', '=', 'national-decide')
    .where('role_grant.ended_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('role_grant as own')
            .select('own.role')
            .where('own.organisation', '=', organisation)
            .where('own.ended_at', 'is', null)
            .whereRef('own.person_id', '=', 'role_grant.person_id'),
        ),
      ),
    )
    .orderBy('person.email')
    .execute();
  return distinct(rows.map((one) => one.email));
}

const own = (house: House, organisation: string, request: string): string =>
  house.origin + paths.removalRequest.to({ organisation, request });

/** Mails say that something was asked or decided, and where; never what must go, nor how it was described. */
export const removalRequestMailers: Pick<Mailers, Told> = {
  'removal-asked': async (tx, { organisation: code, payload: { id }, actor }, house) => {
    const { organisation: name, administrators } = await addressesOf(tx, code, null);
    const said = `${actor.name} of ${name} (${code}) asks for something to be removed from this service for good.`;
    const desk = house.origin + paths.removalDecision.to({ organisation: code, request: id });
    return [
      ...toEach(await decidersFor(tx, code), `${name} asks for a removal`, [
        said,
        `To decide, log in and open:\n${desk}`,
      ]),
      ...toEach(administrators, `${name}: a removal was asked for`, [
        said,
        'The national team decides. You get an email when it has.',
        `To see the request, log in and open:\n${own(house, code, id)}`,
      ]),
    ];
  },
  'removal-granted': async (tx, { organisation: code, payload }, house) => {
    const { organisation: name, administrators } = await addressesOf(tx, code, null);
    return toEach(administrators, `${name}: what you asked for was removed`, [
      `What ${name} (${code}) asked to be removed was removed for good, on a decision of ${payload.decidedBy}, because: ${payload.answer}`,
      'Where it stood it now says that it was removed, when and why. Titles and hashes stay; receipts and the history can still be verified.',
      `To see the request, log in and open:\n${own(house, code, payload.id)}`,
      'Copies that you downloaded or printed before still hold what was removed.',
    ]);
  },
  'removal-refused': async (tx, { organisation: code, payload }, house) => {
    const { organisation: name, administrators } = await addressesOf(tx, code, null);
    return toEach(administrators, `${name}: your request for a removal was refused`, [
      `${payload.decidedBy} refused a request of ${name} (${code}) to remove something. Nothing was removed.`,
      `To read the reason, log in and open:\n${own(house, code, payload.id)}`,
    ]);
  },
};
