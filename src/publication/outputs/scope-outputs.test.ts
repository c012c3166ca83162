import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anOrganisation, shippedPacks } from '../../../test/support/a-house.ts';
import type { Scope } from '../../essential-functions/rules/entry.ts';
import { anEntry } from '../../essential-functions/testing/an-entry.ts';
import { someScope } from '../../essential-functions/testing/some-scopes.ts';
import { findPack } from '../../framework/rules/find.ts';
import type { Pack } from '../../framework/rules/pack.ts';
import type { Organisation } from '../../organisation/rules/organisation.ts';
import { aSnapshot } from '../testing/an-interim.ts';
import { publicationPdf } from './publication-pdf.ts';
import { publicationWorkbook } from './publication-workbook.ts';
import { publishedView } from './view-model.ts';

const pack = findPack(shippedPacks, '2025-26') as Pack;
const organisation = anOrganisation().payload as Organisation;
const viewOf = (recorded?: Scope) => {
  const snapshot = aSnapshot({ pack, organisation, ...(recorded ? { recorded } : {}) });
  return publishedView({ snapshot, hash: null, holdings: new Map() });
};
type View = ReturnType<typeof viewOf>;

/** The PDF's blocks from the functions on. */
const pdfPart = (view: View) => {
  const { blocks } = publicationPdf(view);
  const at = blocks.findIndex((one) => one.kind === 'heading' && one.text === 'Essential functions');
  return at < 0 ? [] : blocks.slice(at);
};
const sheetOf = (view: View, name: string) =>
  publicationWorkbook(view).sheets.find((one) => one.name === name) ?? expect.fail(name);

describe('recorded essential functions of a publication (R28)', () => {
  test('stand in PDF and workbook with the justification and all their parts', () => {
    const entries = [anEntry(), anEntry({ reference: 'F2', name: 'Pharmacy', owner: '', reviewed: '' })];
    const view = viewOf({ justification: 'All sites.', columns: [], entries });
    const [heading, whole, overview, first, facts, second, others] = pdfPart(view);
    expect(heading).toMatchObject({ level: 2 });
    expect(whole).toMatchObject({ rows: [{ key: 'Justification of the scope', value: 'All sites.' }] });
    expect(overview).toMatchObject({
      caption: '2 functions',
      headers: ['Function', 'In scope', 'Systems', 'Suppliers and what they provide'],
    });
    expect(first).toMatchObject({ level: 3, text: 'F1 Emergency department' });
    expect(facts).toMatchObject({
      rows: expect.arrayContaining([
        { key: 'Basis', value: 'Essential service under NIS' },
        { key: 'Effect if lost', value: 'Ambulances are diverted' },
        { key: 'Systems', value: 'Electronic patient record\nPathology system' },
        {
          key: 'Suppliers and what they provide',
          value: 'Example Health Systems: electronic patient record, hosted (ODS code 8XX01)',
        },
        { key: 'Last reviewed', value: '1 October 2025' },
      ]),
    });
    expect(second).toMatchObject({ text: 'F2 Pharmacy' });
    expect(others).toMatchObject({
      rows: expect.arrayContaining([{ key: 'Owner', value: 'Nothing entered' }]),
    });
    expect(sheetOf(view, 'Essential functions').rows.map(([reference]) => reference)).toEqual(['F1', 'F2']);
    expect(sheetOf(view, 'Scope justification').rows).toEqual([['All sites.']]);
  });

  test('a justification without functions is not lost', () => {
    const view = viewOf({ justification: 'All sites.', columns: [], entries: [] });
    expect(pdfPart(view).at(-1)).toEqual({
      kind: 'paragraph',
      text: 'No functions were recorded when this was published.',
    });
    expect(sheetOf(view, 'Essential functions').rows).toEqual([]);
  });

  test('a snapshot from before functions were recorded is read as it always was', () => {
    const view = viewOf();
    expect(view.recorded).toBeNull();
    expect(pdfPart(view)).toEqual([]);
    expect(publicationWorkbook(view).sheets.map((one) => one.name)).toEqual([
      ...['Summary', 'Outcomes', 'Indicators', 'Policies', 'Evidence'],
    ]);
  });

  test('for any scope, PDF and workbook say the same of every part, and leave nothing out', () => {
    fc.assert(
      fc.property(someScope, (scope) => {
        const view = viewOf({ ...scope, justification: scope.justification || 'All.' });
        const summaries = pdfPart(view)
          .flatMap((block) => (block.kind === 'summary' ? [block.rows] : []))
          .slice(1);
        const { columns, rows } = sheetOf(view, 'Essential functions');
        const inWorkbook = rows.map((row) =>
          columns.flatMap(({ heading }, at) => (at > 0 && row[at] !== null ? [[heading, row[at]]] : [])),
        );
        const inPdf = summaries.map((each) =>
          each.filter((one) => one.value !== 'Nothing entered').map(({ key, value }) => [key, value]),
        );
        expect(inPdf).toEqual(inWorkbook);
        expect(summaries.length).toBe(scope.entries.length);
        scope.entries.forEach((entry, at) => {
          const said = inPdf[at]?.map(([, value]) => value) ?? [];
          const texts = [entry.name, entry.basis, entry.effect, entry.why, ...Object.values(entry.more)];
          expect(said).toEqual(expect.arrayContaining(texts.filter((text) => text !== '')));
        });
      }),
      { numRuns: 30 },
    );
  });
});
