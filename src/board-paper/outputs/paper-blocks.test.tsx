import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { shippedPacks } from '../../../test/support/a-house.ts';
import type { AnswerContent } from '../../assessment/rules/answer.ts';
import { outcomesOf, profileFor } from '../../framework/rules/find.ts';
import { Blocks } from '../../platform/design/blocks.tsx';
import type { Block } from '../../platform/documents/blocks.ts';
import { wordAnatomy } from '../../platform/documents/testing/word-anatomy.ts';
import { writeWord } from '../../platform/documents/word.ts';
import { askedBy, type Position, type SnapshotOutcome } from '../../publication/rules/snapshot.ts';
import { someAnswers } from '../../publication/testing/some-answers.ts';
import { noStatement } from '../rules/chosen.ts';
import type { Paper } from '../rules/paper.ts';
import { paperBlocks } from './paper-blocks.ts';
import { paperWord } from './paper-documents.ts';

const [pack] = shippedPacks.editions;
if (!pack) throw new Error('There is no edition');
const codes = outcomesOf(pack.framework).map(({ outcome }) => outcome.code);

function paperOf(answers: Readonly<Record<string, AnswerContent>>, chosen: readonly string[]): Paper {
  if (!pack) throw new Error('There is no edition');
  const profile = profileFor(pack, 'nhs-trust', null);
  const outcomes = outcomesOf(pack.framework).map(
    ({ objective, principle, outcome }) =>
      ({
        ...(answers[outcome.code] as AnswerContent),
        ...{ code: outcome.code, title: outcome.title, objective: objective.code, principle: principle.code },
        ...profile?.cells[outcome.code],
        evidence: [],
      }) as SnapshotOutcome,
  );
  return {
    organisation: { code: 'RX1', name: 'A trust' },
    ...{ edition: pack.edition.id, profile: profile?.title ?? '', at: '2026-06-12T09:00:00.000Z' },
    asked: askedBy(pack, { outcomes } as unknown as Position),
    ...{ outcomes, chosen, lastYear: null, interim: null, planState: null, actions: [], approvals: [] },
    siroStatement: noStatement,
  };
}

const textsOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => ('text' in block ? [block.text] : []));

test('every statement that was chosen is in the paper, whole, in its page and its Word document; no other is', async () => {
  await fc.assert(
    fc.asyncProperty(someAnswers(pack), fc.subarray(codes), async (answers, chosen) => {
      const paper = paperOf(answers, chosen);
      const blocks = paperBlocks(paper);
      const section = blocks.slice(
        blocks.findIndex((one) => 'text' in one && one.text === 'Statements for the board'),
      );
      const headings = section.flatMap((one) =>
        one.kind === 'heading' && one.level === 3 ? [one.text] : [],
      );
      expect(headings.map((text) => text.split(' ')[0])).toEqual(
        codes.filter((code) => chosen.includes(code)),
      );
      const html = renderToStaticMarkup(<Blocks blocks={blocks} id="paper" />);
      const word = (await wordAnatomy(await writeWord(paperWord(paper)))).paragraphs.map((one) => one.text);
      for (const code of chosen) {
        const { statement = '' } = answers[code] ?? {};
        if (statement === '') continue;
        expect(textsOf(section)).toContain(statement);
        expect(html).toContain(renderToStaticMarkup(<b>{statement}</b>).slice('<b>'.length, -'</b>'.length));
        expect(word).toContain(statement);
      }
    }),
    { numRuns: 8, endOnFailure: true },
  );
});

test('its figures are those that a plain count over the answers gives', () => {
  fc.assert(
    fc.property(someAnswers(pack), (answers) => {
      const rank = ['not-achieved', 'partially-achieved', 'achieved'];
      const cells = profileFor(pack, 'nhs-trust', null)?.cells;
      const levels = codes.map((code) => ({
        level: answers[code]?.level ?? null,
        expected: cells?.[code]?.expected,
      }));
      const below = levels.filter(
        (one) => one.level !== null && rank.indexOf(one.level) < rank.indexOf(one.expected ?? ''),
      ).length;
      const open = levels.filter((one) => one.level === null).length;
      const [summary] = paperBlocks(paperOf(answers, [])).filter((one) => one.kind === 'summary');
      expect(Object.fromEntries(summary?.rows.map(({ key, value }) => [key, value]) ?? [])).toMatchObject({
        Outcomes: String(codes.length),
        'Not answered': String(open),
        'Below the expected level': String(below),
        'At or above the expected level': String(codes.length - open - below),
      });
    }),
    { numRuns: 30, endOnFailure: true },
  );
});
