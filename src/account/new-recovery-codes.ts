import { randomInt } from 'node:crypto';

/** Without those that are mistaken for one another on paper: i, l, o, 0, 1. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');

/** Ten recovery codes, `x7fq-2mbz-9k3w`: 59 bits each, easy to copy from paper. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: 10 }, () => [group(), group(), group()].join('-'));
