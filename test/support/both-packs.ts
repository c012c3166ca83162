import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPacks } from '../../src/framework/load-packs.ts';
import { outcomesOf } from '../../src/framework/rules/find.ts';
import type { Packs } from '../../src/framework/rules/pack.ts';
import { projectFolder } from '../../src/platform/project-folder.ts';
import { shippedPacks } from './a-house.ts';
import { anotherCodes } from './another-content.ts';
import { anotherContent, type ContentFiles, withContent } from './another-pack.ts';

/** What is not simply the same: every kind of origin, K2.b without its partial level, and B2.a for something else. */
const special = {
  'K1.b': { kind: 'changed', from: ['A1.b'], change: 'It now asks about suppliers as well.' },
  'K1.c': { kind: 'split', from: ['A1.c'], change: 'Of A1.c, who decides.' },
  'K1.d': { kind: 'split', from: ['A1.c'] },
  'K1.e': { kind: 'merged', from: ['A2.a', 'A2.b'] },
  'K2.b': { kind: 'same', from: ['A3.a'] },
  'L1.a': { kind: 'same', from: ['B2.a'] },
  'B2.a': { kind: 'same', from: ['D1.c'] },
  'Z1.f': { kind: 'new' },
  'Z1.g': { kind: 'new' },
} as const;
const dropped = { 'E4.b': 'Coding is looked at elsewhere.' };

/** The file by which the other framework follows the shipped one: what has no line above is the same in order, or new. */
export function anotherMapping() {
  const before = shippedPacks.editions[0] ? outcomesOf(shippedPacks.editions[0].framework) : [];
  const used = new Set([
    ...Object.values(special).flatMap((one): readonly string[] => ('from' in one ? one.from : [])),
    ...Object.keys(dropped),
  ]);
  const left = before.map(({ outcome }) => outcome.code).filter((code) => !used.has(code));
  const rest = anotherCodes.filter((code) => !(code in special));
  return {
    id: 'shipped-to-other',
    from: 'health-caf-3.2',
    to: 'other-caf-4.0',
    outcomes: {
      ...special,
      ...Object.fromEntries(
        rest.map((code, at) => [
          code,
          left[at] === undefined ? { kind: 'new' } : { kind: 'same', from: [left[at]] },
        ]),
      ),
    },
    dropped,
  };
}

/** The shipped content and the other framework's, with the mapping between them. */
export function bothContents(): ContentFiles {
  const folder = join(projectFolder(), 'content');
  const names = globSync('**/*.yaml', { cwd: folder });
  const shipped = names.map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
  return {
    ...Object.fromEntries(shipped),
    ...anotherContent(),
    'mappings/shipped-to-other.yaml': anotherMapping(),
  };
}

/** Three editions in two frameworks. */
export const bothPacks = (): Packs => withContent(bothContents(), loadPacks);
