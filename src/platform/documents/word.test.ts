import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from './blocks.ts';
import { wordAnatomy } from './testing/word-anatomy.ts';
import { type Word, writeWord } from './word.ts';

const aWord = (blocks: readonly Block[]): Word => ({
  title: 'Board paper & more',
  subject: '2025-26',
  author: 'A trust',
  lang: 'en-GB',
  header: 'OFFICIAL',
  footer: 'RX1',
  blocks,
});

describe('a Word document', () => {
  it('has headings, lists and captions by style, and header rows that repeat', async () => {
    const { paragraphs, tables, headerRows, files } = await wordAnatomy(
      await writeWord(
        aWord([
          { kind: 'heading', level: 1, text: 'Assessment' },
          { kind: 'heading', level: 2, text: 'Gaps' },
          { kind: 'paragraph', text: 'One line\nand another' },
          { kind: 'list', items: ['first', 'second'] },
          { kind: 'table', caption: 'Levels', headers: ['Outcome', 'Level'], rows: [['A1.a', 'Achieved']] },
          { kind: 'summary', rows: [{ key: 'SIRO', value: 'Siân Llŷr' }] },
        ]),
      ),
    );
    const outside = paragraphs.filter((one) => !one.isInTable && one.text !== '');
    expect(outside.map(({ style, text }) => [style, text])).toEqual([
      ['Heading1', 'Assessment'],
      ['Heading2', 'Gaps'],
      ['', 'One line\nand another'],
      ['ListParagraph', 'first'],
      ['ListParagraph', 'second'],
      ['Caption', 'Levels'],
    ]);
    expect(tables).toEqual([
      [
        ['Outcome', 'Level'],
        ['A1.a', 'Achieved'],
      ],
      [['SIRO', 'Siân Llŷr']],
    ]);
    expect(headerRows).toBe(1);
    expect(files.get('word/styles.xml')).toContain('en-GB');
    expect(files.get('docProps/core.xml')).toContain('Board paper &amp; more');
  });

  it('keeps any text that XML can hold, and is well formed with any other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), async (items) => {
        const { paragraphs, files } = await wordAnatomy(await writeWord(aWord([{ kind: 'list', items }])));
        expect(paragraphs.map((one) => one.text)).toEqual(items.map(readable));
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
        expect(files.get('word/document.xml')).not.toMatch(/[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/);
      }),
      { numRuns: 30 },
    );
  });
});

const readable = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML cannot hold
    .replace(/[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, '\uFFFD')
    .toWellFormed();
