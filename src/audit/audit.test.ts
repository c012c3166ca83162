import { beforeEach, describe, expect, test } from 'vitest';
import { aHouse, cast, type Person, type TestHouse, theUsual } from '../../test/support/a-house.ts';
import { mailsOf, mailsTo } from '../../test/support/mails.ts';
import { withdrawEvidence } from '../evidence/withdraw-evidence.ts';
import { paths } from '../paths.ts';
import { choose } from './choose-outcomes.ts';
import { fixPosition } from './fix-position.ts';
import { ask } from './request-evidence.ts';
import {
  aFile,
  anAudit,
  attach,
  audrey,
  idOf,
  mandated,
  onRequest,
  outside,
  say,
  where,
} from './testing/an-audit.ts';

let house: TestHouse;
beforeEach(async () => {
  house = await aHouse();
  await house.given(...theUsual());
  await anAudit(house);
});

const first = { ...where, position: '1' };
const open = async (person: Person, to: string) => (await house.visit(person)).open(to);
const outcome = (code: string, position = '1') =>
  paths.auditOutcome.to({ ...where, position, outcome: code });
const types = async () =>
  (await house.db.selectFrom('journal').select(['type', 'payload', 'actor_id']).orderBy('id').execute()).map(
    (one) => ({ ...one, payload: JSON.parse(one.payload) }),
  );
const looks = async () => (await types()).filter(({ type }) => type === 'audit-looked');

describe('what was fixed for auditors', () => {
  test('is read as it stood, whatever is changed later, until it is fixed anew; both are kept', async () => {
    await say(house, mandated, 'Changed later.', 1);
    await attach(house, mandated, 'Newer minutes');
    const before = await open(audrey, outcome(mandated));
    expect(before.text()).toContain('How the board does it.');
    expect(before.text()).not.toContain('Changed later.');
    expect(before.text()).not.toContain('Newer minutes');
    await fixPosition(await house.as(cast.ada), where, '1');
    expect((await open(audrey, outcome(mandated, '2'))).text()).toContain('Changed later.');
    expect((await open(audrey, outcome(mandated, '2'))).text()).toContain('Newer minutes');
    expect((await open(audrey, outcome(mandated))).text()).toContain('How the board does it.');
    expect((await open(audrey, paths.audit.to(where))).text()).toContain('the latest');
  });

  test('is fixed once by each who saw what stood: a second at the same time is told', async () => {
    const ada = await house.as(cast.ada);
    expect(await fixPosition(ada, where, '0')).toMatchObject({ refused: 'stale' });
    expect(await fixPosition(ada, where, '1')).toHaveProperty('done');
    expect(await fixPosition(await house.as(cast.mo), where, '2')).toEqual({ refused: 'forbidden' });
  });

  test('opens its files with the content of then, also after they were detached', async () => {
    const evidence = await idOf(house, 'Minutes');
    const file = await open(audrey, paths.auditEvidence.to({ ...first, evidence }));
    expect([file.status(), file.bytes().toString()]).toEqual([200, 'Minutes\n']);
  });

  test('names what is available on request and does not open it (R38)', async () => {
    await onRequest(house, 'Minutes');
    await fixPosition(await house.as(cast.ada), where, '1');
    const page = await open(audrey, outcome(mandated, '2'));
    expect(page.text()).toContain('available on request');
    const evidence = await idOf(house, 'Minutes');
    expect((await open(audrey, paths.auditEvidence.to({ ...where, position: '2', evidence }))).status()).toBe(
      404,
    );
  });
});

describe('what was removed since (R37)', () => {
  test('neither opens nor tells its file name, on the page and in the pack; its title and why stay', async () => {
    const evidence = await idOf(house, 'Minutes');
    const removed = await withdrawEvidence(
      await house.as(cast.ada),
      { organisation: 'RX1', evidence },
      'Names of patients',
    );
    expect(removed).toHaveProperty('done');
    const page = await open(audrey, outcome(mandated));
    expect(page.text()).toContain('because: Names of patients');
    const file = await open(audrey, paths.auditEvidence.to({ ...first, evidence }));
    expect(file.address()).toBe(paths.auditPosition.to(first));
    const zip = await open(audrey, paths.auditPositionPack.to(first));
    expect(zip.bytes().toString('latin1')).not.toContain('evidence/0001');
  });
});

