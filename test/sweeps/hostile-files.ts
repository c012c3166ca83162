import { writeXlsx } from 'hucre/xlsx';
import { deflatedZeros, officeFile } from '../../src/platform/documents/testing/office.ts';
import { workbookAround } from '../../src/platform/documents/testing/raw-workbook.ts';
import { zipOf } from '../../src/platform/documents/testing/zip.ts';
import { writeWorkbook } from '../../src/platform/documents/workbook.ts';

export type Hostile = {
  readonly filename: string;
  readonly bytes: Uint8Array;
  /** Harmless as it lies; a trap for whoever reads it. */
  readonly onlyWhenRead?: true;
};

const declared = (megabytes: number) => megabytes * 1024 ** 2;
const bytes = (content: string) => Buffer.from(content, 'latin1');
const honest = () =>
  writeWorkbook({
    ...{ title: 'Honest', creator: 'Test' },
    sheets: [{ name: 'Sheet', columns: [{ heading: 'Outcome' }], rows: [['A1.a']], freezeHeader: false }],
  });
const entity = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>';
const laughs = `<!DOCTYPE a [<!ENTITY b "ha">${[...'cdefghij']
  .map((name, at) => `<!ENTITY ${name} "${`&${'bcdefghij'[at]};`.repeat(10)}">`)
  .join('')}]><a>&j;</a>`;

const rows = (count: number) =>
  Array.from(
    { length: count },
    (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="inlineStr"><is><t>Row ${at}</t></is></c></row>`,
  ).join('');
const oneTextIn = (count: number) =>
  Array.from(
    { length: count / 100 },
    (_, at) => `<row r="${at + 1}">${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`,
  ).join('');

/** What nobody uploads by accident, under names that sound right. */
export const hostileFiles = async (): Promise<Readonly<Record<string, Hostile>>> => ({
  'an archive bomb': {
    filename: 'functions.xlsx',
    bytes: officeFile('xlsx', [
      { name: 'xl/b.xml', content: '', declared: declared(250), deflated: deflatedZeros(250) },
    ]),
  },
  'a bomb in a Word document': {
    filename: 'policy.docx',
    bytes: officeFile('docx', [
      { name: 'word/b.xml', content: '', declared: declared(250), deflated: deflatedZeros(250) },
    ]),
  },
  'an entity that names a file of the server': {
    filename: 'functions.xlsx',
    bytes: workbookAround('', [{ name: 'xl/sharedStrings.xml', content: entity }]),
  },
  'entities that grow a thousand million times': {
    filename: 'functions.xlsx',
    bytes: workbookAround('', [{ name: 'docProps/core.xml', content: laughs }]),
  },
  'a workbook with a password': {
    filename: 'functions.xlsx',
    bytes: await writeXlsx({
      sheets: [{ name: 'S', rows: [['x']] }],
      encryption: { password: 'p', spinCount: 1_000 },
    }),
  },
  'a workbook with macros': { filename: 'functions.xlsm', bytes: officeFile('xlsm') },
  'a workbook with macros under another name': {
    filename: 'functions.xlsx',
    bytes: workbookAround('', [{ name: 'xl/vbaProject.bin', content: 'macro' }]),
  },
  'a workbook that is a web page too': {
    filename: 'functions.xlsx',
    bytes: Buffer.concat([await honest(), bytes('<html><script>alert(1)</script></html>')]),
  },
  'a picture that is an archive too': {
    filename: 'diagram.png',
    bytes: Buffer.concat([
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      zipOf([{ name: 'evil.html', content: '<script>' }]),
    ]),
  },
  'an archive with a path out of it': {
    filename: 'functions.xlsx',
    bytes: workbookAround('', [{ name: '../../etc/cron.d/x', content: 'x' }]),
  },
  'a program': { filename: 'minutes.pdf', bytes: bytes(`MZ${'\0'.repeat(62)}PE\0\0`) },
  'half a workbook': { filename: 'functions.xlsx', bytes: (await honest()).subarray(0, 1_000) },
  'nothing at all': { filename: 'functions.xlsx', bytes: bytes('') },
  '200,000 rows': {
    ...{ filename: 'functions.xlsx', onlyWhenRead: true },
    bytes: workbookAround(rows(200_000)),
  },
  'one long text in 20,000 cells': {
    ...{ filename: 'functions.xlsx', onlyWhenRead: true },
    bytes: workbookAround(oneTextIn(20_000), [], ['Words '.repeat(5_000)]),
  },
  'two cells at opposite corners': {
    ...{ filename: 'functions.xlsx', onlyWhenRead: true },
    bytes: workbookAround(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="20000"><c r="XFD20000"><v>1</v></c></row>',
    ),
  },
});
