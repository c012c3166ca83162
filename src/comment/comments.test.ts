import { beforeEach, describe, expect, test } from 'vitest';
import { aStory, type Story } from '../../test/journeys/support/the-story.ts';
import { cast, type TestHouse } from '../../test/support/a-house.ts';
import type { Visitor } from '../../test/support/visitor.ts';
import { paths } from '../paths.ts';

let story: Story;
let house: TestHouse;
let mo: Visitor;
let ada: Visitor;
const outcome = 'A1.a';
const address = () => paths.comments.to({ ...story.where, outcome });

beforeEach(async () => {
  story = await aStory();
  ({ house } = story);
  mo = await (await house.visit(cast.mo)).open(address());
  ada = await house.visit(cast.ada);
});

const say = (visit: Visitor, text: string) => visit.fill('Add a comment', text).press('Add comment');
const told = async () =>
  (await house.db.selectFrom('comment_mention').select('person_id').orderBy('person_id').execute()).map(
    (row) => row.person_id,
  );

describe('comments on an outcome', () => {
  test('are added, name people by @ and by ticking, and lead there from the outcome and from My work', async () => {
    mo.choose('Vera Viewer');
    await say(mo, '@Ada can you find the minutes?');
    expect(mo.html()).toContain('Your comment is added. It is for Ada Administrator, Vera Viewer.');
    expect(mo.text()).toContain(
      'Mo Member on 12 December 2025 at 9:00am, for Ada Administrator, Vera Viewer',
    );
    await ada.open(story.outcome(outcome));
    expect(ada.text()).toContain('1 comment, 1 to resolve');
    await ada.open(paths.myWork.to(story.where));
    await ada.follow(`Comments on ${outcome}`);
    expect(ada.text()).toContain('@Ada can you find the minutes?');
    expect(await told()).toEqual(['ada', 'vera']);
    expect(await story.mails()).toEqual([]);
  });

  test('an @ that names nobody, or more than one, is said', async () => {
    await say(mo, '@Nobody and somebody@example.nhs.uk');
    expect(mo.html()).toContain('@Nobody is not one name of exactly one person, so nobody is told by it.');
    expect(await told()).toEqual([]);
  });

  test('are answered, and whoever has spoken in the thread is told', async () => {
    await say(mo, '@Ada which paper?');
    await ada.open(paths.myWork.to(story.where));
    await ada.follow(`Comments on ${outcome}`);
    await ada.follow('Answer');
    await ada.fill('Your answer', 'The one of June').press('Add answer');
    expect(ada.address()).toBe(address());
    await mo.open(address());
    expect(mo.text()).toMatch(/which paper\?.*The one of June/);
    expect(await told()).toEqual(['ada', 'mo']);
    // Answered, it is no longer work.
    expect((await ada.open(paths.myWork.to(story.where))).text()).not.toContain('Comments for you');
  });

  test('are changed and removed by their author alone; what was said stays in the history', async () => {
    await say(mo, 'First words');
    await mo.follow('Change or remove');
    const own = mo.address();
    await mo.fill('What it says', 'Better words').press('Save');
    expect(mo.text()).toContain('changed on 12 December 2025 at 9:00am');
    await ada.open(own);
    expect([ada.address(), ada.status()]).toEqual([address(), 200]);
    await (await mo.open(own)).press('Remove your comment');
    expect(mo.text()).toContain('Removed by Mo Member on 12 December 2025 at 9:00am.');
    expect(mo.text()).not.toContain('Better words');
    expect(await told()).toEqual([]);
    await ada.open(paths.outcomeHistory.to({ ...story.where, outcome }));
    for (const words of ['First words', 'Better words', 'Comment removed'])
      expect(ada.text()).toContain(words);
  });

  test('of one person in two windows: the older is refused and says what the newer saved', async () => {
    await say(mo, 'First words');
    await mo.follow('Change or remove');
    const other = await (await house.visit(cast.mo)).open(mo.address());
    await other.fill('What it says', 'Newer words').press('Save');
    await mo.fill('What it says', 'Older words').press('Save');
    expect(mo.status()).toBe(409);
    expect(mo.text()).toContain('Newer words');
    expect(mo.html()).toContain('Older words');
    await mo.press('Save');
    expect((await mo.open(address())).text()).toContain('Older words');
  });

  test('are resolved and reopened by anybody who comments', async () => {
    await say(mo, 'Which paper?');
    await (await ada.open(address())).press('Resolve the comment of Mo Member on 12 December 2025 at 9:00am');
    expect(ada.text()).toContain('Resolved by Ada Administrator on 12 December 2025 at 9:00am');
    expect(ada.text()).toContain('Everything is resolved.');
    await ada.press('Reopen the comment of Mo Member');
    expect(ada.text()).not.toContain('Everything is resolved.');
  });

  test('nothing typed is lost: kept while resolving another, kept when it is too long or empty', async () => {
    await say(mo, 'Which paper?');
    mo.fill('Add a comment', 'Half a thought');
    await mo.press('Resolve the comment of Mo Member on 12 December 2025 at 9:00am');
    expect(mo.html()).toContain('Half a thought');
    await say(mo, '');
    expect(mo.errors()).toEqual(['Enter your comment']);
    await say(mo, 'x'.repeat(4_001));
    expect(mo.errors()).toEqual(['Your comment must be 4,000 characters or fewer']);
    expect(mo.html()).toContain('x'.repeat(4_001));
  });

  test('a viewer reads and is not asked; another organisation and NHS England find nothing (R38)', async () => {
    await say(mo, 'Which paper?');
    const vera = await (await house.visit(cast.vera)).open(address());
    expect(vera.text()).toContain('Which paper?');
    expect(vera.text()).toContain('You can read comments.');
    for (const stranger of [cast.otto, cast.nat, cast.dora, cast.reg])
      expect((await (await house.visit(stranger)).open(address())).status()).toBe(404);
  });
});