describe('what is out of scope', () => {
  test('is not there: no page, no title, no file, no count (R38)', async () => {
    expect((await open(audrey, outcome(outside))).status()).toBe(404);
    const evidence = await idOf(house, 'Secret plan');
    expect((await open(audrey, paths.auditEvidence.to({ ...first, evidence }))).status()).toBe(404);
    for (const to of [paths.audit.to(where), paths.auditPosition.to(first), paths.auditFunctions.to(first)]) {
      const html = (await open(audrey, to)).html();
      expect(html).not.toContain('Secret plan');
      expect(html).not.toContain('Nobody else is to know this.');
      expect(html).not.toContain(outside);
    }
  });

  test('is not in the pack, neither as a file nor in the index', async () => {
    const zip = await open(audrey, paths.auditPositionPack.to(first));
    const names = zip.bytes().toString('latin1');
    expect(zip.status()).toBe(200);
    expect(names).toContain('evidence/0001-Minutes.txt');
    expect(names).not.toContain('Secret');
    const taken = (await types()).filter(({ type }) => type === 'audit-pack-taken');
    expect(taken).toMatchObject([{ actor_id: 'audrey', payload: { files: 1, position: 1 } }]);
  });

  test('cannot be asked about', async () => {
    expect(await ask(await house.as(audrey), where, outside, 'Show me')).toEqual({ refused: 'missing' });
  });

  test('leaves with the choice: what is chosen instead is read from the same position', async () => {
    const typed = { version: '1', chosen: ['A2.a', outside, 'E1.a'], reason: 'The board asked for it' };
    expect(await choose(await house.as(cast.ada), where, typed)).toHaveProperty('done');
    expect((await open(audrey, outcome(outside))).text()).toContain('Nobody else is to know this.');
    expect((await open(audrey, outcome('B2.a'))).status()).toBe(404);
  });
});

describe('every look of an auditor is on record', () => {
  test('once a day for each page and file, and in the organisation’s history', async () => {
    const evidence = await idOf(house, 'Minutes');
    for (const _ of [1, 2]) {
      await open(audrey, paths.auditPosition.to(first));
      await open(audrey, outcome(mandated));
      await open(audrey, paths.auditEvidence.to({ ...first, evidence }));
      await open(audrey, paths.auditFunctions.to(first));
    }
    expect((await looks()).map(({ payload }) => [payload.kind, payload.of])).toEqual([
      ['position', null],
      ['outcome', mandated],
      ['file', 'Minutes.txt'],
      ['functions', null],
    ]);
    const history = await open(cast.ada, paths.organisationHistory.to(where, { about: '2025-26/audit' }));
    expect(history.text()).toContain(`Auditor opened outcome ${mandated}, as it stood in position 1`);
    expect(history.text()).toContain('Auditor opened the file Minutes.txt');
    house.setClock('2025-12-13T09:00:00.000Z');
    await open(audrey, outcome(mandated));
    expect(await looks()).toHaveLength(5);
  });

  test('a page that is not there, and the organisation’s own people, leave none', async () => {
    await open(audrey, outcome(outside));
    await open(cast.mo, outcome(mandated));
    await open(cast.mo, paths.auditPosition.to(first));
    expect(await looks()).toEqual([]);
  });

  test('a form that is refused shows the page, and so is a look', async () => {
    const visit = await open(audrey, outcome(mandated));
    house.setClock('2025-12-13T09:00:00.000Z');
    await visit.press('Ask for it');
    expect(visit.errors()).toEqual(['Enter what you ask for']);
    expect(await looks()).toHaveLength(2);
  });
});

describe('the last day', () => {
  test.each([
    ['2026-06-30T22:59:59.000Z', 200],
    ['2026-06-30T23:00:00.000Z', 404],
  ])('counts as a whole in London: at %s the audit answers %i', async (now, status) => {
    house.setClock(now);
    const visit = await open(audrey, paths.audit.to(where));
    expect(visit.status()).toBe(status);
    const elsewhere = await open(audrey, '/there-is-no-such-page');
    if (status === 404) expect(visit.text()).toBe(elsewhere.text());
  });

  test('can be moved and the audit ended, on record and with a mail without contents', async () => {
    const place = paths.auditor.to({ ...where, person: 'audrey' });
    const ada = await open(cast.ada, place);
    await ada.fill('Day', '31').fill('Month', '7').fill('Year', '2026').fill('Reason', 'More to see');
    await ada.press('Change the last day');
    expect(ada.text()).toContain('31 July 2026');
    house.setClock('2026-07-31T12:00:00.000Z');
    expect((await open(audrey, outcome(mandated))).status()).toBe(200);
    await (await open(cast.ada, place)).press('End now');
    expect((await open(cast.ada, place)).status()).toBe(200);
    const ending = (await open(cast.ada, place)).fill('Reason', 'Report delivered');
    await ending.press('End now');
    expect(ending.text()).toContain('Ended on 31 July 2026');
    expect((await open(audrey, outcome(mandated))).status()).toBe(404);
    expect((await open(cast.ada, place)).status()).toBe(404);
    const hers = await mailsTo(house, audrey, 'Your audit');
    expect(hers.map((mail) => mail.subject.split(':')[0])).toHaveLength(2);
    expect(hers.map((mail) => mail.body).join()).not.toContain('Report delivered');
  });
});

