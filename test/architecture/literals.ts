import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export type Literal = { readonly file: string; readonly line: number; readonly text: string };

const root = join(import.meta.dirname, '../..');
const isForTests = (file: string): boolean => /\.test\.tsx?$/.test(file) || file.includes('/testing/');

/** The modules of the service, without what is for tests. */
export const sources = (): string[] =>
  globSync('src/**/*.{ts,tsx}', { cwd: root })
    .filter((file) => !isForTests(file))
    .sort();

export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** Every text and number that stands in the code of a module: comments may say what they like. */
export function literalsOf(file: string): Literal[] {
  const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true);
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (
      ts.isLiteralExpression(node) ||
      ts.isTemplateMiddleOrTemplateTail(node) ||
      ts.isTemplateHead(node) ||
      ts.isJsxText(node)
    )
      found.push({
        file,
        line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
        text: node.text,
      });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

export const say = ({ file, line, text }: Literal): string => `${file}:${line} ${text.trim().slice(0, 80)}`;
