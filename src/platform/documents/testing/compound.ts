const sector = 512;
const endOfChain = 0xfffffffe;

/** Builds a compound file of one allocation sector and one directory sector with up to three streams, for tests. */
export function compoundOf(streams: readonly { name: string; content?: Uint8Array }[]): Buffer {
  const header = Buffer.alloc(sector, 0xff);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.fill(0, 8, 76);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(endOfChain, 60);
  header.writeUInt32LE(endOfChain, 68);
  header.writeUInt32LE(0, 76);
  const fat = Buffer.alloc(sector, 0xff);
  fat.writeUInt32LE(0xfffffffd, 0);
  fat.writeUInt32LE(endOfChain, 4);
  const directory = Buffer.alloc(sector);
  const contents = streams.map(({ name, content }, at) => {
    const entry = directory.subarray(at * 128);
    entry.write(name, 0, 'utf16le');
    entry.writeUInt16LE((name.length + 1) * 2, 64);
    entry.writeUInt8(2, 66);
    entry.writeUInt32LE(2 + at, 116);
    const block = Buffer.alloc(sector);
    if (content) block.set(content);
    return block;
  });
  return Buffer.concat([header, fat, directory, ...contents]);
}
