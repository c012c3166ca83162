import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';

/** The string that every scanner finds; harmless. In two parts, so that no scanner finds this file. */
export const eicar = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-${'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'}`;

/** How the fake behaves: as a daemon does, says nothing, hangs up, complains, or answers in two pieces. */
export type Behaviour =
  | 'judges'
  | 'is-silent'
  | 'hangs-up'
  | 'complains'
  | 'cuts-its-answer'
  | 'answers-slowly';

export type FakeClamd = {
  readonly address: string;
  readonly behave: (behaviour: Behaviour) => void;
  /** The contents that were received whole. */
  readonly received: Buffer[];
  readonly stop: () => Promise<void>;
};

/** A server on loopback that speaks the daemon's INSTREAM command, over TCP or on a socket file. */
export async function fakeClamd(socketFile?: string): Promise<FakeClamd> {
  let behaviour: Behaviour = 'judges';
  const received: Buffer[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    const chunks: Buffer[] = [];
    socket.on('error', () => {});
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      if (behaviour === 'hangs-up') return socket.destroy();
      // Only what ends in zeros can be whole.
      if (chunk.length >= 4 && chunk.readUInt32BE(chunk.length - 4) !== 0) return;
      const content = contentIn(Buffer.concat(chunks));
      if (content === null) return;
      received.push(content);
      answer(socket, content, behaviour);
    });
  });
  await new Promise<void>((resolve) => {
    if (socketFile) server.listen(socketFile, resolve);
    else server.listen(0, '127.0.0.1', resolve);
  });
  const at = server.address();
  return {
    address: socketFile ? `unix:${socketFile}` : `tcp://127.0.0.1:${(at as AddressInfo).port}`,
    behave: (next) => {
      behaviour = next;
    },
    received,
    stop: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const command = 'zINSTREAM\0';

/** The content once its closing length of zero has come, else null. */
function contentIn(bytes: Buffer): Buffer | null {
  if (bytes.toString('latin1', 0, command.length) !== command) return null;
  const chunks: Buffer[] = [];
  for (let at = command.length; at + 4 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

function answer(socket: Socket, content: Buffer, behaviour: Behaviour): void {
  const found = content.includes(eicar) ? 'Eicar-Test-Signature FOUND' : 'OK';
  if (behaviour === 'judges') socket.end(`stream: ${found}\0`);
  if (behaviour === 'complains') socket.end('INSTREAM size limit exceeded. ERROR\0');
  if (behaviour === 'cuts-its-answer') socket.end('stream: OK');
  if (behaviour === 'answers-slowly') {
    socket.write('stream: ');
    setTimeout(() => socket.end(`${found}\0`), 50);
  }
}
