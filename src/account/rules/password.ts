export const shortestPassword = 12;
/** Far beyond what a password manager makes; hashing more would only help whoever wants to keep us busy. */
export const longestPassword = 200;

export type PasswordProblem =
  | 'new-password-missing'
  | 'new-password-short'
  | 'new-password-long'
  | 'new-password-common'
  | 'new-password-own-name';

export type Owner = { readonly name: string; readonly email: string };

const lookalikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The same word as it is meant: `P@ssw0rd` is `password`. */
const meant = (text: string): string =>
  plain(text.replace(/[013457@$!]/g, (sign) => lookalikes[sign] ?? sign));

/** Sequences on the keyboard and along the alphabet, both ways, in pieces of four. */
const runs: readonly string[] = [
  'abcdefghijklmnopqrstuvwxyz',
  '0123456789',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
]
  .flatMap((run) => [run, [...run].reverse().join('')])
  .flatMap((run) => Array.from({ length: run.length - 3 }, (_, at) => run.slice(at, at + 4)));

/** What is left of a text without these words: as its length, and how many different characters that has. */
function without(text: string, words: readonly string[]): { length: number; different: number } {
  const longestFirst = words.filter((word) => word.length > 2).sort((a, b) => b.length - a.length);
  const left = longestFirst.reduce((rest, word) => rest.replaceAll(word, ''), text);
  return { length: left.length, different: new Set(left).size };
}

/** Whether so little is left that somebody guesses it: a year, a few digits, one letter many times. */
const isGuessable = (text: string, words: readonly string[]): boolean =>
  [plain(text), meant(text)].some((form) => {
    const { length, different } = without(form, words);
    return length < 6 || different < 5;
  });

const partsOf = ({ name, email }: Owner): string[] =>
  [...name.split(/\s+/), ...email.split(/[@._-]/)].map(plain).filter((part) => part.length > 2);

/**
 * What is wrong with a new password, or null. Length and not being guessable are all that is asked: rules of
 * composition make passwords worse (NCSC). `common` holds the words that commonly used passwords are made of.
 */
export function newPasswordProblem(
  password: string,
  owner: Owner,
  common: readonly string[],
): PasswordProblem | null {
  if (password === '') return 'new-password-missing';
  if ([...password].length < shortestPassword) return 'new-password-short';
  if (password.length > longestPassword) return 'new-password-long';
  if (isGuessable(password, [...common, ...runs])) return 'new-password-common';
  return isGuessable(password, [...common, ...runs, ...partsOf(owner)]) ? 'new-password-own-name' : null;
}
