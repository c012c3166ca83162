import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, describe, expect, test } from 'vitest';
import { config, rooms } from './arrows.ts';

const root = join(import.meta.dirname, '../..');
const resolution = { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] };

async function look(baseDir: string): Promise<ICruiseResult> {
  const options = { ...config.options, baseDir, validate: true, ruleSet: config };
  const { output } = await cruise(['src'], options, resolution);
  return output as ICruiseResult;
}

const sentences = ({ summary }: ICruiseResult): string[] =>
  summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);

describe('arrows run downwards only', () => {
  test('no module of the service imports what it may not', async () => {
    const seen = await look(root);
    expect(sentences(seen)).toEqual([]);
    // A tool that cannot read the language sees nothing and complains of nothing.
    const ours = seen.modules.filter(({ source }) => source.startsWith('src/')).map(({ source }) => source);
    const files = globSync('src/**/*.{ts,tsx}', { cwd: root });
    expect(ours.sort()).toEqual(files.sort());
    expect(seen.summary.totalDependenciesCruised ?? 0).toBeGreaterThan(files.length);
  });

  test('every folder of src is a room with its place in the order', () => {
    const folders = globSync('src/*/', { cwd: root }).map((folder) => folder.split('/')[1]);
    expect(folders.sort()).toEqual([...rooms].sort());
  });
});

describe('what the rules see', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dspt-arrows-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  const given = (from: string, to: string, kind = 'import type { x }') => {
    write(to, 'export type x = 1;\nexport const y = 1;\n');
    write(from, `${kind} from '${'../'.repeat(from.split('/').length - 1)}${to}';\nexport type z = 1;\n`);
  };

  test.each([
    ['an arrow upwards', 'framework/a.ts', 'publication/b.ts', 'framework-imports-no-room-below'],
    ['a type from below', 'platform/c.ts', 'status/d.ts', 'platform-imports-no-room-below'],
    ['rules that load', 'status/rules/e.ts', 'status/store.ts', 'rules-import-only-rules'],
    ['a knot file', 'status/f.ts', 'main.ts', 'no-room-imports-a-knot-file'],
    ['a store that knows addresses', 'evidence/store.ts', 'paths.ts', 'no-address-below-pages'],
    ['a use case that opens a page', 'status/g.ts', 'status/pages/h.tsx', 'only-pages-import-pages'],
    ['a test in the service', 'status/i.ts', 'status/testing/j.ts', 'nothing-imports-tests'],
  ])('%s', async (_what, from, to, rule) => {
    rmSync(join(folder, 'src'), { recursive: true, force: true });
    given(`src/${from}`, `src/${to}`);
    expect(sentences(await look(folder))).toEqual([`${rule}: src/${from} → src/${to}`]);
  });

  test('a cycle', async () => {
    rmSync(join(folder, 'src'), { recursive: true, force: true });
    write('src/status/a.ts', "import { b } from './b.ts';\nexport const a = () => b;\n");
    write('src/status/b.ts', "import { a } from './a.ts';\nexport const b = () => a;\n");
    expect(sentences(await look(folder)).join()).toContain('no-cycle');
  });
});
