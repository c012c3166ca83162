import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeWorkbook } from './workbook.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../../', import.meta.url));
// Inside the project, so that the compiled files find the packages they import.
mkdirSync(`${root}node_modules/.cache`, { recursive: true });
const built = mkdtempSync(`${root}node_modules/.cache/documents-`);
afterAll(() => rmSync(built, { recursive: true }));

function build() {
  writeFileSync(`${built}/package.json`, '{"type":"module"}');
  const options = {
    module: ts.ModuleKind.ESNext,
    target: ts.ScriptTarget.ES2024,
    verbatimModuleSyntax: true,
    rewriteRelativeImportExtensions: true,
  };
  for (const file of readdirSync(here).filter((name) => name.endsWith('.ts') && !name.includes('.test.'))) {
    const { outputText } = ts.transpileModule(readFileSync(here + file, 'utf8'), {
      compilerOptions: options,
    });
    writeFileSync(`${built}/${file.replace(/\.ts$/, '.js')}`, outputText);
  }
}

beforeAll(build);

it('finds its worker once it is compiled to JavaScript', async () => {
  const sheet = { name: 'S', columns: [{ heading: 'H' }], rows: [['x']], freezeHeader: false };
  writeFileSync(`${built}/a.xlsx`, await writeWorkbook({ title: 't', creator: 'c', sheets: [sheet] }));
  writeFileSync(
    `${built}/run.js`,
    `import { readFileSync } from 'node:fs'; import { readWorkbook } from './read-workbook.js';
     console.log(JSON.stringify(await readWorkbook(readFileSync(new URL('a.xlsx', import.meta.url)))));`,
  );
  const printed = execFileSync(process.execPath, [`${built}/run.js`], { encoding: 'utf8' });
  expect(JSON.parse(printed)).toEqual({ sheets: [{ name: 'S', hidden: false, rows: [['H'], ['x']] }] });
});

it('so do the writers of PDF and Word, and they keep no process alive', () => {
  writeFileSync(
    `${built}/write.js`,
    `import { writePdfInWorker, writeWordInWorker } from './write-in-worker.js';
     const paper = { title: 't', subject: 's', author: 'a', lang: 'en-GB', blocks: [], footer: 'f' };
     const made = [await writePdfInWorker(paper), await writeWordInWorker(paper)];
     console.log(made.map((one) => Buffer.from(one.subarray(0, 4)).toString('latin1')).join(' '));`,
  );
  const printed = execFileSync(process.execPath, [`${built}/write.js`], { encoding: 'utf8' });
  expect(printed.trim()).toBe('%PDF PK\u0003\u0004');
});
