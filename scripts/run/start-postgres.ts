import { execFileSync, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export type Server = { readonly url: string; readonly version: string; readonly stop: () => Promise<void> };

type User = { readonly uid: number; readonly gid: number };

/** Faster and forgetful: the server's data lives no longer than the run. */
const forgetful = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=60'];

/**
 * Starts a PostgreSQL of our own from the programs in `folder`: in a temporary folder, reached by a socket in it
 * and by no network, gone after `stop`.
 */
export async function startPostgres(
  folder: string,
  settings: readonly string[] = forgetful,
): Promise<Server> {
  const home = mkdtempSync(join(tmpdir(), 'dspt-pg-'));
  const user = unprivileged();
  if (user) chownSync(home, user.uid, user.gid);
  const options: SpawnOptions = { cwd: home, ...user, env: { ...process.env, HOME: home } };
  const data = join(home, 'data');
  const made = spawnSync(
    join(folder, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...options, stdio: 'pipe', encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const server = spawn(
    join(folder, 'postgres'),
    ['-D', data, '-k', home, '-h', '', ...settings.flatMap((setting) => ['-c', setting])],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let complaints = '';
  server.stderr?.on('data', (chunk) => {
    complaints = (complaints + chunk).slice(-4_000);
  });
  // Whatever becomes of the run, no server stays behind.
  const kill = () => {
    server.kill('SIGKILL');
    rmSync(home, { recursive: true, force: true });
  };
  process.once('exit', kill);
  const url = `postgres://postgres@localhost/postgres?host=${encodeURIComponent(home)}`;
  await answering(
    folder,
    home,
    () => server.exitCode === null,
    () => complaints,
  );
  return {
    url,
    version: execFileSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' }).trim(),
    stop: async () => {
      process.off('exit', kill);
      const ended = server.exitCode === null ? once(server, 'exit') : null;
      server.kill('SIGINT');
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function answering(folder: string, home: string, isAlive: () => boolean, complaints: () => string) {
  for (let tries = 0; tries < 200; tries += 1) {
    const { status } = spawnSync(join(folder, 'pg_isready'), ['-q', '-h', home, '-U', 'postgres']);
    if (status === 0) return;
    if (!isAlive()) break;
    await pause(100);
  }
  throw new Error(`PostgreSQL did not start: ${complaints()}`);
}

/** PostgreSQL refuses to run as root: then as the user that its package made, else as nobody. */
function unprivileged(): User | null {
  if (process.getuid?.() !== 0) return null;
  const number = (flag: string, name: string) =>
    Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout || Number.NaN);
  const name = Number.isNaN(number('-u', 'postgres')) ? 'nobody' : 'postgres';
  return { uid: number('-u', name), gid: number('-g', name) };
}
