import { beforeEach, describe, expect, test } from 'vitest';
import { aStory, mailsOf, type Story } from '../../test/journeys/support/the-story.ts';
import { cast, type Person } from '../../test/support/a-house.ts';
import { anotherEdition } from '../../test/support/another-content.ts';
import { anotherContent, withContent } from '../../test/support/another-pack.ts';
import { answerOutcome } from '../assessment/answer-outcome.ts';
import { entryFrom, fieldsOf } from '../essential-functions/rules/entry.ts';
import { saveFunction } from '../essential-functions/save-function.ts';
import { loadPacks } from '../framework/load-packs.ts';
import type { Moment } from '../platform/clock.ts';
import { askApproval } from './ask-approval.ts';
import { attestApproval, objectToAttestation } from './attest-approval.ts';
import { approveAll, decideApprovals } from './decide-approvals.ts';
import { loadApprovals } from './load-approvals.ts';
import { endDeputy, nameDeputy } from './name-deputy.ts';
import { tellLapses, tellLapsesOnce } from './tell-lapses.ts';

const june = '2026-06-12T09:00:00.000Z';
let story: Story;
beforeEach(async () => {
  story = await aStory({ now: june });
});

const items = async () =>
  (await loadApprovals(story.house.db, story.house.packs, story.where, story.house.clock.now())) ?? [];
const states = async () =>
  Object.fromEntries((await items()).map((one) => [one.item, one.needed ? one.state : 'not needed']));
const seen = async () => Object.fromEntries((await items()).map((one) => [one.item, one.contentHash]));

async function decide(choices: Record<string, string>, person: Person = cast.sira, comments = {}) {
  const context = await story.house.as(person);
  return decideApprovals(context, story.where, { choices, comments, seen: await seen(), declared: true });
}
const approve = (person?: Person) => decide({ 'essential-functions': 'approve', answers: 'approve' }, person);
const ask = async () => askApproval(await story.house.as(cast.ada), story.where);
const attest = async (attested: readonly string[], person: Person = cast.ada) =>
  attestApproval(await story.house.as(person), story.where, {
    ...{ items: attested, by: 'Sira Owner', on: '2026-06-11', how: 'In a meeting' },
    seen: await seen(),
  });

async function answer(statement: string, level: 'achieved' | 'not-achieved' = 'achieved') {
  const { version } = await story.answer('A1.a');
  const where = { ...story.where, outcome: 'A1.a' };
  return answerOutcome(await story.house.as(cast.mo), where, { version, level, statement });
}
async function addFunction(name: string, version: string) {
  const fields = { ...fieldsOf(entryFrom('', {})), service: 'Emergency care', name };
  const saved = { reason: 'other', explanation: 'We know more', version, fields, more: {} };
  return saveFunction(await story.house.as(cast.mo), story.where, null, saved);
}
const mailsTo = async (person: Person) =>
  (await mailsOf(story.house)).filter((one) => one.recipient === person.email);
const tell = (now: Moment = story.house.clock.now()) => tellLapses(story.house, now);
const closed = (code: string) => ({ refused: 'closed', problems: [{ code }] });
const invalid = (code: string) => ({ refused: 'invalid', problems: [expect.objectContaining({ code })] });

