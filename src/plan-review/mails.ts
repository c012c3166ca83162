import { findPack } from '../framework/rules/find.ts';
import { concerned, deciders } from '../improvement-plan/mails.ts';
import { isAgreed } from '../improvement-plan/rules/states.ts';
import { loadPlan } from '../improvement-plan/store.ts';
import { loadOrganisation } from '../organisation/store.ts';
import { paths } from '../paths.ts';
import type { Mail, Mailers } from '../platform/change/record.ts';
import { sayDay } from '../platform/clock.ts';
import type { Transaction } from '../platform/database/open-database.ts';
import './events.ts';
import { roundMailers } from './round-mails.ts';
import './tables.ts';

type Told =
  | 'plan-moved'
  | 'plan-commented'
  | 'plan-comments-answered'
  | 'plan-recommended'
  | 'plan-update-reminded'
  | 'plan-round-opened'
  | 'plan-round-changed';

const written = (paragraphs: readonly string[]): string => paragraphs.join('\n\n');
const toEach = (to: readonly string[], subject: string, text: string): Mail[] =>
  to.map((one) => ({ to: one, subject, text }));

/** Mails say that something was decided, said or is due, with one link; never what stands in it. */
export const planReviewMailers: Pick<Mailers, Told> = {
  ...roundMailers,
  'plan-moved': async (tx, event, house) => {
    const { edition, part } = event.payload;
    if (part !== 'reviewer' && part !== 'decider') return [];
    const { name, reviewers, own } = await concerned(tx, house, event, edition);
    const at = { organisation: event.organisation, edition };
    const said = `${event.actor.name} has decided on the improvement plan ${edition} of ${name} (${event.organisation}).`;
    const subject = `${name}: decision on the improvement plan ${edition}`;
    const actor = await emailsOf(tx, event.actor.id === null ? [] : [event.actor.id]);
    const others = reviewers.filter((to) => !own.includes(to) && !actor.includes(to));
    return [
      ...toEach(
        own,
        subject,
        written([
          said,
          'To read the decision and its reason, log in and open:',
          house.origin + paths.improvementPlan.to(at),
        ]),
      ),
      ...toEach(
        others,
        subject,
        written([said, 'To read it, log in and open:', house.origin + paths.planReview.to(at)]),
      ),
    ];
  },
  'plan-commented': async (tx, event, house) => {
    const { edition, comments } = event.payload;
    const { name, own } = await concerned(tx, house, event, edition);
    const address = house.origin + paths.planComments.to({ organisation: event.organisation, edition });
    const how = comments.length === 1 ? 'a comment' : `${comments.length} comments`;
    return toEach(
      own,
      `${name}: ${how} on the improvement plan ${edition}`,
      written([
        `${event.actor.name} wrote ${how} on the improvement plan ${edition} of ${name} (${event.organisation}).`,
        'To read and answer, log in and open:',
        address,
      ]),
    );
  },
  'plan-comments-answered': async (tx, event, house) => {
    const { edition, answers } = event.payload;
    const organisation = await loadOrganisation(tx, event.organisation);
    const name = organisation?.name ?? event.organisation;
    const address = house.origin + paths.planReview.to({ organisation: event.organisation, edition });
    const to = await authorsOf(
      tx,
      answers.map((one) => one.comment),
    );
    return toEach(
      to,
      `${name}: answers to your comments on the improvement plan ${edition}`,
      written([
        `${event.actor.name} of ${name} (${event.organisation}) answered comments of yours on the improvement plan ${edition}.`,
        'To read the answers, log in and open:',
        address,
      ]),
    );
  },
  'plan-recommended': async (tx, event, house) => {
    const { edition, organisation: code } = event.payload;
    const organisation = await loadOrganisation(tx, code);
    const name = organisation?.name ?? code;
    const to = await deciders(tx);
    return toEach(
      to,
      `${name}: recommendation on the improvement plan ${edition}`,
      written([
        `${event.actor.name} has made a recommendation on the improvement plan ${edition} of ${name} (${code}). It waits for a decision.`,
        'To read it, log in and open:',
        house.origin + paths.planReview.to({ organisation: code, edition }),
      ]),
    );
  },
  'plan-update-reminded': async (tx, event, house) => {
    const { edition, round, due, kind } = event.payload;
    const where = { organisation: event.organisation, edition };
    const { name, own } = await concerned(tx, house, event, edition);
    const plan = await loadPlan(tx, where);
    const isUpdate = plan !== null && isAgreed(plan.state);
    const what = isUpdate
      ? `update ${round} of your improvement plan ${edition}`
      : `improvement plan ${edition}`;
    const address = (isUpdate ? paths.planUpdate : paths.improvementPlan).to(where);
    const contact = findPack(house.packs, edition)?.edition.support;
    return toEach(
      own,
      `${name}: ${what} ${kind === 'overdue' ? 'was' : 'is'} due by ${sayDay(due)}`,
      written([
        `The ${what} ${kind === 'overdue' ? 'was' : 'is'} due by ${sayDay(due)}.`,
        `${kind === 'overdue' ? 'It has not been submitted, which can affect your status. To submit it' : 'To submit it'}, log in and open:`,
        house.origin + address,
        ...(contact ? [`If you cannot, tell your reviewer or ${contact.email}.`] : []),
      ]),
    );
  },
};

const emailsOf = async (tx: Transaction, ids: readonly string[]): Promise<string[]> => {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom('person')
    .select('email')
    .where('id', 'in', ids)
    .orderBy('email')
    .execute();
  return rows.map((one) => one.email);
};

async function authorsOf(tx: Transaction, comments: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('plan_comment')
    .innerJoin('person', 'person.id', 'plan_comment.written_by')
    .select('person.email')
    .distinct()
    .where('plan_comment.id', 'in', comments)
    .orderBy('person.email')
    .execute();
  return rows.map((one) => one.email);
}
