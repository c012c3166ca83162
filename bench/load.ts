/** Sends requests as fast as they are answered, from a process of its own. Told what to do on standard input. */
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** Somebody with a cookie, and the addresses of what they open by the pages' names; saving is done on `outcome`. */
export type Target = {
  readonly cookie: string;
  readonly addresses: { readonly outcome: string; readonly [page: string]: string };
};
export type Task = {
  readonly origin: string;
  /** The name of a page, or `save`. */
  readonly what: string;
  readonly targets: readonly Target[];
  readonly seconds: number;
  readonly connections: number;
};
export type Measured = { readonly perSecond: number; readonly p95: number };

const agent = new Agent({ keepAlive: true });

function send(
  task: Task,
  path: string,
  cookie: string,
  form?: Buffer,
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `${task.origin}${path}`,
      {
        agent,
        method: form ? 'POST' : 'GET',
        headers: {
          cookie,
          ...(form
            ? {
                origin: task.origin,
                'content-type': `multipart/form-data; boundary=${boundary}`,
                'content-length': form.length,
              }
            : {}),
        },
      },
      (answer) => {
        text(answer).then((body) => resolve({ status: answer.statusCode ?? 0, body }), reject);
      },
    );
    sent.on('error', reject);
    sent.end(form);
  });
}

const boundary = 'bench-7d1f2a';
const part = (name: string, value: string): string =>
  `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

/** The form as a browser sends it: every box there is, and another text each time, or nothing would be saved. */
function formFrom(page: string): (version: number) => Buffer {
  const boxes = [...page.matchAll(/<textarea[^>]* name="([^"]+)"/g)].map(([, name = '']) => name);
  const marks = [...page.matchAll(/<input[^>]*type="radio"[^>]*>/g)].flatMap(([radio]) =>
    / checked/.test(radio) ? [radio] : [],
  );
  const ticked = marks.map((radio) =>
    part(/ name="([^"]+)"/.exec(radio)?.[1] ?? '', / value="([^"]+)"/.exec(radio)?.[1] ?? ''),
  );
  const rest = boxes.filter((name) => name !== 'statement').map((name) => part(name, ''));
  return (version) =>
    Buffer.from(
      [
        ...ticked,
        ...rest,
        part(
          'statement',
          `Saved from version ${version}. ${'The evidence is in the document library. '.repeat(15)}`,
        ),
        part('complete', 'yes'),
        part('version', String(version)),
        part('act', 'save'),
        `--${boundary}--\r\n`,
      ].join(''),
    );
}

async function visit(task: Task, target: Target, until: number, took: number[]): Promise<void> {
  const isSave = task.what === 'save';
  const address = target.addresses[isSave ? 'outcome' : task.what] ?? '';
  const page = isSave ? (await send(task, address, target.cookie)).body : '';
  const form = formFrom(page);
  let version = Number(/name="version"[^>]*value="(\d+)"/.exec(page)?.[1]);
  const once = () => send(task, address, target.cookie, isSave ? form(version++) : undefined);
  const expected = isSave ? 303 : 200;
  while (performance.now() < until) {
    const began = performance.now();
    const { status } = await once();
    if (status !== expected) throw new Error(`${task.what} ${address} answered ${status}`);
    took.push(performance.now() - began);
  }
}

const task = JSON.parse(await text(process.stdin)) as Task;
const took: number[] = [];
const began = performance.now();
const until = began + task.seconds * 1_000;
await Promise.all(task.targets.slice(0, task.connections).map((target) => visit(task, target, until, took)));
const seconds = (performance.now() - began) / 1_000;
took.sort((one, other) => one - other);
const measured: Measured = {
  perSecond: took.length / seconds,
  p95: took[Math.floor(took.length * 0.95)] ?? 0,
};
console.log(JSON.stringify(measured));
agent.destroy();