describe('approving the full submission, item by item (R39)', () => {
  test('each item is approved by itself; what is not needed waits for nobody', async () => {
    expect(await states()).toEqual({
      'essential-functions': 'waiting',
      answers: 'waiting',
      'improvement-plan': 'not needed',
    });
    expect(await decide({ answers: 'approve' })).toMatchObject({ done: true });
    expect(await states()).toMatchObject({ 'essential-functions': 'waiting', answers: 'given' });
    expect(await items()).toMatchObject([{}, { by: 'Sira Owner', at: june, how: 'in-service' }, {}]);
  });

  test('all at once with one act', async () => {
    const context = await story.house.as(cast.sira);
    const typed = { choices: {}, comments: {}, seen: await seen(), declared: true };
    expect(await approveAll(context, story.where, typed)).toMatchObject({ done: true });
    expect(await states()).toMatchObject({ 'essential-functions': 'given', answers: 'given' });
  });

  test('an answer that changes lets the approval of the answers lapse, and no other', async () => {
    await answer('First');
    await approve();
    await answer('Second');
    expect(await states()).toMatchObject({ 'essential-functions': 'given', answers: 'lapsed' });
    await addFunction('Triage', '0');
    expect(await states()).toMatchObject({ 'essential-functions': 'lapsed', answers: 'lapsed' });
  });

  test('marking an answer complete takes nothing away (R17)', async () => {
    await answer('First');
    await approve();
    const { version } = await story.answer('A1.a');
    const where = { ...story.where, outcome: 'A1.a' };
    await answerOutcome(await story.house.as(cast.ada), where, { version, complete: true });
    expect((await story.answer('A1.a')).complete).toBe(true);
    expect(await states()).toMatchObject({ answers: 'given' });
  });

  test('content that changes back to exactly what was approved is approved again', async () => {
    await answer('First');
    await approve();
    await answer('Second');
    expect(await states()).toMatchObject({ answers: 'lapsed' });
    await answer('First');
    expect(await states()).toMatchObject({ answers: 'given' });
  });

  test('what changed after the page was opened cannot be approved unseen', async () => {
    const before = await seen();
    await answer('Changed while the SIRO read');
    const context = await story.house.as(cast.sira);
    const typed = { choices: { answers: 'approve' }, comments: {}, seen: before, declared: true };
    expect(await decideApprovals(context, story.where, typed)).toMatchObject({ refused: 'stale' });
    expect(await states()).toMatchObject({ answers: 'waiting' });
  });

  test('nobody but the SIRO: administrators are refused, strangers learn nothing (R38)', async () => {
    for (const person of [cast.ada, cast.mo, cast.vera])
      expect(await approve(person)).toEqual({ refused: 'forbidden' });
    for (const person of [cast.otto, cast.nat]) expect(await approve(person)).toEqual({ refused: 'missing' });
    expect(await states()).toMatchObject({ answers: 'waiting' });
  });

  test('another edition has other items, in its own words', async () => {
    const approvals = [
      { id: 'judgement', title: 'Our judgement', about: 'All', covers: ['levels', 'evidence'] },
      { id: 'words', title: 'Our words', about: 'All', covers: ['statements', 'indicators'] },
    ];
    const content = { ...anotherContent(), 'editions/2026-27.yaml': { ...anotherEdition(), approvals } };
    story = await aStory({ now: '2027-06-12T09:00:00.000Z', packs: withContent(content, loadPacks) });
    const edit = async (statement: string) =>
      answerOutcome(
        await story.house.as(cast.mo),
        { ...story.where, outcome: 'K1.a' },
        { version: (await story.answer('K1.a')).version, level: 'achieved', statement },
      );
    await edit('One');
    expect(await decide({ judgement: 'approve', words: 'approve' })).toMatchObject({ done: true });
    await edit('Two');
    expect(await states()).toEqual({ judgement: 'given', words: 'lapsed' });
  });
});

describe('asking the SIRO', () => {
  test('sends one mail with one link, and asks about the same once a day', async () => {
    expect(await ask()).toMatchObject({ done: true });
    const [mail, ...more] = await mailsTo(cast.sira);
    expect(more).toEqual([]);
    expect(mail?.body.match(/http\S+/g)).toEqual([
      'http://localhost:3000/organisations/RX1/assessments/2025-26/approvals/siro',
    ]);
    expect(mail?.body).toContain('Ada Administrator asks you to approve');
    expect(await ask()).toEqual(invalid('asked-today'));
    await answer('Something new');
    expect(await ask()).toMatchObject({ done: true });
    story.house.setClock('2026-06-13T09:00:00.000Z');
    expect(await ask()).toMatchObject({ done: true });
    expect(await mailsTo(cast.sira)).toHaveLength(3);
  });

  test('reaches a SIRO who is only named in the profile', async () => {
    await story.house.given({
      type: 'key-person-named',
      organisation: 'RX1',
      about: null,
      payload: { role: 'siro', before: null, after: { name: 'Sir O', email: 'sir@example.nhs.uk' } },
    });
    await ask();
    expect((await mailsOf(story.house)).map((one) => one.recipient).sort()).toEqual([
      'sir@example.nhs.uk',
      cast.sira.email,
    ]);
  });

  test('is refused where there is no SIRO, where nothing is open, and to all but administrators', async () => {
    expect(await askApproval(await story.house.as(cast.mo), story.where)).toEqual({ refused: 'forbidden' });
    await approve();
    expect(await ask()).toEqual(invalid('nothing-to-ask'));
    const elsewhere = { organisation: 'RY2', edition: story.where.edition };
    expect(await askApproval(await story.house.as(cast.otto), elsewhere)).toEqual(invalid('no-siro'));
  });

  test('an item that was returned waits again once it is asked about, also unchanged', async () => {
    await decide({ answers: 'return' }, cast.sira, { answers: 'Look at B2.a again' });
    expect(await states()).toMatchObject({ answers: 'returned' });
    const [mail] = await mailsTo(cast.ada);
    expect(mail?.body).toContain('Look at B2.a again');
    expect(await ask()).toMatchObject({ done: true });
    expect(await states()).toMatchObject({ answers: 'waiting' });
    expect((await items())[1]?.comment).toBe('Look at B2.a again');
  });
});

