import { expect } from 'vitest';
import type { Answer } from '../../../src/assessment/rules/answer.ts';
import { loadAnswer } from '../../../src/assessment/store.ts';
import type { Pack } from '../../../src/framework/rules/pack.ts';
import { currentPack } from '../../../src/framework/rules/year.ts';
import { paths } from '../../../src/paths.ts';
import { loadJournal } from '../../../src/platform/change/load-journal.ts';
import { dayOf } from '../../../src/platform/clock.ts';
import { aHouse, type Person, type TestHouse, theUsual } from '../../support/a-house.ts';
import { sessionCookie } from '../../support/gate.ts';
import { mailsOf } from '../../support/mails.ts';
import type { Visitor } from '../../support/visitor.ts';

type Options = Parameters<typeof aHouse>[0];

/** The usual organisation in the edition that is open, and ways to look behind the pages. */
export type Story = Awaited<ReturnType<typeof aStory>>;

/** A house with the usual people, in the edition that is open on its first day. */
export async function aStory(options: Options = {}) {
  const house = await aHouse(options);
  await house.given(...theUsual());
  const pack = currentPack(house.packs, dayOf(house.clock.now()));
  if (!pack) throw new Error('No edition is open on that day');
  const where = { organisation: 'RX1', edition: pack.edition.id };
  return {
    house,
    pack,
    where,
    outcome: (outcome: string) => paths.outcome.to({ ...where, outcome }),
    policy: (outcome: string) => paths.outcomePolicy.to({ ...where, outcome }),
    answer: (code: string): Promise<Answer> =>
      loadAnswer(house.db, 'RX1', pack.edition.id, pack.framework.id, code),
    history: (outcome: string) => loadJournal(house.db, 'RX1', `${pack.edition.id}/${outcome}`),
    mails: () => mailsOf(house),
    versions: () =>
      house.db
        .selectFrom('publication')
        .selectAll()
        .where('organisation', '=', 'RX1')
        .orderBy('version')
        .execute(),
  };
}

/** Everything that the journal and the tables of answers and publications hold: equal means that nothing was changed. */
export async function allThatIsSaved({ db }: TestHouse) {
  return {
    journal: await db.selectFrom('journal').select(['organisation', 'seq', 'hash']).orderBy('id').execute(),
    answers: await db.selectFrom('answer').selectAll().orderBy('outcome').execute(),
    publications: await db.selectFrom('publication').select(['version', 'snapshot_hash']).execute(),
    mails: await mailsOf({ db }),
  };
}

type Sent = { payload: string | Buffer; type?: string };

/** A request that no form of ours makes, as this person. */
export async function post(house: TestHouse, person: Person, url: string, { payload, type }: Sent) {
  const cookies = await sessionCookie(house, person.id);
  const [[name, value] = ['', '']] = Object.entries(cookies);
  return house.app.inject({
    method: 'POST',
    url,
    payload,
    headers: {
      host: 'localhost:3000',
      origin: 'http://localhost:3000',
      cookie: `${name}=${encodeURIComponent(value)}`,
      'content-type': type ?? 'application/x-www-form-urlencoded',
    },
  });
}

/** A form's fields as a browser without files sends them. */
export const fields = (of: Readonly<Record<string, string>>): Sent => ({
  payload: new URLSearchParams(of).toString(),
});

/** Every problem is said in the summary, links to something on the page, and stands there beside its field. */
export function expectSaid(visit: Visitor, ...sentences: string[]) {
  expect(visit.errors()).toEqual(sentences);
  expect(visit.title()).toMatch(/^Error: /);
  const document = visit.document();
  for (const link of document.querySelectorAll('.nhsuk-error-summary__list a')) {
    const id = link.getAttribute('href')?.slice(1) ?? '';
    const box = document.getElementById(id);
    expect(box?.matches('input, textarea, select, [tabindex]'), `#${id} takes the focus`).toBe(true);
    const beside = [...document.querySelectorAll('.nhsuk-error-message')].map((one) => one.textContent);
    expect(beside).toContain(`Error: ${link.textContent}`);
  }
}

/** What stands in the box with this name. */
export function inBox(visit: Visitor, name: string): string {
  const box = visit.document().querySelector(`[name="${name}"]`);
  return (box?.tagName === 'TEXTAREA' ? box.textContent : box?.getAttribute('value')) ?? '';
}

/** The value chosen in the radios or boxes with this name. */
export const chosen = (visit: Visitor, name: string): string | null =>
  visit.document().querySelector(`[name="${name}"][checked]`)?.getAttribute('value') ?? null;

/** The rows of the page's summary lists, or of those in one part of it. */
export function facts(visit: Visitor, within: ParentNode | null = visit.document()): Record<string, string> {
  const fold = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const rows = [...(within?.querySelectorAll('.nhsuk-summary-list__row') ?? [])];
  return Object.fromEntries(
    rows.map((row) => [
      fold(row.querySelector('dt')?.textContent),
      fold(row.querySelector('.nhsuk-summary-list__value')?.textContent),
    ]),
  );
}

export const codesOf = (pack: Pack): string[] =>
  pack.framework.objectives.flatMap((one) =>
    one.principles.flatMap((principle) => principle.outcomes.map((outcome) => outcome.code)),
  );
