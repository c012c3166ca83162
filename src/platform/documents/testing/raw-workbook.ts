import { officeFile } from './office.ts';
import type { Part } from './zip.ts';

const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';
const related = (parts: readonly (readonly [type: string, target: string])[]) =>
  `<Relationships xmlns="${packaged}">${parts
    .map(
      ([type, target], at) =>
        `<Relationship Id="rId${at + 1}" Type="${relation}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** A workbook around the XML of a sheet's rows that an attacker likes, with the texts that its cells may name. */
export const workbookAround = (
  sheet: string,
  more: readonly Part[] = [],
  texts: readonly string[] = [],
): Buffer =>
  officeFile('xlsx', [
    { name: '_rels/.rels', content: related([['officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="${relation}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: related([
        ['worksheet', 'worksheets/sheet1.xml'],
        ...(texts.length > 0 ? [['sharedStrings', 'sharedStrings.xml'] as const] : []),
      ]),
    },
    { name: 'xl/worksheets/sheet1.xml', content: `<worksheet><sheetData>${sheet}</sheetData></worksheet>` },
    ...(texts.length > 0
      ? [
          {
            name: 'xl/sharedStrings.xml',
            content: `<sst>${texts.map((one) => `<si><t>${one}</t></si>`).join('')}</sst>`,
          },
        ]
      : []),
    ...more,
  ]);
