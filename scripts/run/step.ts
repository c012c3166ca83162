import { spawn } from 'node:child_process';

export type Ended = { readonly code: number | null; readonly seconds: number; readonly output: string };

/** Runs a command with the project's own programs first on its path. `quiet` keeps its output for later. */
export function step(
  command: string,
  parameters: readonly string[],
  { env = {}, quiet = false }: { env?: Record<string, string>; quiet?: boolean } = {},
): Promise<Ended> {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, parameters, {
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      env: { ...process.env, ...env },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => {
        output += chunk;
      });
    const end = (code: number | null) =>
      resolve({ code, seconds: (performance.now() - began) / 1_000, output });
    child.on('error', (error) => {
      output += error.message;
      end(1);
    });
    child.on('close', end);
  });
}
