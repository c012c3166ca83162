import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { step } from './run/step.ts';

/**
 * Compiles the service into `dist`, unless what is there was made from exactly these sources: a start need not
 * wait for the compiler to find out that nothing has changed, and nothing stale is ever served.
 */
const root = join(import.meta.dirname, '..');
const stamp = join(root, 'dist/made-from');

function fingerprint(): string {
  const hash = createHash('sha256');
  const names = globSync(['src/**/*.{ts,tsx}', 'tsconfig*.json', 'package-lock.json'], { cwd: root });
  for (const name of names.sort()) hash.update(name).update(readFileSync(join(root, name)));
  return hash.digest('hex');
}

/** Modules whose source is gone. */
function removeLeftOvers(): void {
  for (const name of globSync('dist/**/*.js', { cwd: root })) {
    const source = join(root, name.replace(/^dist/, 'src').replace(/\.js$/, ''));
    if (existsSync(`${source}.ts`) || existsSync(`${source}.tsx`)) continue;
    for (const left of [name, `${name}.map`]) rmSync(join(root, left), { force: true });
  }
}

const from = fingerprint();
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== from) {
  rmSync(stamp, { force: true });
  const { code } = await step('tsc', ['-p', 'tsconfig.build.json', '--pretty', 'false']);
  removeLeftOvers();
  if (code === 0) writeFileSync(stamp, from);
  process.exitCode = code ?? 1;
}
