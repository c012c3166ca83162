import { beforeEach, describe, expect, test } from 'vitest';
import { cast } from '../support/a-house.ts';
import type { Visitor } from '../support/visitor.ts';
import {
  allThatIsSaved,
  aStory,
  chosen,
  expectSaid,
  facts,
  fields,
  inBox,
  post,
  type Story,
} from './support/the-story.ts';
import { propsOf } from './support/worlds.ts';

const stale =
  'This outcome was saved after you opened it. Both versions are shown: check them, then save again';

let story: Story;
let ada: Visitor;
let mo: Visitor;
beforeEach(async () => {
  story = await aStory();
  ada = await story.house.visit(cast.ada);
  mo = await story.house.visit(cast.mo);
});
const save = (visit: Visitor) => visit.press('Save and continue');
/** What the notice shows of the other version: it stands before the form. */
const theirs = (visit: Visitor) => {
  const notice = [...visit.document().querySelectorAll('h2')].find((one) =>
    one.textContent?.includes('Two versions'),
  );
  return facts(visit, notice?.parentElement);
};

describe('two people save the same outcome at once (R7)', () => {
  test('the second is refused and sees both versions; saved again, hers stands and history holds both', async () => {
    const { fieldsOf, fields: extra } = propsOf(story.pack);
    const address = story.outcome(fieldsOf.outcome.code);
    const [share] = extra;
    await ada.open(address);
    await mo.open(address);
    const [first] = fieldsOf.outcome.indicators.achieved ?? [];
    mo.choose('Not achieved', 'Achievement level').fill('Supporting information', 'What Mo knows');
    await save(mo.choose('True', first?.text ?? '').fill(share?.label ?? '', '91'));
    ada.choose('Not achieved', 'Achievement level').fill('Supporting information', 'What Ada knows');
    await save(ada.choose('Save as complete').fill(share?.label ?? '', '92'));

    expect(ada.status()).toBe(409);
    expectSaid(ada, stale);
    expect(ada.text()).toContain(
      'Mo Member saved this outcome on 12 December 2025 at 9:00am, after you opened it.',
    );
    expect(theirs(ada)).toEqual({
      [share?.label ?? '']: '91',
      [first?.text ?? '']: 'True',
      'Supporting information': 'What Mo knows',
      Status: 'Draft',
    });
    expect([inBox(ada, 'statement'), inBox(ada, `fields[${share?.id}]`), chosen(ada, 'complete')]).toEqual([
      'What Ada knows',
      '92',
      'yes',
    ]);
    expect(await story.answer(fieldsOf.outcome.code)).toMatchObject({
      statement: 'What Mo knows',
      version: 1,
    });

    await save(ada.untick('Save as complete'));
    expect(await story.answer(fieldsOf.outcome.code)).toMatchObject({
      statement: 'What Ada knows',
      version: 2,
    });
    const history = await story.history(fieldsOf.outcome.code);
    expect(history.map((one) => ('after' in one.payload ? one.payload.after : null))).toMatchObject([
      { statement: 'What Ada knows' },
      { statement: 'What Mo knows' },
    ]);
    expect(history[0]?.payload).toMatchObject({ before: { statement: 'What Mo knows' } });
  });

  test('a third save in between is refused again: nobody writes over what they have not seen', async () => {
    for (const visit of [ada, mo]) await visit.open(story.outcome('A1.a'));
    await save(mo.fill('Supporting information', 'Mo once'));
    await save(ada.fill('Supporting information', 'Ada'));
    await mo.open(story.outcome('A1.a'));
    await save(mo.fill('Supporting information', 'Mo twice'));
    await save(ada);
    expect([ada.status(), theirs(ada)]).toEqual([409, { 'Supporting information': 'Mo twice' }]);
    expect((await story.answer('A1.a')).version).toBe(2);
  });

  test('the policy’s own page shows both versions too', async () => {
    const { gated, question, excepts, confirms } = propsOf(story.pack);
    for (const visit of [ada, mo]) await visit.open(story.policy(gated.outcome.code));
    await save(mo.choose(excepts, question.question).fill('Summary of the exceptions', 'Two systems'));
    await save(ada.choose(confirms, question.question));
    expect(ada.status()).toBe(409);
    expectSaid(ada, stale);
    expect(theirs(ada)).toEqual({ [question.question]: excepts, 'Summary of the exceptions': 'Two systems' });
    expect(chosen(ada, 'policy')).toBe('yes');
  });

  test('a form that is sent twice is one save and no conflict', async () => {
    await ada.open(story.outcome('A1.a'));
    const again = await (await story.house.visit(cast.ada)).open(story.outcome('A1.a'));
    for (const visit of [ada, again]) await save(visit.fill('Supporting information', 'Once'));
    expect([again.status(), (await story.answer('A1.a')).version]).toEqual([200, 1]);
  });
});

