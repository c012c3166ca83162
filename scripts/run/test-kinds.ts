import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** The test files of the project, each in one kind. */
export type TestKinds = { readonly browser: string[]; readonly data: string[]; readonly plain: string[] };

const root = join(import.meta.dirname, '../..');
const imports = /(?:from|import\()\s*'(\.{1,2}\/[^']+)'/g;

/**
 * Sorts test files by what they need: whoever reaches the browser, the worker's database, or neither. Read from
 * the imports, so that no list has to be kept: what touches data runs on both databases because it touches it.
 */
export function testKinds(): TestKinds {
  const files = globSync(['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'], { cwd: root }).sort();
  const kinds: TestKinds = { browser: [], data: [], plain: [] };
  for (const file of files) {
    const reached = reachedFrom(join(root, file));
    if (reached.has('test/support/chromium.ts')) kinds.browser.push(file);
    else if (reached.has('test/support/a-database.ts')) kinds.data.push(file);
    else kinds.plain.push(file);
  }
  return kinds;
}

/** The test's helpers that it imports, and theirs. The service itself never imports a helper of tests. */
function reachedFrom(start: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const look = (file: string) => {
    const name = relative(root, file);
    if (seen.has(name) || !existsSync(file)) return;
    seen.add(name);
    if (file !== start && !isHelper(name)) return;
    for (const [, to = ''] of readFileSync(file, 'utf8').matchAll(imports)) look(join(dirname(file), to));
  };
  look(start);
  return seen;
}

const isHelper = (name: string): boolean => name.startsWith('test/') || name.includes('/testing/');
