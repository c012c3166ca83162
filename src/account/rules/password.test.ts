import { describe, expect, test } from 'vitest';
import { commonWords } from '../common-words.ts';
import { newPasswordProblem } from './password.ts';

const ada = { name: 'Ada Administrator', email: 'ada.lovett@example.nhs.uk' };
const judge = (password: string) => newPasswordProblem(password, ada, commonWords);

describe('a new password is long enough and not easily guessed', () => {
  test.each([
    ['', 'new-password-missing'],
    ['x7fQ2mBz9kL', 'new-password-short'],
    ['x'.repeat(201), 'new-password-long'],
    ['password1234', 'new-password-common'],
    ['P@ssw0rd2026!', 'new-password-common'],
    ['Welcome-Hospital-2025', 'new-password-common'],
    ['qwertyuiop123', 'new-password-common'],
    ['aaaaaaaaaaaaaaa', 'new-password-common'],
    ['abcabcabcabc', 'new-password-common'],
    ['123456789012', 'new-password-common'],
    ['NHS-summer-2025!!', 'new-password-common'],
    ['lovett, ada 2026', 'new-password-own-name'],
    ['Ada.Lovett@example.nhs.uk', 'new-password-own-name'],
    ['AdaLovett2026', 'new-password-own-name'],
  ])('%j is refused: %s', (password, problem) => {
    expect(judge(password)).toBe(problem);
  });

  test.each([
    'x7fQ2mBz9kLw',
    'correct horse battery staple',
    'teapot gravel umbrella',
    'låsesmed på taget 4',
    '839201748265',
    'Liverpool gravel teapot',
  ])('%j is taken, whatever it is composed of', (password) => {
    expect(judge(password)).toBeNull();
  });

  test('letters are counted as people count them, not as bytes', () => {
    expect(judge('😀😀😀😀😀😀')).toBe('new-password-short');
  });
});
