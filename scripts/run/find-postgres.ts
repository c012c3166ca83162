import { existsSync, globSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** The folder with `initdb` and `postgres`: on the path, or where Debian keeps its versions; null if there is none. */
export function findPostgres(path = process.env.PATH ?? ''): string | null {
  const newestFirst = globSync('/usr/lib/postgresql/*/bin').sort(
    (one, other) => version(other) - version(one),
  );
  const folders = [...newestFirst, ...path.split(delimiter)];
  return (
    folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name)))) ?? null
  );
}

const version = (folder: string): number => Number(dirname(folder).split('/').at(-1));
