import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { assets } from '../../src/platform/design/assets.ts';

export type Received = { path: string; body: string };

type Answer = { status?: number; type?: string; body?: string };
type Answering = (path: string, received: Received) => Answer | undefined;

/** What the service itself sends: no host but its own, no inline style, scripts by nonce. */
const policy = (nonce: string) =>
  `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'`;

/** A server with our assets for pages that a test answers itself; remembers what was posted. */
export const aServer = async (answer: Answering, nonce = 'abc') => {
  const posted: Received[] = [];
  const files = new Map(assets().map((asset) => [asset.address, asset]));
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const file = files.get(path);
    if (file) return response.setHeader('content-type', file.type).end(file.body);
    const received = { path, body: await text(request) };
    if (request.method === 'POST') posted.push(received);
    const {
      status = 200,
      type = 'text/html; charset=utf-8',
      body = '',
    } = answer(path, received) ?? { status: 404 };
    response.writeHead(status, { 'content-type': type, 'content-security-policy': policy(nonce) }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    posted,
    at: (path: string) => `http://127.0.0.1:${port}${path}`,
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
};