describe('a lapse is told by mail, once for each approval', () => {
  test('which outcomes and functions changed; never a level, never anybody’s words', async () => {
    await answer('First');
    await addFunction('Triage', '0');
    await approve();
    await answer('Secret words', 'not-achieved');
    await addFunction('Secret theatre', '1');
    const before = (await mailsTo(cast.sira)).length;
    expect(await tell()).toBe(1);
    const [mail, ...more] = (await mailsTo(cast.sira)).slice(before);
    expect(more).toEqual([]);
    expect(mail?.body).toContain('A1.a Board direction');
    expect(mail?.body).toContain('Essential function F2');
    expect(`${mail?.subject} ${mail?.body}`).not.toMatch(/achieved|secret|triage/i);
  });

  test('nobody is told twice while people go on editing; a new approval is watched anew', async () => {
    await approve();
    for (const statement of ['One', 'Two', 'Three']) {
      await answer(statement);
      await tell();
    }
    const told = async () =>
      (await mailsTo(cast.sira)).filter((one) => one.subject.includes('no longer holds'));
    expect(await told()).toHaveLength(1);
    await approve();
    expect(await tell()).toBe(0);
    await answer('Four');
    expect(await tell()).toBe(1);
    expect(await told()).toHaveLength(2);
  });

  test('what was told when an administrator asked is not told again', async () => {
    await approve();
    await answer('One');
    await ask();
    const [mail] = await mailsTo(cast.sira);
    expect(mail?.body).toContain('Changed since it was approved:\n- A1.a Board direction');
    expect(await tell()).toBe(0);
  });

  test('what is as it was approved is told to nobody; nor is what nobody approved', async () => {
    await decide({ answers: 'approve' });
    await addFunction('Triage', '0');
    expect(await tell()).toBe(0);
  });

  test('the round is made once a day', async () => {
    await approve();
    expect(await tellLapsesOnce(story.house)).toBe(0);
    await answer('One');
    expect(await tellLapsesOnce(story.house)).toBe(0);
    // Still the same day in UTC, the next one in London.
    story.house.setClock('2026-06-12T23:00:00.000Z');
    expect(await tellLapsesOnce(story.house)).toBe(1);
  });
});

