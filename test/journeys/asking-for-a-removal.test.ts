import { beforeAll, describe, expect, test } from 'vitest';
import { answerOutcome } from '../../src/assessment/answer-outcome.ts';
import { loadAllEvidence } from '../../src/evidence/store.ts';
import { paths } from '../../src/paths.ts';
import { verifyHistory } from '../../src/platform/change/verify-chain.ts';
import {
  aHouseFullOfWords,
  number,
  patient,
  traces,
  where,
} from '../../src/removal/testing/words-in-every-place.ts';
import { cast } from '../support/a-house.ts';
import type { Visitor } from '../support/visitor.ts';

const reason = 'a patient was named by mistake';
const mark = `Removed on 12 December 2025 because ${reason}`;

describe('an administrator asks for a patient’s name to be removed, and the national team removes it (R37)', () => {
  let world: Awaited<ReturnType<typeof aHouseFullOfWords>>;
  let ada: Visitor;
  let dee: Visitor;
  let request = '';
  let sha256: string | null = null;
  beforeAll(async () => {
    world = await aHouseFullOfWords();
    ada = await world.house.visit(cast.ada);
    dee = await world.house.visit(cast.dee);
  });

  const journal = async () => {
    const rows = await world.house.db.selectFrom('journal').select(['type', 'payload']).execute();
    return rows.filter((one) => one.type.startsWith('removal-')).map((one) => one.payload);
  };
  const mailsTo = async (person: { readonly email: string }, subject: string) => {
    const rows = await world.house.db
      .selectFrom('delivery')
      .select(['subject', 'body'])
      .where('recipient', '=', person.email)
      .execute();
    return rows.filter((one) => one.subject.includes(subject));
  };

  test('the way to ask stands on the outcome, its comments, the evidence, the publication and the plan', async () => {
    const [item] = await loadAllEvidence(world.house.db, 'RX1');
    const at = '/organisations/RX1/assessments/2025-26';
    for (const [address, place] of [
      [`${at}/outcomes/A2.a`, 'A2.a in 2025-26'],
      [`${at}/outcomes/A2.a/comments`, 'Comments on A2.a in 2025-26'],
      [`/organisations/RX1/evidence/${item?.id}`, 'This item of evidence'],
      [paths.interimPublication.to(world.at()), 'Interim assessment 2025-26, version 1'],
      [`${at}/improvement-plan`, 'Improvement plan 2025-26'],
      [`${at}/essential-functions`, 'Essential functions of 2025-26'],
    ] as const) {
      await ada.open(address);
      expect(ada.status(), address).toBe(200);
      await ada.follow('Ask for something to be removed');
      expect(ada.title(), address).toContain('Ask for something to be removed');
      const box = ada.document().querySelector('[name=whereabouts]');
      expect(box?.getAttribute('value')).toBe(place);
    }
    const mo = await (await world.house.visit(cast.mo)).open(`${at}/outcomes/A2.a`);
    expect(mo.html()).not.toContain('Ask for something to be removed');
  });

  test('a description that repeats the words is refused, and what was typed is still there', async () => {
    const items = await loadAllEvidence(world.house.db, 'RX1');
    const item = items.find((one) => one.kind === 'file');
    sha256 = item?.sha256 ?? null;
    await ada.open(`/organisations/RX1/evidence/${item?.id}`);
    await ada.follow('Ask for something to be removed');
    await ada
      .choose('Yes, the file')
      .fill('What is it, in general terms?', `The name of ${patient}`)
      .fill('The exact words', `${patient}\n${number}\n9434765919`)
      .choose('Information about patients, given by mistake')
      .fill('Reason', 'The letter was taken for a template')
      .press('Ask for the removal');
    expect(ada.status()).toBe(422);
    expect(ada.errors()).toEqual([
      'The description repeats words that must go, and it stays in the history for good. Say it without them',
    ]);
    expect(ada.document().querySelector('[name=words]')?.textContent).toContain(number);
    expect(await journal()).toEqual([]);
    expect(await world.house.db.selectFrom('removal_words').selectAll().execute()).toEqual([]);
  });

  test('words that stand nowhere are refused too', async () => {
    await ada
      .fill('What is it, in general terms?', 'Name and NHS number of one patient')
      .fill('The exact words', 'Words of another trust')
      .press('Ask for the removal');
    expect(ada.errors()).toEqual([
      'These words stand nowhere in what your organisation wrote. Check how they are written there',
    ]);
    expect(await journal()).toEqual([]);
  });

  test('the request says where the words stand, and neither history nor mail says them', async () => {
    await ada.fill('The exact words', `${patient}\n${number}\n9434765919`).press('Ask for the removal');
    expect(ada.status()).toBe(200);
    request = ada.address().split('/').at(-1) ?? '';
    expect(ada.text()).toContain('Waiting for the national team');
    expect(ada.text()).toContain('A file or link of evidence, and 3 texts');
    expect(ada.text()).toContain('Published assessments');
    expect(ada.text()).not.toMatch(/NHS number of one patient.*943 476/);
    expect((await journal()).join()).not.toMatch(traces);
    const [mail] = await mailsTo(cast.dee, 'asks for a removal');
    expect(mail?.body).toContain(`/national/removals/RX1/${request}`);
    expect(`${mail?.subject}${mail?.body}`).not.toMatch(traces);
    expect(mail?.body).not.toContain('NHS number of one patient');
    expect(await mailsTo(cast.amir, 'a removal was asked for')).toHaveLength(1);
  });

  test('nobody else of the service knows of it', async () => {
    for (const person of [cast.nat, cast.reg, cast.dora, cast.otto])
      for (const address of [
        `/organisations/RX1/removals/${request}`,
        '/national/removals',
        `/national/removals/RX1/${request}`,
        `/national/removals/RX1/${request}/words`,
      ]) {
        const visit = await (await world.house.visit(person)).open(address);
        expect(visit.status(), `${person.name} ${address}`).toBe(404);
      }
    const mo = await (await world.house.visit(cast.mo)).open(`/organisations/RX1/removals/${request}`);
    expect(mo.status()).toBe(403);
  });

  test('the national team finds it on its desk, and reading the words is put on record', async () => {
    await dee.open('/national/2025-26/improvement-plans');
    await dee.follow('Requests for removal');
    expect(dee.text()).toContain('Name and NHS number of one patient');
    await dee.follow('Northbridge University Hospitals NHS Trust (RX1)');
    expect(dee.text()).toContain('Letter to Mrs Example');
    expect(dee.text()).toContain('History of the organisation');
    expect(dee.text()).not.toContain(number);
    await dee.follow('Read the 3 texts that must go');
    expect(dee.text()).toContain(number);
    const read = await world.house.db
      .selectFrom('journal')
      .select('actor_name as by')
      .where('type', '=', 'removal-words-read')
      .execute();
    expect(read).toEqual([{ by: cast.dee.name }]);
    await dee.follow('Back to the request');
  });

  test('a decision without a choice, or whose reason repeats the words, changes nothing', async () => {
    const before = await world.house.db.selectFrom('journal').select('id').execute();
    await dee.press('Record the decision');
    expect(dee.errors()).toEqual(['Select remove or refuse', 'Enter the reason']);
    await dee.choose('Remove it for good').fill('Reason', `${number} was named`).press('Record the decision');
    expect(dee.errors()).toEqual([
      'The reason repeats words that must go. It stays in the history for good. Say it without them',
    ]);
    expect(await world.house.db.selectFrom('journal').select('id').execute()).toEqual(before);
  });

  test('while today’s answers hold the words it is not decided over the organisation’s head', async () => {
    const mo = await world.house.as(cast.mo);
    await answerOutcome(mo, where, { version: 2, statement: `Again ${patient}` });
    await dee.open(`/national/removals/RX1/${request}`);
    await dee.choose('Remove it for good').fill('Reason', reason).press('Record the decision');
    expect(dee.errors()).toEqual([
      'The words still stand in today’s answers. Wait until the organisation has changed these, or select that they go too',
    ]);
    const items = await loadAllEvidence(world.house.db, 'RX1');
    expect(items.filter((one) => one.withdrawn)).toEqual([]);
    await ada.open(`/organisations/RX1/removals/${request}`);
    await ada.follow('Change A2.a in 2025-26');
    expect(ada.address()).toBe('/organisations/RX1/assessments/2025-26/outcomes/A2.a');
    await answerOutcome(mo, where, { version: 3, statement: 'Line one' });
  });

  test('removed: words, file and answer go together, and the words that were asked for are forgotten', async () => {
    await dee.open(`/national/removals/RX1/${request}`);
    await dee.choose('Remove it for good').fill('Reason', reason).press('Record the decision');
    expect(dee.html()).toContain('It is removed, and the organisation is told by email.');
    expect(dee.text()).toContain('by Dee Decider, national team');
    expect(await world.house.db.selectFrom('removal_words').selectAll().execute()).toEqual([]);
    const everything = await world.house.db.selectFrom('journal').select('payload').execute();
    expect(everything.map((one) => one.payload).join('\n')).not.toMatch(traces);
    expect(sha256).not.toBeNull();
    expect(await world.house.files.has(sha256 ?? '')).toBe(false);
    expect(await verifyHistory(world.house.db)).toMatchObject({ broken: [] });
  });

  test('hash and reason of the file stay, its title too but for the words; the publication says what happened', async () => {
    await ada.open(paths.interimPublication.to(world.at()));
    expect(ada.text()).toContain(mark);
    expect(ada.text()).not.toMatch(traces);
    const item = (await loadAllEvidence(world.house.db, 'RX1')).find((one) => one.sha256 === sha256);
    expect(item?.withdrawn?.reason).toBe(reason);
    expect(item?.title).toBe(`[${mark}]`);
  });

  test('the organisation is told by one mail each about the words, reads the answer, and finds both in the history', async () => {
    const [mail, ...more] = await mailsTo(cast.amir, 'what you asked for was removed');
    expect(mail?.body).toContain('Dee Decider, national team');
    expect(mail?.body).not.toMatch(traces);
    expect(more).toEqual([]);
    expect(await mailsTo(cast.amir, 'words were removed')).toEqual([]);
    await ada.open(`/organisations/RX1/removals/${request}`);
    expect(ada.text()).toContain(`Because${reason}`);
    expect(ada.html()).not.toContain('Take the request back');
    await ada.open('/organisations/RX1/history?about=remov');
    expect(ada.text()).toContain('Removal asked for: A file or link of evidence, and 3 texts');
    expect(ada.text()).toContain('Words of a request for a removal read, to decide on it');
    expect(ada.text()).toContain('Removal decided by Dee Decider, national team: removed');
    await dee.open('/national/removals');
    expect(dee.text()).toContain('No request is waiting.');
  });

  test('what is decided is not decided again', async () => {
    const again = await world.house.visit(cast.dee);
    await again.open(`/national/removals/RX1/${request}`);
    expect(again.html()).not.toContain('Record the decision');
    expect((await again.open(`/national/removals/RX1/${request}/words`)).status()).toBe(404);
  });
});

