import { beforeAll, describe, expect, it } from 'vitest';
import type { Block } from './blocks.ts';
import { type Pdf, writePdf } from './pdf.ts';
import { type Anatomy, anatomyOf, streamOf, tagCounts, unmarkedDrawing } from './testing/pdf-anatomy.ts';

const aPdf = (overrides: Partial<Pdf> = {}): Pdf => ({
  title: 'Full assessment',
  subject: '2025-26',
  author: 'A trust',
  lang: 'en-GB',
  created: new Date('2026-06-30T12:00:00Z'),
  blocks: [],
  footer: 'RX1',
  ...overrides,
});

const sentence = 'The board receives assurance every quarter and the risk owner signs the report. ';
const outcomes: Block = {
  kind: 'table',
  caption: '47 contributing outcomes',
  headers: ['Outcome', 'Level', 'Statement'],
  widths: [1, 2, 6],
  rowHeader: true,
  // Row 20 is longer than three pages.
  rows: Array.from({ length: 47 }, (_, at) => [`B${at}.a`, 'Achieved', sentence.repeat(at === 20 ? 200 : 4)]),
};

describe('a document with a table of 47 rows', () => {
  let anatomy: Anatomy;
  beforeAll(async () => {
    const blocks: Block[] = [
      { kind: 'heading', level: 1, text: 'Assessment' },
      { kind: 'paragraph', text: sentence },
      { kind: 'heading', level: 2, text: 'Outcomes' },
      outcomes,
      { kind: 'heading', level: 3, text: 'Missing' },
      { kind: 'list', items: ['one', 'two'] },
      { kind: 'heading', level: 2, text: 'People' },
      { kind: 'summary', rows: [{ key: 'SIRO', value: 'Siân Llŷr' }] },
    ];
    anatomy = anatomyOf(await writePdf(aPdf({ blocks, header: 'OFFICIAL' })));
  });

  it('says that it is tagged, in which language, and shows its title', () => {
    expect(anatomy.text).toMatch(/\/Marked true/);
    expect(anatomy.text).toMatch(/\/StructTreeRoot \d+ 0 R/);
    expect(anatomy.text).toMatch(/\/Lang \(en-GB\)/);
    expect(anatomy.text).toMatch(/\/DisplayDocTitle true/);
    expect(anatomy.text).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('has every element in the structure tree once, however many pages it covers', () => {
    expect(tagCounts(anatomy)).toEqual({
      Document: 1,
      Sect: 4,
      H1: 1,
      H2: 2,
      H3: 1,
      P: 1,
      Table: 2,
      Caption: 1,
      TR: 1 + 47 + 1,
      TH: 3 + 47 + 1,
      TD: 2 * 47 + 1,
      L: 1,
      LI: 2,
      Lbl: 2,
      LBody: 2,
    });
  });

  it('says of every header cell what it is the header of', () => {
    expect(anatomy.text.match(/\/Scope \/Column/g)).toHaveLength(3);
    expect(anatomy.text.match(/\/Scope \/Row/g)).toHaveLength(48);
  });

  it('reads the header row once and repeats it on later pages as an artifact', () => {
    const tagged = anatomy.pages.flatMap((page) => page.match(/^\/TH <<\n\/MCID/gm) ?? []);
    expect(tagged).toHaveLength(3 + 47 + 1);
    const later = anatomy.pages
      .slice(1, -1)
      .map((page) => page.match(/^\/Artifact <<\n\/Type \/Pagination/gm)?.length ?? 0);
    // Three header cells, and one for the page's own header, footer and number.
    expect(Math.min(...later)).toBeGreaterThanOrEqual(4);
  });

  it('continues a row that is longer than a page, with the row’s header shown again', () => {
    const pieces = [...anatomy.objects.values()].find(
      (body) => /^<<\n\/S \/TD/.test(body) && (body.match(/\/MCR/g)?.length ?? 0) > 1,
    );
    expect(pieces).toBeDefined();
  });

  it('draws nothing that is neither tagged nor an artifact', () => {
    expect(unmarkedDrawing(anatomy)).toEqual([]);
    expect(
      anatomy.pages.every(
        (page) => (page.match(/ (BDC|BMC)$/gm) ?? []).length + (page.match(/^>> BDC$/gm) ?? []).length > 0,
      ),
    ).toBe(true);
  });

  it('numbers its pages and lists its headings as bookmarks', () => {
    expect(anatomy.pages.length).toBeGreaterThan(6);
    for (const title of ['Assessment', 'Outcomes', 'Missing', 'People'])
      expect(anatomy.text).toContain(`/Title (${title})`);
    expect(anatomy.text).toContain('/PageMode /UseOutlines');
  });

  it('embeds every font it uses, with the way back to Unicode', () => {
    expect(anatomy.text.match(/\/Subtype \/Type0/g)).toHaveLength(2);
    expect(anatomy.text.match(/\/FontFile2 \d+ 0 R/g)).toHaveLength(2);
    expect(anatomy.text).not.toContain('Helvetica');
    const maps = [...anatomy.objects.values()].filter((body) => body.includes('/FlateDecode')).map(streamOf);
    expect(maps.some((map) => map.includes('begincmap') && map.includes('<0177>'))).toBe(true);
  });
});

it('keeps its metadata whole when the title is full of markup', async () => {
  const { text } = anatomyOf(
    await writePdf(aPdf({ title: 'R&D <trust> ]]>', blocks: [{ kind: 'paragraph', text: 'x' }] })),
  );
  expect(text).toContain('<rdf:li xml:lang="x-default">R&amp;D &lt;trust&gt; ]]&gt;</rdf:li>');
  expect(text).toContain('(R&D <trust> ]]>)');
});

it('never leaves a heading alone at the foot of a page', async () => {
  for (let lines = 20; lines < 45; lines += 1) {
    const blocks: Block[] = [
      { kind: 'paragraph', text: 'x\n'.repeat(lines) },
      { kind: 'heading', level: 2, text: 'Outcomes' },
      { kind: 'heading', level: 3, text: 'Objective B' },
      { ...outcomes, rows: [['B1.a', 'Achieved', sentence.repeat(9)]] },
    ];
    const { pages } = anatomyOf(await writePdf(aPdf({ blocks, landscape: true })));
    const page = pages.findIndex((content) => content.includes('/H3 <<'));
    expect(pages[page]).toContain('/TD <<');
  }
});

it('writes the same bytes for the same document', async () => {
  const pdf = aPdf({ blocks: [{ kind: 'paragraph', text: 'x' }] });
  expect(await writePdf(pdf)).toEqual(await writePdf(pdf));
});

it('writes a document with nothing in it', async () => {
  expect(anatomyOf(await writePdf(aPdf())).pages).toHaveLength(1);
});