describe('a deputy', () => {
  const name = async (from: string, to: string, person: Person = cast.sira) =>
    nameDeputy(await story.house.as(person), 'RX1', { person: cast.vera.id, from, to });

  test('approves in the days that were named, and it is recorded for whom', async () => {
    await name('2026-06-12', '2026-06-14');
    expect(await approve(cast.vera)).toMatchObject({ done: true });
    expect((await items())[1]).toMatchObject({ by: 'Vera Viewer, deputy for Sira Owner', state: 'given' });
    // The SIRO is told what the deputy decided, and can still decide.
    expect((await mailsTo(cast.sira)).map((one) => one.subject)).toEqual([
      expect.stringContaining('your deputy decided'),
    ]);
    expect(await decide({ answers: 'return' }, cast.sira, { answers: 'No' })).toMatchObject({ done: true });
  });

  test.each([
    ['2026-06-13T22:59:59.999Z', { refused: 'forbidden' }],
    ['2026-06-13T23:00:00.000Z', { done: true }],
    ['2026-06-15T22:59:59.999Z', { done: true }],
    ['2026-06-15T23:00:00.000Z', { refused: 'forbidden' }],
  ])('from 14 to 15 June, at %s (summer time): %j', async (moment, outcome) => {
    await name('2026-06-14', '2026-06-15');
    story.house.setClock(moment);
    expect(await approve(cast.vera)).toMatchObject(outcome);
  });

  test('can be ended early; what was approved until then stands', async () => {
    await name('2026-06-12', '2026-06-14');
    await decide({ answers: 'approve' }, cast.vera);
    expect(await endDeputy(await story.house.as(cast.sira), 'RX1', '1')).toMatchObject({ done: true });
    expect(await decide({ 'essential-functions': 'approve' }, cast.vera)).toEqual({ refused: 'forbidden' });
    expect(await states()).toMatchObject({ answers: 'given' });
    expect(await endDeputy(await story.house.as(cast.sira), 'RX1', '1')).toEqual(closed('deputy-over'));
  });

  test('is named by nobody but the SIRO, and neither names another nor objects', async () => {
    expect(await name('2026-06-12', '2026-06-14', cast.ada)).toEqual({ refused: 'forbidden' });
    await name('2026-06-12', '2026-06-14');
    expect(await name('2026-06-20', '2026-06-21', cast.vera)).toEqual({ refused: 'forbidden' });
    await attest(['answers']);
    expect(await objectToAttestation(await story.house.as(cast.vera), story.where, 'No')).toEqual({
      refused: 'forbidden',
    });
  });

  test('acts for nobody once the SIRO is SIRO no more, or once they have left themselves', async () => {
    await name('2026-06-12', '2026-06-14');
    const taken = (person: Person, role: 'siro' | 'viewer') =>
      story.house.given({
        ...{ type: 'role-taken', organisation: 'RX1', about: null },
        payload: { person: person.id, role },
      });
    await taken(cast.sira, 'siro');
    expect(await approve(cast.vera)).toEqual({ refused: 'forbidden' });
    await taken(cast.vera, 'viewer');
    expect(await approve(cast.vera)).toEqual({ refused: 'missing' });
  });

  test('is asked and told like the SIRO while the turn lasts', async () => {
    await name('2026-06-12', '2026-06-14');
    await ask();
    expect((await mailsTo(cast.vera)).map((one) => one.subject)).toContainEqual(
      expect.stringContaining('please approve'),
    );
  });
});

describe('an approval given outside the service (R13)', () => {
  test('is recorded with name, date and way; the SIRO is told how to object', async () => {
    expect(await attest(['answers'])).toMatchObject({ done: true });
    expect((await items())[1]).toMatchObject({ state: 'given', how: 'outside', by: 'Sira Owner' });
    const [mail] = await mailsTo(cast.sira);
    expect(mail?.body).toContain('Ada Administrator put on record that Sira Owner approved');
    expect(mail?.body).toContain('outside the service on 11 June 2026');
    expect(mail?.body).toContain('object');
  });

  test('lapses like any other when what it is of changes', async () => {
    await attest(['answers']);
    await answer('Another');
    expect(await states()).toMatchObject({ answers: 'lapsed' });
  });

  test('an objection withdraws it on record, and it cannot be recorded once more', async () => {
    await attest(['answers', 'essential-functions']);
    const sira = await story.house.as(cast.sira);
    expect(await objectToAttestation(sira, story.where, ' ')).toEqual(invalid('objection-missing'));
    expect(await objectToAttestation(sira, story.where, 'I was away')).toMatchObject({ done: true });
    expect(await states()).toMatchObject({ answers: 'waiting', 'essential-functions': 'waiting' });
    expect((await items())[1]).toMatchObject({ comment: 'I was away', how: null });
    const [mail] = (await mailsTo(cast.ada)).slice(-1);
    expect(mail?.body).toContain('I was away');
    expect(await attest(['answers'])).toEqual(invalid('siro-objected'));
    expect(await objectToAttestation(sira, story.where, 'Again')).toEqual(closed('nothing-recorded'));
    // In the service the SIRO decides as ever.
    expect(await decide({ answers: 'approve' })).toMatchObject({ done: true });
    expect(await states()).toMatchObject({ answers: 'given' });
  });

  test('is recorded by administrators alone', async () => {
    expect(await attest(['answers'], cast.mo)).toEqual({ refused: 'forbidden' });
    expect(await attest(['answers'], cast.sira)).toEqual({ refused: 'forbidden' });
  });
});
