import { beforeEach, describe, expect, test } from 'vitest';
import { cast } from '../support/a-house.ts';
import type { Visitor } from '../support/visitor.ts';
import { allThatIsSaved, aStory, chosen, expectSaid, inBox, type Story } from './support/the-story.ts';
import { propsOf } from './support/worlds.ts';

let story: Story;
let visit: Visitor;
let indicator: { id: string; text: string };
beforeEach(async () => {
  story = await aStory();
  const { outcome } = propsOf(story.pack).plain;
  visit = await (await story.house.visit(cast.mo)).open(story.outcome(outcome.code));
  const [first] = outcome.indicators.achieved ?? [];
  indicator = first ?? { id: '', text: '' };
  visit.choose('Achieved', 'Achievement level').fill('Supporting information', 'Typed\n  with space ');
  visit.choose('True', indicator.text).choose('Save as complete').fill('Title', 'A title');
});

const expectAsTyped = () =>
  expect({
    level: chosen(visit, 'level'),
    statement: inBox(visit, 'statement'),
    mark: chosen(visit, `marks[${indicator.id}]`),
    complete: chosen(visit, 'complete'),
    title: inBox(visit, 'title'),
  }).toEqual({
    level: 'achieved',
    statement: 'Typed\n  with space ',
    mark: 'true',
    complete: 'yes',
    title: 'A title',
  });

const tooLarge = Buffer.alloc(20 * 1024 * 1024 + 1, 'a');
const files = [
  [
    'a program under a harmless name',
    { filename: 'minutes.pdf', bytes: Buffer.from('MZ\u0090\u0000\u0003'.padEnd(200, '\u0000'), 'latin1') },
    /^The /,
  ],
  [
    'an archive',
    { filename: 'all.zip', bytes: Buffer.from('PK\u0003\u0004'.padEnd(60, '\u0001'), 'latin1') },
    /^The file/,
  ],
  ['an empty file', { filename: 'empty.txt', bytes: Buffer.from('') }, /^The file is empty/],
  ['a file over 20 MB', { filename: 'large.txt', bytes: tooLarge }, /^The file must be smaller than 20 MB/],
] as const;

describe.each(files)(
  '%s is refused with a sentence, and the rest of the form is as typed',
  (_, file, sentence) => {
    test.each(['Attach evidence', 'Save and continue'])('on “%s”', async (button) => {
      const before = await allThatIsSaved(story.house);
      await visit.attach('Upload a file', file).press(button);
      expect(visit.status()).toBe(422);
      const [said = '', ...more] = visit.errors();
      expect([said, more]).toEqual([expect.stringMatching(sentence), []]);
      expectSaid(visit, said);
      expectAsTyped();
      expect(await allThatIsSaved(story.house)).toEqual(before);
    });
  },
);

test('nothing chosen to attach, an address that is none, a title for two things: each is said', async () => {
  const before = await allThatIsSaved(story.house);
  await visit.press('Attach evidence');
  expectSaid(visit, 'Select a file, or enter the address of a link');
  expectAsTyped();
  await visit.fill('Or add a link', 'not an address').press('Attach evidence');
  expectSaid(visit, 'Enter a full web address that starts with https:// or http://');
  expect(inBox(visit, 'link')).toBe('not an address');
  await visit.fill('Or add a link', 'javascript:alert(1)').press('Save and continue');
  expect(visit.status()).toBe(422);
  expectAsTyped();
  expect(await allThatIsSaved(story.house)).toEqual(before);
});

test('a title without a file is not lost in silence when the form is saved', async () => {
  await visit.press('Save and continue');
  expectSaid(visit, 'Select a file, or enter the address of a link');
  expect((await story.answer(propsOf(story.pack).plain.outcome.code)).version).toBe(0);
});