describe('what an auditor asks for', () => {
  test('is answered with evidence that opens beside what was fixed, accepted or asked for again', async () => {
    const asking = await open(audrey, outcome(mandated));
    await asking.fill('Ask for what is missing', 'The terms of reference.').press('Ask for it');
    expect(asking.text()).toContain('Waits for the organisation');
    const home = await open(cast.mo, paths.assessment.to(where));
    expect(home.text()).toContain('1 request waits for an answer');
    const answering = await open(cast.mo, paths.audit.to(where));
    await answering.follow('The terms of reference.');
    await answering.press('Answer the request');
    expect(answering.errors()).toEqual(['Enter an answer, or give evidence']);
    await answering
      .fill('Your answer', 'Here they are.')
      .attach('Upload a file', aFile('Terms of reference'))
      .press('Answer the request');
    expect(answering.text()).toContain('Answered, waits for the auditor');

    const reading = await (await open(audrey, paths.audit.to(where))).follow('The terms of reference.');
    expect(reading.text()).toContain('Evidence added later, on 12 December 2025');
    await reading.follow('Terms of reference.txt');
    expect(reading.bytes().toString()).toBe('Terms of reference\n');

    const judging = await (await open(audrey, paths.audit.to(where))).follow('The terms of reference.');
    await judging.fill('What is still missing', 'The signed version.').press('Ask again');
    expect(judging.text()).toContain('Waits for the organisation');
    const again = await (await open(cast.ada, paths.audit.to(where))).follow('The terms of reference.');
    await again.choose('Minutes.txt').press('Answer the request');
    const accepting = await (await open(audrey, paths.audit.to(where))).follow('The terms of reference.');
    await accepting.press('Accept the answer');
    expect(accepting.text()).toContain('Accepted by Audrey Auditor');

    const zip = await open(audrey, paths.auditPositionPack.to(first));
    expect(zip.bytes().toString('latin1')).toContain('Terms of reference.txt');
    const about = (await mailsOf(house)).filter(({ body }) => body.includes('/audit/requests/'));
    expect(new Set(about.map((mail) => mail.recipient))).toEqual(
      new Set([cast.ada.email, cast.amir.email, audrey.email]),
    );
    for (const { subject, body } of about) expect(subject + body).not.toMatch(/terms|A1\.a|signed/i);
  });

  test('gives what is available on request, because it is given by name', async () => {
    await onRequest(house, 'Minutes');
    const asking = await open(audrey, outcome(mandated));
    await asking.fill('Ask for what is missing', 'The minutes.').press('Ask for it');
    const answering = await (await open(cast.mo, paths.audit.to(where))).follow('The minutes.');
    await answering.choose('Minutes.txt').press('Answer the request');
    const reading = await (await open(audrey, paths.audit.to(where))).follow('The minutes.');
    await reading.follow('Minutes.txt');
    expect(reading.bytes().toString()).toBe('Minutes\n');
  });

  test('a stale answer or acceptance is told what was added (R7)', async () => {
    const asking = await open(audrey, outcome(mandated));
    await asking.fill('Ask for what is missing', 'The minutes.').press('Ask for it');
    const [mo, ada] = await Promise.all(
      [cast.mo, cast.ada].map(async (one) => (await open(one, paths.audit.to(where))).follow('The minutes.')),
    );
    await mo?.fill('Your answer', 'From Mo.').press('Answer the request');
    await ada?.fill('Your answer', 'From Ada.').press('Answer the request');
    expect(ada?.status()).toBe(409);
    expect(ada?.text()).toContain('From Mo.');
    expect(ada?.html()).toContain('From Ada.');
  });

  test('a request on an outcome that left the scope is no longer there for the auditor', async () => {
    const asking = await open(audrey, outcome('B2.a'));
    await asking.fill('Ask for what is missing', 'The exceptions.').press('Ask for it');
    const [row] = await house.db.selectFrom('audit_request').select('id').execute();
    const request = paths.auditRequest.to({ ...where, request: row?.id ?? '' });
    expect((await open(audrey, request)).status()).toBe(200);
    const typed = { version: '1', chosen: ['A2.a', outside, 'E1.a'], reason: 'The board asked for it' };
    await choose(await house.as(cast.ada), where, typed);
    expect((await open(audrey, request)).status()).toBe(404);
    expect((await open(audrey, paths.audit.to(where))).text()).not.toContain('The exceptions.');
    expect((await open(cast.mo, request)).status()).toBe(200);
  });
});
