import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { loadPacks } from '../../src/framework/load-packs.ts';
import type { Packs } from '../../src/framework/rules/pack.ts';
import { anotherEdition, anotherFramework, anotherProfiles } from './another-content.ts';

/** The files of a content folder by their names in it. */
export type ContentFiles = Readonly<Record<string, unknown>>;

/** The files of the other framework's content, to be changed by whoever tests what is wrong with them. */
export const anotherContent = (): ContentFiles => ({
  ...anotherFramework(),
  'editions/2026-27.yaml': anotherEdition(),
  ...anotherProfiles(),
});

/** Writes files into a folder of their own, runs `use` on it and removes it. Text is written as it is. */
export function withContent<T>(files: ContentFiles, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), typeof content === 'string' ? content : stringify(content));
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * A framework shaped otherwise than the shipped one, in edition 2026-27: 49 outcomes, other codes, B2.a used
 * for something else and without a policy, another policy question (on K1.b), K2.b without a partial level,
 * a separate profile group `infrastructure` and a proposed profile.
 */
export const anotherPacks = (): Packs => withContent(anotherContent(), loadPacks);
