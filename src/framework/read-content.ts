import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { editionFile, frameworkFile, mappingFile, objectiveFile, profileFile } from './pack-schema.ts';
import type { Mapping } from './rules/mapping.ts';
import type { Edition, Framework, Objective, Profile } from './rules/pack.ts';

/** What a file says, or what is wrong with its form: a line per fault with file, path and problem. */
export type Filed<T> = { readonly file: string; readonly content: T };
type Read<T> = Filed<T> | { readonly faults: readonly string[] };

export type Content = {
  readonly frameworks: readonly Filed<Framework>[];
  readonly profiles: readonly Filed<Profile>[];
  readonly editions: readonly Filed<Edition>[];
  readonly mappings: readonly Filed<Mapping>[];
};

/** Every file of a content folder (`frameworks/`, `profiles/`, `editions/`, and `mappings/` where there are any) in its form, and the faults of all. */
export function readContent(folder: string): Content & { readonly faults: readonly string[] } {
  const frameworks = foldersIn(folder, 'frameworks').map((name) => readFramework(folder, name));
  const profiles = yamlIn(folder, 'profiles').map((file) => readFile<Profile>(folder, file, profileFile));
  const editions = yamlIn(folder, 'editions').map((file) => readFile<Edition>(folder, file, editionFile));
  const mappings = existsSync(join(folder, 'mappings'))
    ? yamlIn(folder, 'mappings').map((file) => readFile<Mapping>(folder, file, mappingFile))
    : [];
  return {
    frameworks: frameworks.filter(isFiled),
    profiles: profiles.filter(isFiled),
    editions: editions.filter(isFiled),
    mappings: mappings.filter(isFiled),
    faults: [...frameworks, ...profiles, ...editions, ...mappings].flatMap(faultsOf),
  };
}

const isFiled = <T>(read: Read<T>): read is Filed<T> => 'content' in read;
const faultsOf = (read: Read<unknown>): readonly string[] => ('faults' in read ? read.faults : []);

function readFramework(folder: string, name: string): Read<Framework> {
  const file = join('frameworks', name, 'framework.yaml');
  const framework = readFile<z.infer<typeof frameworkFile>>(folder, file, frameworkFile);
  if ('faults' in framework) return framework;
  const objectives = framework.content.objectives.map((one) =>
    readFile<Objective>(folder, join('frameworks', name, one), objectiveFile),
  );
  const faults = objectives.flatMap(faultsOf);
  if (faults.length > 0) return { faults };
  const contents = objectives.filter(isFiled).map(({ content }) => content);
  return { file, content: { ...framework.content, objectives: contents } };
}

function readFile<T>(folder: string, file: string, schema: z.ZodType): Read<T> {
  try {
    const read = schema.safeParse(parse(readFileSync(join(folder, file), 'utf8')));
    if (read.success) return { file, content: read.data as T };
    return { faults: read.error.issues.map((issue) => line(file, issue.path.join('.'), issue.message)) };
  } catch (error) {
    // The parser says where and what on one line, and draws it below.
    return { faults: [line(file, '', String(error).split('\n')[0] ?? '')] };
  }
}

const line = (file: string, path: string, problem: string): string =>
  `${file}: ${path || 'the whole file'}: ${problem}`;

const foldersIn = (folder: string, kind: string): string[] =>
  readdirSync(join(folder, kind), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

const yamlIn = (folder: string, kind: string): string[] =>
  readdirSync(join(folder, kind))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(kind, name));
