import { constants, deflateRawSync } from 'node:zlib';
import { type Part, zipOf } from './zip.ts';

const mainTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
  docm: 'application/vnd.ms-word.document.macroEnabled.main+xml',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
  xlsb: 'application/vnd.ms-excel.sheet.binary.macroEnabled.main',
  dotx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml',
};
export type OfficeKind = keyof typeof mainTypes;

/** The smallest archive with the content types of an Office file, for tests. */
export const officeFile = (kind: OfficeKind, more: readonly Part[] = [], comment = ''): Buffer =>
  zipOf(
    [
      {
        name: '[Content_Types].xml',
        content: `<Types><Override PartName="/main.xml" ContentType="${mainTypes[kind]}"/></Types>`,
      },
      ...more,
    ],
    comment,
  );

/** Deflated zeros that inflate to so many megabytes, made without ever holding them. */
export function deflatedZeros(megabytes: number): Uint8Array {
  const one = deflateRawSync(Buffer.alloc(1024 ** 2), { finishFlush: constants.Z_SYNC_FLUSH });
  const end = Buffer.from([0x03, 0x00]);
  return Buffer.concat([...Array.from({ length: megabytes }, () => one), end]);
}