describe('a request that comes to nothing', () => {
  let world: Awaited<ReturnType<typeof aHouseFullOfWords>>;
  let ada: Visitor;
  beforeAll(async () => {
    world = await aHouseFullOfWords();
    ada = await world.house.visit(cast.ada);
  });
  const ask = async () => {
    await ada.open('/organisations/RX1/removals/new');
    await ada
      .fill('Where does it stand?', 'An answer, comment or review of an outcome')
      .fill('Which one?', 'A2.a')
      .fill('What is it, in general terms?', 'An NHS number')
      .fill('The exact words', number)
      .choose('Erasure in law')
      .fill('Reason', 'The patient asked for it')
      .press('Ask for the removal');
    return ada.address().split('/').at(-1) ?? '';
  };
  const words = () => world.house.db.selectFrom('removal_words').selectAll().execute();

  test('is taken back: nothing is removed and the words are forgotten', async () => {
    const request = await ask();
    expect(await words()).toHaveLength(1);
    const dee = await (await world.house.visit(cast.dee)).open(`/national/removals/RX1/${request}`);
    await ada.press('Take the request back');
    expect(ada.text()).toContain('Taken back');
    expect(await words()).toEqual([]);
    await dee.choose('Remove it for good').fill('Reason', reason).press('Record the decision');
    expect(dee.status()).toBe(409);
    expect(dee.errors()).toEqual(['This request has been decided or taken back in the meantime']);
    expect(await world.house.db.selectFrom('removal').selectAll().execute()).toEqual([]);
  });

  test('is refused: nothing is removed, and the organisation reads why', async () => {
    const request = await ask();
    const dee = await (await world.house.visit(cast.dee)).open(`/national/removals/RX1/${request}`);
    await dee.choose('Refuse').fill('Reason', 'It is nobody’s number').press('Record the decision');
    expect(dee.html()).toContain('The request is refused');
    expect(await words()).toEqual([]);
    expect(await world.house.db.selectFrom('removal').selectAll().execute()).toEqual([]);
    await ada.open('/organisations/RX1/removals');
    expect(ada.text()).toContain('Refused');
    await ada.open(`/organisations/RX1/removals/${request}`);
    expect(ada.text()).toContain('BecauseIt is nobody’s number');
  });
});
