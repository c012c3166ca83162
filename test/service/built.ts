import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = join(import.meta.dirname, '../..');
const folder = join(root, '.tmp/dist-service');
const programs = join(root, 'node_modules/.bin');
let isBuilt = false;

/** Compiles the service beside `dist`. Faults of types are the type check's to report. */
export function build(): void {
  if (isBuilt) return;
  const parameters = ['-p', 'tsconfig.build.json', '--outDir', folder];
  spawnSync(join(programs, 'tsc'), [...parameters, '--tsBuildInfoFile', join(folder, '.tsbuildinfo')], {
    cwd: root,
  });
  isBuilt = true;
}

export type Settings = Readonly<Record<string, string>>;
export type Running = {
  readonly origin: string;
  /** All that it has said so far. */
  readonly said: () => string;
  /** Ends it at once, or asks it to end; resolves with its code when it is gone. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
};

let nextPort = 20_000 + (process.pid % 20_000);

/** Starts it and kills it so many milliseconds later, however far it has got. */
export async function startAndKill(settings: Settings, milliseconds: number): Promise<void> {
  const { child } = begin(settings);
  const ended = once(child, 'exit');
  await pause(milliseconds);
  child.kill('SIGKILL');
  await ended;
}

function begin(settings: Settings) {
  nextPort += 1;
  const port = String(nextPort);
  const child = spawn(join(programs, 'node'), [join(folder, 'main.js')], {
    cwd: root,
    env: { PATH: `${programs}:${process.env.PATH}`, NODE_ENV: 'production', PORT: port, ...settings },
  });
  return { child, port };
}

/** Starts the real service as a process of its own and waits until it answers. Throws what it said if it ends. */
export async function startService(settings: Settings): Promise<Running> {
  const { child, port } = begin(settings);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk;
    });
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const origin = `http://localhost:${port}`;
  while (!(await answers(`${origin}/readyz`))) {
    if (hasEnded()) throw new Error(said);
    await pause(50);
  }
  return {
    origin,
    said: () => said,
    end: async (signal) => {
      const ended = hasEnded() ? null : once(child, 'exit');
      child.kill(signal);
      await ended;
      return child.exitCode;
    },
  };
}

const answers = (address: string): Promise<boolean> =>
  fetch(address).then(
    (answer) => answer.ok,
    () => false,
  );

/** Runs a program to its end: what it said, and its code. */
export function run(program: string, parameters: readonly string[], settings: Settings) {
  const file = program.endsWith('.ts') ? join(root, program) : join(folder, program);
  const { status, stdout, stderr } = spawnSync(join(programs, 'node'), [file, ...parameters], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: `${programs}:${process.env.PATH}`, NODE_ENV: 'production', ...settings },
  });
  return { code: status, said: `${stdout}${stderr}` };
}
