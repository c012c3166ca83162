import { once } from 'node:events';
import { setTimeout as after } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Pdf } from './pdf.ts';
import { turns } from './turns.ts';
import type { Word } from './word.ts';

/** What the thread is asked for, and what it answers. */
export type Writing =
  | { readonly kind: 'pdf'; readonly pdf: Pdf }
  | { readonly kind: 'word'; readonly word: Word };
export type Written = { readonly bytes: Uint8Array } | { readonly failed: string };

/** Documents made at once, and asked for at once before more are turned away; milliseconds and megabytes of one thread. */
export type WritingLimits = {
  readonly atOnce: number;
  readonly asked: number;
  readonly milliseconds: number;
  readonly megabytes: number;
};

/** The largest assessment that can be written takes some 20 seconds; the queue is as long as people wait for a download. */
const usualLimits: WritingLimits = { atOnce: 2, asked: 60, milliseconds: 60_000, megabytes: 512 };

// The same source runs as TypeScript in tests and as JavaScript once built.
const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
const workerFile = new URL(`./write-worker.${ending}`, import.meta.url);

/** Makes PDF and Word documents in threads of their own: the one that answers everybody stays free meanwhile. */
export function documentWriters(limits: WritingLimits) {
  const inTurn = turns(limits.atOnce);
  const idle: Worker[] = [];
  let asked = 0;
  const write = async (writing: Writing): Promise<Uint8Array> => {
    if (asked >= limits.asked) throw tooMany();
    asked += 1;
    try {
      return await inTurn(() => writeOne(idle, writing, limits));
    } finally {
      asked -= 1;
    }
  };
  return {
    writePdfInWorker: (pdf: Pdf) => write({ kind: 'pdf', pdf }),
    writeWordInWorker: (word: Word) => write({ kind: 'word', word }),
  };
}

/** For the whole service: `writePdf` and `writeWord` by one of few threads. Rejects where that fails, as 503 where too many ask. */
export const { writePdfInWorker, writeWordInWorker } = documentWriters(usualLimits);

const tooMany = (): Error =>
  Object.assign(new Error('Too many documents are asked for at once'), { statusCode: 503 });

/** A thread is kept for the next document, as starting one takes longer than most documents; one that failed is not. */
async function writeOne(idle: Worker[], writing: Writing, limits: WritingLimits): Promise<Uint8Array> {
  const worker = idle.pop() ?? startWorker(idle, limits);
  worker.ref();
  try {
    const bytes = await writtenBy(worker, writing, limits.milliseconds);
    // A thread without work keeps no process alive.
    worker.unref();
    idle.push(worker);
    return bytes;
  } catch (error) {
    void worker.terminate();
    throw error;
  }
}

function startWorker(idle: Worker[], limits: WritingLimits): Worker {
  const worker = new Worker(workerFile, {
    resourceLimits: {
      maxOldGenerationSizeMb: limits.megabytes,
      maxYoungGenerationSizeMb: 32,
      stackSizeMb: 4,
    },
    // Nothing of the service's environment is any of a writer's business.
    env: {},
    execArgv: [],
  });
  // Whoever waits for it is told by `writtenBy`; without a listener an idle one's end would be the service's.
  worker.on('error', () => {});
  worker.once('exit', () => {
    const at = idle.indexOf(worker);
    if (at >= 0) idle.splice(at, 1);
  });
  return worker;
}

/** What the thread makes of it; rejects where it fails, ends or takes too long. */
async function writtenBy(worker: Worker, writing: Writing, milliseconds: number): Promise<Uint8Array> {
  const settled = new AbortController();
  const { signal } = settled;
  const failWith = (reason: string) => () => {
    throw new Error(reason);
  };
  try {
    // Waiting for a message ends with an error of the thread too, such as one for want of memory.
    const answered: Promise<Written[]> = once(worker, 'message', { signal });
    const ended = once(worker, 'exit', { signal }).then(failWith('The thread that makes documents ended'));
    const late = after(milliseconds, undefined, { signal }).then(
      failWith(`A document was not made within ${milliseconds} ms`),
    );
    worker.postMessage(writing);
    const [written] = await Promise.race([answered, ended, late]);
    if (written && 'bytes' in written) return written.bytes;
    throw new Error(`A document could not be made: ${written?.failed}`);
  } finally {
    settled.abort();
  }
}
