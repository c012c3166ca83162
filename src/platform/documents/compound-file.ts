/** A stream or storage of a compound file: `start` is the offset of its first bytes, where they are not in the mini stream. */
export type CompoundEntry = { name: string; isStream: boolean; start: number; size: number };

const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const lastSector = 0xfffffffa;
const entryBytes = 128;

/** Tells the container of old Office files, messages, and anything that Office put a password on. */
export const isCompoundFile = (bytes: Uint8Array): boolean => magic.every((byte, at) => bytes[at] === byte);

/** Lists what is in a compound file ([MS-CFB]); undefined when it is damaged. Each sector is read once at most. */
export function compoundEntries(bytes: Uint8Array): CompoundEntry[] | undefined {
  try {
    return readDirectory(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function readDirectory(file: Buffer): CompoundEntry[] {
  const shift = file.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) throw new RangeError('sector size');
  const size = 2 ** shift;
  const offset = (sector: number): number => (sector + 1) * size;
  const fat = fatSectors(file, size);
  const next = (sector: number): number => {
    const table = fat[Math.floor((sector * 4) / size)];
    if (table === undefined) throw new RangeError('sector');
    return file.readUInt32LE(offset(table) + ((sector * 4) % size));
  };
  const sectors = chain(file.readUInt32LE(48), next, file.length / size);
  return sectors.flatMap((sector) =>
    Array.from({ length: size / entryBytes }, (_, at) => {
      const from = offset(sector) + at * entryBytes;
      return readEntry(file.subarray(from, from + entryBytes), offset);
    }).flat(),
  );
}

/** The sectors of the allocation table: 109 stand in the header, more in a chain of their own. */
function fatSectors(file: Buffer, size: number): number[] {
  const inHeader = Array.from({ length: 109 }, (_, at) => file.readUInt32LE(76 + at * 4));
  const perSector = size / 4 - 1;
  const link = (sector: number): number => file.readUInt32LE((sector + 1) * size + perSector * 4);
  const more = chain(file.readUInt32LE(68), link, file.length / size).flatMap((sector) =>
    Array.from({ length: perSector }, (_, at) => file.readUInt32LE((sector + 1) * size + at * 4)),
  );
  return [...inHeader, ...more].filter((sector) => sector < lastSector);
}

/** Follows a chain of sectors; one longer than the file runs in a circle. */
function chain(first: number, next: (sector: number) => number, most: number): number[] {
  const sectors: number[] = [];
  for (let sector = first; sector < lastSector; sector = next(sector)) {
    if (sectors.length > most) throw new RangeError('circle');
    sectors.push(sector);
  }
  return sectors;
}

function readEntry(entry: Buffer, offset: (sector: number) => number): CompoundEntry[] {
  const type = entry.readUInt8(66);
  const length = entry.readUInt16LE(64);
  if (type === 0 || length < 2 || length > 64) return [];
  const name = entry.toString('utf16le', 0, length - 2);
  return [
    { name, isStream: type === 2, start: offset(entry.readUInt32LE(116)), size: entry.readUInt32LE(120) },
  ];
}