test('different outcomes at once never conflict (R7)', async () => {
  await ada.open(story.outcome('A1.a'));
  await mo.open(story.outcome('A1.b'));
  await save(ada.fill('Supporting information', 'Ada'));
  await save(mo.fill('Supporting information', 'Mo'));
  expect([(await story.answer('A1.a')).statement, (await story.answer('A1.b')).statement]).toEqual([
    'Ada',
    'Mo',
  ]);
});

test('one person in two tabs: the older tab is refused with its words, and says what the other tab saved', async () => {
  const other = await (await story.house.visit(cast.ada)).open(story.outcome('A1.a'));
  await ada.open(story.outcome('A1.a'));
  await save(other.fill('Supporting information', 'In one tab'));
  await save(ada.fill('Supporting information', 'In the other'));
  expect(ada.status()).toBe(409);
  expect([inBox(ada, 'statement'), theirs(ada)]).toEqual([
    'In the other',
    { 'Supporting information': 'In one tab' },
  ]);
  await save(ada);
  expect((await story.answer('A1.a')).statement).toBe('In the other');
});

describe('what is typed is kept for its person alone (R5)', () => {
  const keep = async (statement: string, version = '0') => {
    return post(
      story.house,
      cast.ada,
      story.outcome('A1.a'),
      fields({ act: 'keep', version, statement, level: 'achieved' }),
    );
  };

  test('and changes neither answer nor version nor what is published', async () => {
    await save((await mo.open(story.outcome('A1.a'))).fill('Supporting information', 'Saved'));
    const before = await allThatIsSaved(story.house);
    const answer = await keep('Half a thought', '1');
    expect([answer.statusCode, answer.json().kept]).toEqual([200, '9:00am']);
    expect(await allThatIsSaved(story.house)).toEqual(before);
    await mo.open(story.outcome('A1.a'));
    expect(inBox(mo, 'statement')).toBe('Saved');
    await ada.open(story.outcome('A1.a'));
    expect([inBox(ada, 'statement'), chosen(ada, 'level')]).toEqual(['Half a thought', 'achieved']);
    expect(ada.html()).toMatch(/kept|not saved/i);
  });

  test('kept over somebody else’s save it is still refused as stale, with both versions shown', async () => {
    await keep('Half a thought');
    await save((await mo.open(story.outcome('A1.a'))).fill('Supporting information', 'Saved meanwhile'));
    await save(await ada.open(story.outcome('A1.a')));
    expect([ada.status(), inBox(ada, 'statement')]).toEqual([409, 'Half a thought']);
    await save(ada);
    expect((await story.answer('A1.a')).statement).toBe('Half a thought');
  });

  test('saving forgets it; so does discarding it', async () => {
    const kept = () => story.house.db.selectFrom('unsent').select('fields').execute();
    await keep('Half a thought');
    await save(await ada.open(story.outcome('A1.a')));
    expect(await kept()).toEqual([]);
    await keep('Another', '1');
    await (await ada.open(story.outcome('A1.a'))).press('Discard it and show what is saved');
    expect([await kept(), inBox(ada, 'statement')]).toEqual([[], 'Half a thought']);
  });
});
