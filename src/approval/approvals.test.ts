import { beforeEach, describe, expect, test } from 'vitest';
import { cast } from '../../test/support/a-house.ts';
import { anotherEdition } from '../../test/support/another-content.ts';
import { anotherContent, withContent } from '../../test/support/another-pack.ts';
import { answerOutcome } from '../assessment/answer-outcome.ts';
import { loadPacks } from '../framework/load-packs.ts';
import { objectToAttestation } from './attest-approval.ts';
import { approveAll, decideApprovals } from './decide-approvals.ts';
import { aSubmission, closed, invalid, june, type Submission } from './testing/a-submission.ts';

let full: Submission;
beforeEach(async () => {
  full = await aSubmission();
});

describe('approving the full submission, item by item (R39)', () => {
  test('each item is approved by itself; what is not needed waits for nobody', async () => {
    expect(await full.states()).toEqual({
      'essential-functions': 'waiting',
      answers: 'waiting',
      'improvement-plan': 'not needed',
    });
    expect(await full.decide({ answers: 'approve' })).toMatchObject({ done: true });
    expect(await full.states()).toMatchObject({ 'essential-functions': 'waiting', answers: 'given' });
    expect(await full.items()).toMatchObject([{}, { by: 'Sira Owner', at: june, how: 'in-service' }, {}]);
  });

  test('all at once with one act', async () => {
    const context = await full.story.house.as(cast.sira);
    const typed = { choices: {}, comments: {}, seen: await full.seen(), declared: true };
    expect(await approveAll(context, full.story.where, typed)).toMatchObject({ done: true });
    expect(await full.states()).toMatchObject({ 'essential-functions': 'given', answers: 'given' });
  });

  test('an answer that changes lets the approval of the answers lapse, and no other', async () => {
    await full.answer('First');
    await full.approve();
    await full.answer('Second');
    expect(await full.states()).toMatchObject({ 'essential-functions': 'given', answers: 'lapsed' });
    await full.addFunction('Triage', '0');
    expect(await full.states()).toMatchObject({ 'essential-functions': 'lapsed', answers: 'lapsed' });
  });

  test('marking an answer complete takes nothing away (R17)', async () => {
    await full.answer('First');
    await full.approve();
    const { version } = await full.story.answer('A1.a');
    const where = { ...full.story.where, outcome: 'A1.a' };
    await answerOutcome(await full.story.house.as(cast.ada), where, { version, complete: true });
    expect((await full.story.answer('A1.a')).complete).toBe(true);
    expect(await full.states()).toMatchObject({ answers: 'given' });
  });

  test('content that changes back to exactly what was approved is approved again', async () => {
    await full.answer('First');
    await full.approve();
    await full.answer('Second');
    expect(await full.states()).toMatchObject({ answers: 'lapsed' });
    await full.answer('First');
    expect(await full.states()).toMatchObject({ answers: 'given' });
  });

  test('what changed after the page was opened cannot be approved unseen', async () => {
    const before = await full.seen();
    await full.answer('Changed while the SIRO read');
    const context = await full.story.house.as(cast.sira);
    const typed = { choices: { answers: 'approve' }, comments: {}, seen: before, declared: true };
    expect(await decideApprovals(context, full.story.where, typed)).toMatchObject({ refused: 'stale' });
    expect(await full.states()).toMatchObject({ answers: 'waiting' });
  });

  test('nobody but the SIRO: administrators are refused, strangers learn nothing (R38)', async () => {
    for (const person of [cast.ada, cast.mo, cast.vera])
      expect(await full.approve(person)).toEqual({ refused: 'forbidden' });
    for (const person of [cast.otto, cast.nat])
      expect(await full.approve(person)).toEqual({ refused: 'missing' });
    expect(await full.states()).toMatchObject({ answers: 'waiting' });
  });

  test('another edition has other items, in its own words', async () => {
    const approvals = [
      { id: 'judgement', title: 'Our judgement', about: 'All', covers: ['levels', 'evidence'] },
      { id: 'words', title: 'Our words', about: 'All', covers: ['statements', 'indicators'] },
    ];
    const content = { ...anotherContent(), 'editions/2026-27.yaml': { ...anotherEdition(), approvals } };
    full = await aSubmission({ now: '2027-06-12T09:00:00.000Z', packs: withContent(content, loadPacks) });
    const edit = async (statement: string) =>
      answerOutcome(
        await full.story.house.as(cast.mo),
        { ...full.story.where, outcome: 'K1.a' },
        { version: (await full.story.answer('K1.a')).version, level: 'achieved', statement },
      );
    await edit('One');
    expect(await full.decide({ judgement: 'approve', words: 'approve' })).toMatchObject({ done: true });
    await edit('Two');
    expect(await full.states()).toEqual({ judgement: 'given', words: 'lapsed' });
  });
});

describe('an approval given outside the service (R13)', () => {
  test('is recorded with name, date and way; the SIRO is told how to object', async () => {
    expect(await full.attest(['answers'])).toMatchObject({ done: true });
    expect((await full.items())[1]).toMatchObject({ state: 'given', how: 'outside', by: 'Sira Owner' });
    const [mail] = await full.mailsTo(cast.sira);
    expect(mail?.body).toContain('Ada Administrator put on record that Sira Owner approved');
    expect(mail?.body).toContain('outside the service on 11 June 2026');
    expect(mail?.body).toContain('object');
  });

  test('lapses like any other when what it is of changes', async () => {
    await full.attest(['answers']);
    await full.answer('Another');
    expect(await full.states()).toMatchObject({ answers: 'lapsed' });
  });

  test('an objection withdraws it on record, and it cannot be recorded once more', async () => {
    await full.attest(['answers', 'essential-functions']);
    const sira = await full.story.house.as(cast.sira);
    expect(await objectToAttestation(sira, full.story.where, ' ')).toEqual(invalid('objection-missing'));
    expect(await objectToAttestation(sira, full.story.where, 'I was away')).toMatchObject({ done: true });
    expect(await full.states()).toMatchObject({ answers: 'waiting', 'essential-functions': 'waiting' });
    expect((await full.items())[1]).toMatchObject({ comment: 'I was away', how: null });
    const [mail] = (await full.mailsTo(cast.ada)).slice(-1);
    expect(mail?.body).toContain('I was away');
    expect(await full.attest(['answers'])).toEqual(invalid('siro-objected'));
    expect(await objectToAttestation(sira, full.story.where, 'Again')).toEqual(closed('nothing-recorded'));
    // In the service the SIRO decides as ever.
    expect(await full.decide({ answers: 'approve' })).toMatchObject({ done: true });
    expect(await full.states()).toMatchObject({ answers: 'given' });
  });

  test('is recorded by administrators alone', async () => {
    expect(await full.attest(['answers'], cast.mo)).toEqual({ refused: 'forbidden' });
    expect(await full.attest(['answers'], cast.sira)).toEqual({ refused: 'forbidden' });
  });
});
