import { canonical, sha256 } from '../platform/change/hash.ts';
import { type Content, type Filed, readContent } from './read-content.ts';
import { faultsOfEdition } from './rules/check-edition.ts';
import { faultsOfMapping } from './rules/check-mapping.ts';
import { type Fault, faultsOfFramework, faultsOfProfile } from './rules/check-pack.ts';
import type { Mapping } from './rules/mapping.ts';
import type { Edition, Pack, Packs } from './rules/pack.ts';

declare module '../platform/house.ts' {
  interface House {
    readonly packs: Packs;
  }
}

/**
 * Reads all packs of a content folder (`frameworks/`, `editions/`, `profiles/`, `mappings/`), newest edition first. Throws
 * with a line for every fault, naming file, path and problem; nothing of a faulty pack is loaded.
 */
export function loadPacks(folder: string): Packs {
  const content = readContent(folder);
  refuse(content.faults);
  refuse(faultsOfContent(content));
  const packs = content.editions.flatMap(({ content: edition }) => assemble(edition, content));
  return {
    editions: packs.toSorted((a, b) => b.edition.dates.opened.localeCompare(a.edition.dates.opened)),
    mappings: content.mappings.map((one) => one.content),
  };
}

function refuse(faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(`The content cannot be used:\n${faults.join('\n')}`);
}

/** What has to agree within a file and between files. */
function faultsOfContent(content: Content): readonly string[] {
  const { frameworks, profiles, editions, mappings } = content;
  return [
    ...repeated('framework', frameworks),
    ...repeated('profile', profiles),
    ...repeated('edition', editions),
    ...repeated('mapping', mappings),
    ...mappings.flatMap((mapping) => faultsOfOneMapping(mapping, content)),
    ...frameworks.flatMap((framework) => inFile(framework.file, faultsOfFramework(framework.content))),
    ...editions.flatMap((edition) => faultsWithin(edition, content)),
    ...profiles
      .filter((profile) => !editions.some((edition) => edition.content.id === profile.content.edition))
      .map(({ file, content: { edition } }) => `${file}: edition: there is no edition ${edition}`),
  ];
}

/** Two files may not give one name to two things: the later one would silently replace the other. */
const repeated = (what: string, filed: readonly Filed<{ readonly id: string }>[]): readonly string[] =>
  filed.flatMap(({ file, content: { id } }, n) => {
    const before = filed.slice(0, n).find((one) => one.content.id === id);
    return before ? [`${file}: id: the ${what} ${id} is given by ${before.file} already`] : [];
  });

function faultsWithin({ file, content: edition }: Filed<Edition>, content: Content): readonly string[] {
  const framework = content.frameworks.find((one) => one.content.id === edition.framework)?.content;
  if (!framework) return [`${file}: framework: there is no framework ${edition.framework}`];
  const profiles = content.profiles.filter((profile) => profile.content.edition === edition.id);
  const contents = profiles.map((profile) => profile.content);
  return [
    ...inFile(file, faultsOfEdition(edition, framework, contents)),
    ...profiles.flatMap((profile) => inFile(profile.file, faultsOfProfile(profile.content, framework))),
  ];
}

/** Of two files that say what became of the same framework's outcomes none could be chosen. */
function faultsOfOneMapping({ file, content: mapping }: Filed<Mapping>, content: Content): readonly string[] {
  const framework = (id: string) => content.frameworks.find((one) => one.content.id === id)?.content;
  const [earlier, later] = [framework(mapping.from), framework(mapping.to)];
  if (!earlier) return [`${file}: from: there is no framework ${mapping.from}`];
  if (!later) return [`${file}: to: there is no framework ${mapping.to}`];
  const pair = (one: Mapping) => canonical([one.from, one.to, one.editions]);
  const first = content.mappings.find((one) => pair(one.content) === pair(mapping));
  return [
    ...(first?.file === file ? [] : [`${file}: from: ${first?.file} says the same pair already`]),
    ...(['from', 'to'] as const).flatMap((end) => faultsOfEnd({ file, content: mapping }, end, content)),
    ...inFile(file, faultsOfMapping(mapping, earlier, later)),
  ];
}

function faultsOfEnd({ file, content: mapping }: Filed<Mapping>, end: 'from' | 'to', { editions }: Content) {
  const id = mapping.editions?.[end];
  if (id === undefined) return [];
  const edition = editions.find((one) => one.content.id === id)?.content;
  if (!edition) return [`${file}: editions.${end}: there is no edition ${id}`];
  return edition.framework === mapping[end]
    ? []
    : [`${file}: editions.${end}: edition ${id} has the framework ${edition.framework}`];
}

const inFile = (file: string, faults: readonly Fault[]): readonly string[] =>
  faults.map((fault) => `${file}: ${fault.path}: ${fault.problem}`);

function assemble(edition: Edition, { frameworks, profiles }: Content): readonly Pack[] {
  const framework = frameworks.find((one) => one.content.id === edition.framework)?.content;
  if (!framework) return [];
  const own = profiles.map((profile) => profile.content).filter((profile) => profile.edition === edition.id);
  const content = { edition, framework, profiles: Object.fromEntries(own.map((one) => [one.id, one])) };
  return [{ ...content, hash: sha256(canonical(content)) }];
}
