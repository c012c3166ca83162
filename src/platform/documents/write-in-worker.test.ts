import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Block } from './blocks.ts';
import { type Pdf, writePdf } from './pdf.ts';
import { anatomyOf } from './testing/pdf-anatomy.ts';
import { wordAnatomy } from './testing/word-anatomy.ts';
import type { Word } from './word.ts';
import { documentWriters, writePdfInWorker, writeWordInWorker } from './write-in-worker.ts';

const sentence = 'The board receives assurance every quarter and the risk owner signs the report. ';
const about = { title: 'Full assessment', subject: '2025-26', author: 'A trust', footer: 'RX1' };
const blocksOf = (rows: number): Block[] => [
  { kind: 'heading', level: 1, text: 'Siân Llŷr, =1+1' },
  {
    kind: 'table',
    caption: `${rows} outcomes`,
    headers: ['Outcome', 'Statement'],
    rows: Array.from({ length: rows }, (_, at) => [`B${at}.a`, sentence.repeat(6)]),
  },
];
const aPdf = (rows = 1): Pdf => ({
  ...about,
  lang: 'en-GB',
  created: new Date('2026-06-30T12:00:00Z'),
  blocks: blocksOf(rows),
});
const aWord = (rows = 1): Word => ({ ...about, lang: 'en-GB', blocks: blocksOf(rows) });
const limits = { atOnce: 1, asked: 60, milliseconds: 60_000, megabytes: 512 };

/** How often other work gets its turn until something is made. */
async function turnsUntil(made: Promise<unknown>): Promise<number> {
  let [count, pending] = [0, true];
  const done = made.finally(() => {
    pending = false;
  });
  for (; pending; count += 1) await turn();
  await done;
  return count;
}

describe('a document made in a thread of its own', () => {
  it('is byte for byte the one made here: text, date and all', async () => {
    expect(anatomyOf(await writePdfInWorker(aPdf())).text).toBe(anatomyOf(await writePdf(aPdf())).text);
  });

  it('is a Word document with the same words', async () => {
    const { paragraphs } = await wordAnatomy(await writeWordInWorker(aWord()));
    expect(paragraphs.map((one) => one.text)).toContain('Siân Llŷr, =1+1');
  });

  it('leaves this thread free for others, which making it here does not', async () => {
    const writers = documentWriters(limits);
    await writers.writePdfInWorker(aPdf());
    const here = await turnsUntil(writePdf(aPdf(200)));
    const elsewhere = await turnsUntil(writers.writePdfInWorker(aPdf(200)));
    expect(elsewhere).toBeGreaterThan(20 * here);
  });

  it('is made in turn where many ask, each its own', async () => {
    const { writePdfInWorker: write } = documentWriters({ ...limits, atOnce: 2 });
    const made = await Promise.all(
      [1, 2, 3, 4, 5].map((rows) => write({ ...aPdf(), title: `Paper ${rows}` })),
    );
    expect(made.map((bytes) => /<dc:title>.*?Paper (\d)/s.exec(anatomyOf(bytes).text)?.[1])).toEqual([
      ...['1', '2', '3', '4', '5'],
    ]);
  });
});

describe('a document that is not made', () => {
  it('is refused as 503 where too many wait, and made again once they are served', async () => {
    const { writePdfInWorker: write } = documentWriters({ ...limits, asked: 2 });
    const early = [write(aPdf()), write(aPdf())];
    await expect(write(aPdf())).rejects.toMatchObject({ statusCode: 503 });
    await Promise.all(early);
    expect((await write(aPdf())).length).toBeGreaterThan(1_000);
  });

  it('because it takes too long is given up, and the next one gets a thread of its own', async () => {
    const { writePdfInWorker: write } = documentWriters({ ...limits, milliseconds: 1 });
    await expect(write(aPdf())).rejects.toThrow('not made within 1 ms');
    await expect(write(aPdf())).rejects.toThrow('not made within 1 ms');
  });

  it('for want of memory ends its thread and nothing else', async () => {
    const { writePdfInWorker: write } = documentWriters({ ...limits, megabytes: 24 });
    await expect(write(aPdf(20_000))).rejects.toThrow(/memory/i);
  });

  it('because the writer fails says so, and the next one is made', async () => {
    const { writePdfInWorker: write } = documentWriters(limits);
    const broken = { ...aPdf(), blocks: [{ kind: 'list' }] } as unknown as Pdf;
    await expect(write(broken)).rejects.toThrow('A document could not be made: TypeError');
    expect((await write(aPdf())).length).toBeGreaterThan(1_000);
  });
});
