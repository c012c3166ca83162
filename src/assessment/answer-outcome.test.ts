import { beforeEach, describe, expect, test } from 'vitest';
import { allThatIsSaved, aStory, type Story } from '../../test/journeys/support/the-story.ts';
import { aMember, anOrganisation, cast } from '../../test/support/a-house.ts';
import { answerOutcome } from './answer-outcome.ts';
import { attachEvidence } from './attach-evidence.ts';
import { detachEvidence } from './detach-evidence.ts';
import { loadAttachments } from './store.ts';

let story: Story;
beforeEach(async () => {
  story = await aStory();
});

const level = 'achieved' as const;
const link = { files: [], link: 'https://intranet.example.nhs.uk/policy', title: 'Policy' };
const at = (outcome: string, organisation = 'RX1') => ({ ...story.where, organisation, outcome });
const as = (person: keyof typeof cast) => story.house.as(cast[person]);

describe('answering an outcome', () => {
  test('when an administrator or a member saves, the answer stands and the journal says who, what, before and after (R37)', async () => {
    await answerOutcome(await as('mo'), at('A1.a'), { version: 0, statement: 'First', level });
    story.house.setClock('2025-12-13T10:00:00.000Z');
    const outcome = await answerOutcome(await as('ada'), at('A1.a'), {
      version: 1,
      statement: 'Second',
      complete: true,
    });
    expect(outcome).toMatchObject({ done: true, events: [{ type: 'outcome-answered' }] });
    expect(await story.answer('A1.a')).toEqual({
      outcome: 'A1.a',
      level,
      complete: true,
      statement: 'Second',
      marks: {},
      fields: {},
      policy: null,
      loweredFrom: null,
      version: 2,
      changedAt: '2025-12-13T10:00:00.000Z',
      changedBy: 'Ada Administrator',
      waiting: false,
    });
    expect(await story.history('A1.a')).toMatchObject([
      {
        actor: 'Ada Administrator',
        payload: { version: 2, before: { statement: 'First', complete: false } },
      },
      { actor: 'Mo Member', payload: { version: 1, before: null, after: { statement: 'First', level } } },
    ]);
  });

  test('a save that changes nothing leaves no trace', async () => {
    const input = { version: 0, statement: 'Once', level };
    await answerOutcome(await as('ada'), at('A1.a'), input);
    const before = await allThatIsSaved(story.house);
    expect(await answerOutcome(await as('ada'), at('A1.a'), { ...input, version: 1 })).toEqual({
      done: true,
      events: [],
    });
    expect(await allThatIsSaved(story.house)).toEqual(before);
  });

  test('answers are kept apart by organisation', async () => {
    await answerOutcome(await as('otto'), at('A1.a', 'RY2'), { version: 0, statement: 'Theirs' });
    expect((await story.answer('A1.a')).version).toBe(0);
  });

  test.each([
    ['unknown outcome', { outcome: 'Z9.z' }],
    ['another name of a property', { outcome: 'constructor' }],
    ['unknown edition', { edition: '1999-00' }],
  ])('%s: missing', async (_, over) => {
    const where = { ...at('A1.a'), ...over };
    expect(await answerOutcome(await as('ada'), where, { version: 0, level })).toEqual({
      refused: 'missing',
    });
  });

  test('an organisation of another sector has no assessment (R9)', async () => {
    await story.house.given(
      anOrganisation({ code: 'FX9', type: 'other' }),
      ...aMember({ ...cast.ada, id: 'phil', email: 'phil@x.uk' }, 'administrator', 'FX9'),
    );
    const phil = await story.house.as({ ...cast.ada, id: 'phil' });
    expect(await answerOutcome(phil, at('A1.a', 'FX9'), { version: 0, level })).toEqual({
      refused: 'missing',
    });
  });

  test('an edition that has passed takes no answers', async () => {
    const where = { ...at('A1.a'), edition: '2024-25' };
    expect(await answerOutcome(await as('ada'), where, { version: 0, level })).toEqual({
      refused: 'closed',
      problems: [{ code: 'edition-closed' }],
    });
  });
});

describe('evidence of an outcome', () => {
  const attached = async () =>
    (await loadAttachments(story.house.db, 'RX1', story.where.edition)).map((one) => one.outcome).sort();

  test('one link attached to two outcomes is one item, and attaching it twice is once', async () => {
    await attachEvidence(await as('mo'), at('A1.a'), link);
    await attachEvidence(await as('ada'), at('A1.b'), link);
    const again = await attachEvidence(await as('ada'), at('A1.b'), link);
    expect(again).toEqual({ done: true, events: [] });
    expect(await attached()).toEqual(['A1.a', 'A1.b']);
    expect(await story.house.db.selectFrom('evidence').select('id').execute()).toHaveLength(1);
    expect((await story.history('A1.b')).map((one) => one.type)).toEqual(['evidence-attached']);
  });

  test('detached it stays with the organisation; detaching it twice is once', async () => {
    await attachEvidence(await as('mo'), at('A1.a'), link);
    const [item] = await loadAttachments(story.house.db, 'RX1', story.where.edition, 'A1.a');
    const off = async () => detachEvidence(await as('mo'), at('A1.a'), item?.evidence ?? '');
    expect(await off()).toMatchObject({ done: true, events: [{ type: 'evidence-detached' }] });
    expect(await off()).toEqual({ done: true, events: [] });
    expect(await attached()).toEqual([]);
    expect(await story.house.db.selectFrom('evidence').select('id').execute()).toHaveLength(1);
  });

  test('an unknown outcome has none, a closed edition takes none', async () => {
    expect(await attachEvidence(await as('ada'), at('Z9.z'), link)).toEqual({ refused: 'missing' });
    expect(await detachEvidence(await as('ada'), at('Z9.z'), 'x')).toEqual({ refused: 'missing' });
    const closed = { refused: 'closed', problems: [{ code: 'edition-closed' }] };
    const past = { ...at('A1.a'), edition: '2024-25' };
    expect(await attachEvidence(await as('ada'), past, link)).toEqual(closed);
    expect(await detachEvidence(await as('ada'), past, 'x')).toEqual(closed);
    expect(await attached()).toEqual([]);
  });
});

describe('who may not write (R38)', () => {
  const attempts = [
    async (who: keyof typeof cast) => answerOutcome(await as(who), at('A1.a'), { version: 0, level }),
    async (who: keyof typeof cast) => attachEvidence(await as(who), at('A1.a'), link),
    async (who: keyof typeof cast) => detachEvidence(await as(who), at('A1.a'), 'x'),
  ];
  test.each(['vera', 'sira'] as const)(
    '%s of the organisation is told that a role is lacking',
    async (who) => {
      const before = await allThatIsSaved(story.house);
      for (const attempt of attempts) expect(await attempt(who)).toEqual({ refused: 'forbidden' });
      expect(await allThatIsSaved(story.house)).toEqual(before);
    },
  );

  test.each(['otto', 'nat', 'dee', 'dora', 'reg'] as const)(
    '%s, from outside, learns nothing',
    async (who) => {
      const before = await allThatIsSaved(story.house);
      for (const attempt of attempts) expect(await attempt(who)).toEqual({ refused: 'missing' });
      expect(await allThatIsSaved(story.house)).toEqual(before);
    },
  );
});
