import { Worker } from 'node:worker_threads';
import type { ReadWorkbook, WorkbookLimits, WorkbookProblem } from './read-workbook-shape.ts';
import { type Refused, refuse } from './refusal.ts';
import { turns } from './turns.ts';

type Outcome = ReadWorkbook | Refused<WorkbookProblem>;

// The same source runs as TypeScript in tests and as JavaScript once built.
const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
const workerFile = new URL(`./read-workbook-worker.${ending}`, import.meta.url);

/** Memory of all parsers together is this many times the limit of one, however many people upload at once. */
const inTurn = turns(2);

/** Parses in a thread of its own, which is ended when it takes longer or more memory than allowed. */
export const parseInWorker = (bytes: Uint8Array, limits: WorkbookLimits): Promise<Outcome> =>
  inTurn(() => parse(bytes, limits));

function parse(bytes: Uint8Array, limits: WorkbookLimits): Promise<Outcome> {
  const worker = new Worker(workerFile, {
    workerData: { bytes, limits },
    resourceLimits: {
      maxOldGenerationSizeMb: limits.megabytes,
      maxYoungGenerationSizeMb: 32,
      stackSizeMb: 4,
    },
    // Nothing of the service's environment is any of a parser's business.
    env: {},
    execArgv: [],
  });
  return new Promise((resolve) => {
    const timer = setTimeout(
      () => settle(refuse('too-slow', `${limits.milliseconds} ms`)),
      limits.milliseconds,
    );
    const settle = (outcome: Outcome): void => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(outcome);
    };
    worker.once('message', settle);
    worker.once('error', (error: NodeJS.ErrnoException) =>
      settle(
        refuse(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-much-memory' : 'not-a-workbook',
          error.message,
        ),
      ),
    );
    worker.once('exit', (code) => settle(refuse('not-a-workbook', `exit ${code}`)));
  });
}
