import { beforeEach, describe, expect, test } from 'vitest';
import { cast } from '../../test/support/a-house.ts';
import { mailsOf } from '../../test/support/mails.ts';
import { askApproval } from './ask-approval.ts';
import { tellLapsesOnce } from './tell-lapses.ts';
import { aSubmission, invalid, type Submission } from './testing/a-submission.ts';

let full: Submission;
beforeEach(async () => {
  full = await aSubmission();
});

describe('asking the SIRO', () => {
  test('sends one mail with one link, and asks about the same once a day', async () => {
    expect(await full.ask()).toMatchObject({ done: true });
    const [mail, ...more] = await full.mailsTo(cast.sira);
    expect(more).toEqual([]);
    expect(mail?.body.match(/http\S+/g)).toEqual([
      'http://localhost:3000/organisations/RX1/assessments/2025-26/approvals/siro',
    ]);
    expect(mail?.body).toContain('Ada Administrator asks you to approve');
    expect(await full.ask()).toEqual(invalid('asked-today'));
    await full.answer('Something new');
    expect(await full.ask()).toMatchObject({ done: true });
    full.story.house.setClock('2026-06-13T09:00:00.000Z');
    expect(await full.ask()).toMatchObject({ done: true });
    expect(await full.mailsTo(cast.sira)).toHaveLength(3);
  });

  test('reaches a SIRO who is only named in the profile', async () => {
    await full.story.house.given({
      type: 'key-person-named',
      organisation: 'RX1',
      about: null,
      payload: { role: 'siro', before: null, after: { name: 'Sir O', email: 'sir@example.nhs.uk' } },
    });
    await full.ask();
    expect((await mailsOf(full.story.house)).map((one) => one.recipient).sort()).toEqual([
      'sir@example.nhs.uk',
      cast.sira.email,
    ]);
  });

  test('is refused where there is no SIRO, where nothing is open, and to all but administrators', async () => {
    expect(await askApproval(await full.story.house.as(cast.mo), full.story.where)).toEqual({
      refused: 'forbidden',
    });
    await full.approve();
    expect(await full.ask()).toEqual(invalid('nothing-to-ask'));
    const elsewhere = { organisation: 'RY2', edition: full.story.where.edition };
    expect(await askApproval(await full.story.house.as(cast.otto), elsewhere)).toEqual(invalid('no-siro'));
  });

  test('an item that was returned waits again once it is asked about, also unchanged', async () => {
    await full.decide({ answers: 'return' }, cast.sira, { answers: 'Look at B2.a again' });
    expect(await full.states()).toMatchObject({ answers: 'returned' });
    const [mail] = await full.mailsTo(cast.ada);
    expect(mail?.body).toContain('Look at B2.a again');
    expect(await full.ask()).toMatchObject({ done: true });
    expect(await full.states()).toMatchObject({ answers: 'waiting' });
    expect((await full.items())[1]?.comment).toBe('Look at B2.a again');
  });
});

describe('a lapse is told by mail, once for each approval', () => {
  test('which outcomes and functions changed; never a level, never anybody’s words', async () => {
    await full.answer('First');
    await full.addFunction('Triage', '0');
    await full.approve();
    await full.answer('Secret words', 'not-achieved');
    await full.addFunction('Secret theatre', '1');
    const before = (await full.mailsTo(cast.sira)).length;
    expect(await full.tell()).toBe(1);
    const [mail, ...more] = (await full.mailsTo(cast.sira)).slice(before);
    expect(more).toEqual([]);
    expect(mail?.body).toContain('A1.a Board direction');
    expect(mail?.body).toContain('Essential function F2');
    expect(`${mail?.subject} ${mail?.body}`).not.toMatch(/achieved|secret|triage/i);
  });

  test('nobody is told twice while people go on editing; a new approval is watched anew', async () => {
    await full.approve();
    for (const statement of ['One', 'Two', 'Three']) {
      await full.answer(statement);
      await full.tell();
    }
    const told = () => full.mailsTo(cast.sira, 'no longer holds');
    expect(await told()).toHaveLength(1);
    await full.approve();
    expect(await full.tell()).toBe(0);
    await full.answer('Four');
    expect(await full.tell()).toBe(1);
    expect(await told()).toHaveLength(2);
  });

  test('what was told when an administrator asked is not told again', async () => {
    await full.approve();
    await full.answer('One');
    await full.ask();
    const [mail] = await full.mailsTo(cast.sira);
    expect(mail?.body).toContain('Changed since it was approved:\n- A1.a Board direction');
    expect(await full.tell()).toBe(0);
  });

  test('what is as it was approved is told to nobody; nor is what nobody approved', async () => {
    await full.decide({ answers: 'approve' });
    await full.addFunction('Triage', '0');
    expect(await full.tell()).toBe(0);
  });

  test('the round is made once a day', async () => {
    await full.approve();
    expect(await tellLapsesOnce(full.story.house)).toBe(0);
    await full.answer('One');
    expect(await tellLapsesOnce(full.story.house)).toBe(0);
    // Still the same day in UTC, the next one in London.
    full.story.house.setClock('2026-06-12T23:00:00.000Z');
    expect(await tellLapsesOnce(full.story.house)).toBe(1);
  });
});
