import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { canonical, sha256 } from '../platform/change/hash.ts';
import { editionFile, frameworkFile, objectiveFile, profileFile } from './pack-schema.ts';
import { type Fault, faultsOfEdition, faultsOfFramework, faultsOfProfile } from './rules/check-pack.ts';
import type { Edition, Framework, Pack, Packs, Profile } from './rules/pack.ts';

declare module '../platform/house.ts' {
  interface House {
    readonly packs: Packs;
  }
}

/** A faulty pack: the message has a line per fault with file, path and problem. Nothing of it is loaded. */
export class FaultyPack extends Error {}

type Filed<T> = { readonly file: string; readonly content: T };

/**
 * Reads all packs of a content folder (`frameworks/`, `editions/`, `profiles/`), newest edition first.
 * Throws `FaultyPack` naming file, path and problem of every fault.
 */
export function loadPacks(folder: string): Packs {
  const frameworks = namesIn(join(folder, 'frameworks')).map((name) => readFramework(folder, name));
  const profiles = yamlIn(folder, 'profiles').map((file) => readFile<Profile>(folder, file, profileFile));
  const editions = yamlIn(folder, 'editions').map((file) => readFile<Edition>(folder, file, editionFile));
  const found = editions.map((edition) => assemble(edition, frameworks, profiles));
  const faults = [
    ...frameworks.flatMap(({ file, content }) => inFile(file, faultsOfFramework(content))),
    ...found.flatMap(({ faults: ofEdition }) => ofEdition),
    ...profiles
      .filter(({ content }) => !editions.some((edition) => edition.content.id === content.edition))
      .map(({ file, content }) => `${file}: edition: there is no edition ${content.edition}`),
  ];
  refuse(faults);
  const packs = found.map(({ pack }) => pack).filter((pack) => pack !== null);
  return { editions: packs.sort((a, b) => (a.edition.dates.opened < b.edition.dates.opened ? 1 : -1)) };
}

function assemble(
  { file, content: edition }: Filed<Edition>,
  frameworks: readonly Filed<Framework>[],
  allProfiles: readonly Filed<Profile>[],
): { pack: Pack | null; faults: string[] } {
  const framework = frameworks.find((one) => one.content.id === edition.framework)?.content;
  if (!framework)
    return { pack: null, faults: [`${file}: framework: there is no framework ${edition.framework}`] };
  const profiles = allProfiles.filter(({ content }) => content.edition === edition.id);
  const contents = profiles.map(({ content }) => content);
  const faults = [
    ...inFile(file, faultsOfEdition(edition, framework, contents)),
    ...profiles.flatMap((profile) => inFile(profile.file, faultsOfProfile(profile.content, framework))),
  ];
  const content = { edition, framework, profiles: Object.fromEntries(contents.map((one) => [one.id, one])) };
  return { pack: { ...content, hash: sha256(canonical(content)) }, faults };
}

function readFramework(folder: string, name: string): Filed<Framework> {
  const file = join('frameworks', name, 'framework.yaml');
  const { content } = readFile<z.infer<typeof frameworkFile>>(folder, file, frameworkFile);
  const objectives = content.objectives.map(
    (one) =>
      readFile<Framework['objectives'][number]>(folder, join('frameworks', name, one), objectiveFile).content,
  );
  return { file, content: { ...content, objectives } };
}

function readFile<T>(folder: string, file: string, schema: z.ZodType): Filed<T> {
  const read = schema.safeParse(parseYaml(folder, file));
  if (!read.success)
    refuse(read.error.issues.map((issue) => `${file}: ${issue.path.join('.')}: ${issue.message}`));
  return { file, content: read.data as T };
}

function parseYaml(folder: string, file: string): unknown {
  try {
    return parse(readFileSync(join(folder, file), 'utf8'));
  } catch (error) {
    throw new FaultyPack(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const inFile = (file: string, faults: readonly Fault[]): string[] =>
  faults.map((fault) => `${file}: ${fault.path}: ${fault.problem}`);

function refuse(faults: readonly string[]): void {
  if (faults.length > 0) throw new FaultyPack(`The content cannot be used:\n${faults.join('\n')}`);
}

const namesIn = (folder: string): string[] => readdirSync(folder).sort();
const yamlIn = (folder: string, kind: string): string[] =>
  namesIn(join(folder, kind))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(kind, name));
