import { describe, expect, test } from 'vitest';
import { cast } from '../../../test/support/a-house.ts';
import { answerOutcome } from '../../assessment/answer-outcome.ts';
import { outcomesOf } from '../../framework/rules/find.ts';
import { paths } from '../../paths.ts';
import { wordAnatomy } from '../../platform/documents/testing/word-anatomy.ts';
import { anInterimHouse, edition } from '../../publication/testing/an-interim-house.ts';

const where = { organisation: 'RX1', edition };

async function aHouseWithAnswers() {
  const { house, pack, publish } = await anInterimHouse();
  const plain = outcomesOf(pack.framework).filter(({ outcome }) => !pack.edition.policies[outcome.code]);
  const [first, second] = plain.map(({ outcome }) => outcome.code);
  if (!first || !second) throw new Error('There are no outcomes');
  await publish();
  const answer = async (outcome: string, statement: string) =>
    answerOutcome(
      await house.as(cast.mo),
      { ...where, outcome },
      { version: 0, level: 'achieved', statement },
    );
  await answer(first, 'The board hears of every risk.');
  await answer(second, 'Nobody outside reads this.');
  return { house, label: `${first} ${plain[0]?.outcome.title}` };
}

describe('the board paper', () => {
  test('says what was chosen and what the SIRO wrote, on the page and in both files', async () => {
    const { house, label } = await aHouseWithAnswers();
    const mo = await house.visit(cast.mo);
    await mo.open(paths.boardStatements.to(where));
    await mo.choose(label).press('Save your choice');
    const sira = await house.visit(cast.sira);
    await sira.open(paths.siroStatement.to(where));
    await sira
      .fill('Your statement to the board', 'I accept the risks that are named here.')
      .press('Save your statement');
    await mo.open(paths.boardPaper.to(where));
    const text = mo.text();
    expect(text).toContain('The board hears of every risk.');
    expect(text).not.toContain('Nobody outside reads this.');
    expect(text).toContain('I accept the risks that are named here.');
    expect(text).toContain('Answered for the first time');
    await mo.open(paths.boardPaperWord.to(where));
    const { paragraphs } = await wordAnatomy(mo.bytes());
    const texts = paragraphs.map((one) => one.text);
    expect(texts).toContain('The board hears of every risk.');
    expect(texts).toContain('I accept the risks that are named here.');
    await mo.open(paths.boardPaperPdf.to(where));
    expect(mo.bytes().subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('nobody but the SIRO writes the SIRO’s statement', async () => {
    const { house } = await aHouseWithAnswers();
    const page = await (await house.visit(cast.ada)).open(paths.siroStatement.to(where));
    expect(page.status()).toBe(403);
  });
});
