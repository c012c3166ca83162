/** As words are compared: however they are spaced, capitalised or composed. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Whether a text holds any of the words. */
export function holdsAny(words: readonly string[]): (text: string) => boolean {
  const sought = words.map(plain);
  return (text) => {
    const among = plain(text);
    return sought.some((one) => among.includes(one));
  };
}

/** Each text that is looked for: one a line, without what stands around it, each once. */
export const textsIn = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/\r?\n/)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ),
];

/** What is shorter would be found everywhere. */
export const shortest = 5;

/** Whether a text is long enough to be looked for. */
export const isLongEnough = (text: string): boolean => plain(text).length >= shortest;

/** One text a line. Null where there is none, or one is too short. */
export function wordsFrom(file: string): readonly string[] | null {
  const words = textsIn(file);
  return words.length > 0 && words.every(isLongEnough) ? words : null;
}
