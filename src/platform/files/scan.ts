import { connect, type NetConnectOpts, type Socket } from 'node:net';

declare module '../house.ts' {
  interface House {
    /** Absent where none is configured. */
    readonly scanner?: Scanner;
  }
}

/** What a scanner says of content; `waiting` when it gave no judgement, and why not. */
export type Scan =
  | { readonly state: 'clean' }
  | { readonly state: 'infected'; readonly found: string }
  | { readonly state: 'waiting'; readonly because: string };

export type Content = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** Has content judged within so many milliseconds. Never rejects: a scanner that fails is one that has not judged yet. */
export type Scanner = (content: Content, milliseconds: number) => Promise<Scan>;

/**
 * A scanner that asks a ClamAV daemon at `tcp://host:port` or `unix:/path/to/socket`. Throws a sentence when
 * the address is neither. The daemon's StreamMaxLength must be above the largest file taken (its default, 25 MB, is).
 */
export function clamScanner(address: string): Scanner {
  const at = socketOf(address);
  return async (content, milliseconds) => {
    try {
      return judgementIn(await ask(at, content, milliseconds));
    } catch (error) {
      return { state: 'waiting', because: error instanceof Error ? error.message : String(error) };
    }
  };
}

function socketOf(address: string): NetConnectOpts {
  const unix = /^unix:(?:\/\/)?(\/.+)$/.exec(address)?.[1];
  if (unix) return { path: unix };
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol === 'tcp:' && url.hostname !== '')
    return { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || 3310) };
  throw new Error(
    `The scanner's address must be tcp://HOST:PORT or unix:/PATH/TO/SOCKET, and is "${address}".`,
  );
}

/** The daemon answers `stream: OK`, `stream: NAME FOUND` or a complaint. Only these exact words are a judgement. */
export function judgementIn(answer: string): Scan {
  if (answer === 'stream: OK') return { state: 'clean' };
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (found !== undefined) return { state: 'infected', found };
  return { state: 'waiting', because: answer === '' ? 'The scanner closed the connection' : answer };
}

async function ask(at: NetConnectOpts, content: Content, milliseconds: number): Promise<string> {
  const socket = connect(at);
  const deadline = setTimeout(
    () => socket.destroy(new Error(`The scanner did not answer within ${milliseconds} ms`)),
    milliseconds,
  );
  const answer = answerOf(socket);
  // An answer may come, or the connection end, while we are still sending: the answer decides, not the sending.
  send(socket, content).catch((error: Error) => socket.destroy(error));
  try {
    return await answer;
  } finally {
    clearTimeout(deadline);
    socket.destroy();
  }
}

/** The daemon's answer up to its zero byte, or to the end of the connection. */
function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      text = (text + chunk).slice(0, 2_000);
      if (text.includes('\0')) resolve(text.slice(0, text.indexOf('\0')).trim());
    });
    // Without its zero byte an answer may be cut off: `stream: OK` of `stream: OK.exe FOUND`.
    socket.on('end', () => resolve(''));
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('The scanner closed the connection')));
  });
}

const chunkBytes = 64 * 1024;

/** The INSTREAM command: each chunk after its length, then a length of zero. */
async function send(socket: Socket, content: Content): Promise<void> {
  await written(socket, 'zINSTREAM\0');
  for await (const part of content)
    for (let from = 0; from < part.length; from += chunkBytes) {
      const chunk = part.subarray(from, from + chunkBytes);
      await written(socket, lengthOf(chunk.length));
      await written(socket, chunk);
    }
  await written(socket, lengthOf(0));
}

function lengthOf(bytes: number): Uint8Array {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

/** Resolves once the bytes have left, so that a slow daemon never makes us hold the whole file twice. */
const written = (socket: Socket, bytes: string | Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
