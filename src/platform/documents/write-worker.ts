import { parentPort } from 'node:worker_threads';
import { writePdf } from './pdf.ts';
import { writeWord } from './word.ts';
import type { Writing, Written } from './write-in-worker.ts';

const write = (writing: Writing): Promise<Uint8Array> =>
  writing.kind === 'pdf' ? writePdf(writing.pdf) : writeWord(writing.word);

async function answerTo(writing: Writing): Promise<Written> {
  try {
    return { bytes: await write(writing) };
  } catch (error) {
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', async (writing: Writing) => {
  const written = await answerTo(writing);
  // The bytes move to the other thread; copying them would take its time.
  parentPort?.postMessage(written, 'bytes' in written ? [written.bytes.buffer as ArrayBuffer] : []);
});
