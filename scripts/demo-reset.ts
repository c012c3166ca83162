import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { lockFolder } from '../src/platform/database/lock-folder.ts';

/** Forgets the demonstration's data, so that the next start begins afresh. Refuses while a service runs on it. */
const folder = resolve(process.env.DATA_DIR || './data');

function reset(): string {
  if (process.env.DATABASE_URL)
    throw new Error('DATABASE_URL is set, and this command forgets nothing but the embedded database.');
  if (!existsSync(join(folder, 'database'))) return `There is no demonstration in ${folder}.`;
  const unlock = lockFolder(folder);
  for (const part of ['database', 'files', 'secret', 'receipt-key.pem'])
    rmSync(join(folder, part), { recursive: true, force: true });
  unlock();
  return `The demonstration in ${folder} starts afresh next time.`;
}

try {
  console.log(reset());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
