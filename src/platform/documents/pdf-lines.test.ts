import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOut } from './pdf-columns.ts';
import { showable, wrap } from './pdf-lines.ts';

const tenPerLetter = (text: string): number => text.length * 10;

describe('breaking text into lines', () => {
  it.each<[string, string[]]>([
    ['', ['']],
    ['one two', ['one two']],
    ['one two three', ['one two', 'three']],
    ['one\n\ntwo', ['one', '', 'two']],
    ['averylongword on', ['averylon', 'gword on']],
    ['a  b', ['a b']],
  ])('breaks %j at 80 points into %j', (text, lines) => {
    expect(wrap(text, 80, tenPerLetter)).toEqual(lines);
  });

  it('loses no letter and makes no line too wide', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const lines = wrap(text, 80, tenPerLetter);
        expect(lines.join('').replace(/[ \n]/g, '')).toBe(text.replace(/[ \n]/g, ''));
        expect(lines.every((line) => tenPerLetter(line) <= 80)).toBe(true);
      }),
    );
  });

  it('never cuts a letter from its accent', () => {
    expect(wrap('w\u0302'.repeat(10), 50, tenPerLetter).every((line) => line.startsWith('w'))).toBe(true);
  });
});

describe('text that a font can show', () => {
  const latinOnly = (point: number): boolean => point < 0x250;
  it.each([
    ['Llŷn', 'Llŷn'],
    ['y\u0302', 'ŷ'],
    ['a\tb\u0007c\u202Ed', 'a bcd'],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['漢字', '\uFFFD\uFFFD'],
    ['👩‍⚕️!', '\uFFFD!'],
  ])('shows %j as %j', (text, shown) => {
    expect(showable(text, latinOnly)).toBe(shown);
  });
});

it.each([
  [
    [1, 1],
    [10, 10],
    [50, 50],
  ],
  [
    [1, 9],
    [30, 10],
    [30, 70],
  ],
  [
    [1, 1, 8],
    [30, 30, 0],
    [30, 30, 40],
  ],
  [
    [1, 1],
    [100, 300],
    [25, 75],
  ],
])('shares 100 points as %j with at least %j into %j', (shares, least, widths) => {
  expect(shareOut(100, shares, least).map(Math.round)).toEqual(widths);
});
