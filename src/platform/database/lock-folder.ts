import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Takes `folder` for this process alone and returns how to let go. PGlite has no lock of its own and two
 * processes on one folder lose committed rows. SQLite's file lock is the operating system's, so it ends
 * with the process, however that dies. Throws a sentence when another process holds it.
 */
export function lockFolder(folder: string): () => void {
  const lock = new DatabaseSync(join(folder, 'in-use.lock'));
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch {
    lock.close();
    throw new Error(
      `Another process is using the data in ${folder}. Stop it first, or set DATA_DIR to a different folder.`,
    );
  }
  return () => lock.close();
}
