/** Somebody as a comment names them: the name stays when the person has left. */
export type Named = { readonly id: string; readonly name: string };

export type Mentions = {
  /** Whom the text names, each once, in its order. */
  readonly found: readonly Named[];
  /** What stands after an `@` and names nobody, or more than one. */
  readonly unclear: readonly string[];
};

const letter = /[\p{L}\p{N}_]/u;
const word = /^[\p{L}\p{N}][\p{L}\p{N}’'-]*/u;

/**
 * Whom a text names by `@Name`: a full name, or a first name that only one of the people has, in capitals or not. An
 * `@` within a word (an email address) names nobody.
 */
export function mentionsIn(text: string, people: readonly Named[]): Mentions {
  const found = new Map<string, Named>();
  const unclear = new Set<string>();
  for (const { index } of text.matchAll(/@/g)) {
    if (index > 0 && letter.test(text[index - 1] ?? '')) continue;
    const rest = text.slice(index + 1);
    const said = word.exec(rest)?.[0];
    if (said === undefined) continue;
    const person = named(rest, said, people);
    if (person) found.set(person.id, person);
    else unclear.add(said);
  }
  return { found: [...found.values()], unclear: [...unclear] };
}

function named(rest: string, said: string, people: readonly Named[]): Named | null {
  const full = people.filter(({ name }) => beginsWith(rest, name));
  const longest = Math.max(0, ...full.map(({ name }) => name.length));
  if (longest > 0) return only(full.filter(({ name }) => name.length === longest));
  return only(people.filter(({ name }) => fold(word.exec(name)?.[0] ?? '') === fold(said)));
}

/** Whether the text begins with the whole name, and goes on with something else than a letter. */
const beginsWith = (text: string, name: string): boolean =>
  fold(text.slice(0, name.length)) === fold(name) && !letter.test(text[name.length] ?? '');

const fold = (text: string): string => text.toLocaleLowerCase('en-GB').replaceAll('’', "'");

const only = (some: readonly Named[]): Named | null => (some.length === 1 ? (some[0] ?? null) : null);
