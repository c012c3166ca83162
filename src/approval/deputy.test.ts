import { beforeEach, describe, expect, test } from 'vitest';
import { cast, type Person } from '../../test/support/a-house.ts';
import { objectToAttestation } from './attest-approval.ts';
import { endDeputy, nameDeputy } from './name-deputy.ts';
import { aSubmission, closed, type Submission } from './testing/a-submission.ts';

let full: Submission;
beforeEach(async () => {
  full = await aSubmission();
});

describe('a deputy', () => {
  const name = async (from: string, to: string, person: Person = cast.sira) =>
    nameDeputy(await full.story.house.as(person), 'RX1', { person: cast.vera.id, from, to });

  test('approves in the days that were named, and it is recorded for whom', async () => {
    await name('2026-06-12', '2026-06-14');
    expect(await full.approve(cast.vera)).toMatchObject({ done: true });
    expect((await full.items())[1]).toMatchObject({
      by: 'Vera Viewer, deputy for Sira Owner',
      state: 'given',
    });
    // The SIRO is told what the deputy decided, and can still decide.
    expect((await full.mailsTo(cast.sira)).map((one) => one.subject)).toEqual([
      expect.stringContaining('your deputy decided'),
    ]);
    expect(await full.decide({ answers: 'return' }, cast.sira, { answers: 'No' })).toMatchObject({
      done: true,
    });
  });

  test.each([
    ['2026-06-13T22:59:59.999Z', { refused: 'forbidden' }],
    ['2026-06-13T23:00:00.000Z', { done: true }],
    ['2026-06-15T22:59:59.999Z', { done: true }],
    ['2026-06-15T23:00:00.000Z', { refused: 'forbidden' }],
  ])('from 14 to 15 June, at %s (summer time): %j', async (moment, outcome) => {
    await name('2026-06-14', '2026-06-15');
    full.story.house.setClock(moment);
    expect(await full.approve(cast.vera)).toMatchObject(outcome);
  });

  test('can be ended early; what was approved until then stands', async () => {
    await name('2026-06-12', '2026-06-14');
    await full.decide({ answers: 'approve' }, cast.vera);
    expect(await endDeputy(await full.story.house.as(cast.sira), 'RX1', '1')).toMatchObject({ done: true });
    expect(await full.decide({ 'essential-functions': 'approve' }, cast.vera)).toEqual({
      refused: 'forbidden',
    });
    expect(await full.states()).toMatchObject({ answers: 'given' });
    expect(await endDeputy(await full.story.house.as(cast.sira), 'RX1', '1')).toEqual(closed('deputy-over'));
  });

  test('is named by nobody but the SIRO, and neither names another nor objects', async () => {
    expect(await name('2026-06-12', '2026-06-14', cast.ada)).toEqual({ refused: 'forbidden' });
    await name('2026-06-12', '2026-06-14');
    expect(await name('2026-06-20', '2026-06-21', cast.vera)).toEqual({ refused: 'forbidden' });
    await full.attest(['answers']);
    expect(await objectToAttestation(await full.story.house.as(cast.vera), full.story.where, 'No')).toEqual({
      refused: 'forbidden',
    });
  });

  test('acts for nobody once the SIRO is SIRO no more, or once they have left themselves', async () => {
    await name('2026-06-12', '2026-06-14');
    const taken = (person: Person, role: 'siro' | 'viewer') =>
      full.story.house.given({
        ...{ type: 'role-taken', organisation: 'RX1', about: null },
        payload: { person: person.id, role },
      });
    await taken(cast.sira, 'siro');
    expect(await full.approve(cast.vera)).toEqual({ refused: 'forbidden' });
    await taken(cast.vera, 'viewer');
    expect(await full.approve(cast.vera)).toEqual({ refused: 'missing' });
  });

  test('is asked and told like the SIRO while the turn lasts', async () => {
    await name('2026-06-12', '2026-06-14');
    await full.ask();
    expect((await full.mailsTo(cast.vera)).map((one) => one.subject)).toContainEqual(
      expect.stringContaining('please approve'),
    );
  });
});
