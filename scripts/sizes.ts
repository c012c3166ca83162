import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Prints how large files and functions are; fails on a file over 300 lines that has no reason here. */
const root = join(import.meta.dirname, '..');
const longest = 300;
const longestFunction = 30;

const reasons: Readonly<Record<string, string>> = {
  'src/platform/design/browser/app.css': 'one stylesheet, one request',
  'src/pages.ts': 'the one table of all pages, a line each',
  'test/sweeps/expectations.ts': 'who may open what, a line for every address, written by hand on purpose',
};

type Measured = { readonly name: string; readonly lines: number };

const linesOf = (text: string): number => text.replace(/\n$/, '').split('\n').length;

function functionsOf(name: string, text: string): Measured[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const found: Measured[] = [];
  const lineAt = (position: number) => source.getLineAndCharacterOfPosition(position).line;
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body)
      found.push({
        name: `${name}:${lineAt(node.getStart()) + 1}`,
        lines: lineAt(node.end) - lineAt(node.getStart()) + 1,
      });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The value below which so many of a hundred lie. */
function percentile(measured: readonly Measured[], share: number): number {
  const sorted = measured.map((one) => one.lines).sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * share) / 100))] ?? 0;
}

const isTest = (name: string): boolean =>
  /\.test\.tsx?$/.test(name) || name.startsWith('test/') || name.includes('/testing/');

const names = globSync(
  ['src/**/*.{ts,tsx,js,css}', 'test/**/*.{ts,tsx}', 'scripts/**/*.ts', 'bench/**/*.ts'],
  {
    cwd: root,
  },
).sort();
const texts = names.map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }));
const files = texts.map(({ name, text }) => ({ name, lines: linesOf(text) }));
const source = files.filter((one) => one.name.startsWith('src/') && !isTest(one.name));
const tests = files.filter((one) => isTest(one.name));
// A story in a test is told at one stretch: only the service's own functions are measured.
const functions = texts
  .filter(({ name }) => /^src\/.*\.tsx?$/.test(name) && !isTest(name))
  .flatMap(({ name, text }) => functionsOf(name, text));
const total = (measured: readonly Measured[]) => measured.reduce((sum, one) => sum + one.lines, 0);

const say = (what: string, measured: readonly Measured[], limit: number) =>
  console.log(
    `${what}: ${measured.length}, ${total(measured)} lines, median ${percentile(measured, 50)}, ` +
      `p90 ${percentile(measured, 90)}, longest ${Math.max(0, ...measured.map((one) => one.lines))}, ` +
      `over ${limit}: ${measured.filter((one) => one.lines > limit).length}`,
  );

say('Source files', source, longest);
say('Test files', tests, longest);
say('Source functions', functions, longestFunction);
for (const one of functions.filter(({ lines }) => lines > longestFunction).sort((a, b) => b.lines - a.lines))
  if (process.argv.includes('--all')) console.log(`  ${one.lines} ${one.name}`);
console.log(`Test lines to source lines: ${(total(tests) / total(source)).toFixed(2)}`);

const unexcused = files.filter((one) => one.lines > longest && reasons[one.name] === undefined);
for (const one of unexcused)
  console.error(`${one.name} has ${one.lines} lines: cut it, or give a reason in scripts/sizes.ts`);
for (const name of Object.keys(reasons))
  if (!files.some((one) => one.name === name && one.lines > longest)) {
    console.error(`${name} is excused in scripts/sizes.ts and need not be`);
    process.exitCode = 1;
  }
if (unexcused.length > 0) process.exitCode = 1;
