import { crc32, deflateRawSync } from 'node:zlib';

/** `declared` is the inflated size that the archive claims; `flags` are the general purpose bits. */
export type Part = {
  name: string;
  content: string | Uint8Array;
  declared?: number;
  flags?: number;
  deflated?: Uint8Array;
  method?: 0 | 8;
};

/** Builds a zip by hand, for tests: well-kept libraries refuse to write what an attacker would. */
export function zipOf(parts: readonly Part[], comment = ''): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const { local, central } = entryOf(part, offset);
    locals.push(local);
    directory.push(central);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...locals, central, end, Buffer.from(comment, 'latin1')]);
}

function entryOf(part: Part, offset: number) {
  const name = Buffer.from(part.name, 'utf8');
  const content = Buffer.from(part.content);
  const method = part.method ?? 8;
  const data = part.deflated ?? (method === 0 ? content : deflateRawSync(content));
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE((part.flags ?? 0) | 0x0800, 2);
  common.writeUInt16LE(method, 4);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(data.length, 14);
  common.writeUInt32LE(part.declared ?? content.length, 18);
  common.writeUInt16LE(name.length, 22);
  const made = Buffer.from([20, 0]);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return {
    local: Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, data]),
    central: Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), made, common, rest, name]),
  };
}
