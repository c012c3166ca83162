import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mentionsIn } from './mentions.ts';

const people = [
  { id: 'grace', name: 'Grace Adeyemi' },
  { id: 'tom', name: 'Tom Whitfield' },
  { id: 'tim', name: 'Tom Whitfield-Jones' },
  { id: 'sinead', name: "Sinéad O'Brien" },
  { id: 'ann', name: 'Ann Lee' },
];

describe('whom a text names', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['Nothing here', [], []],
    ['@Grace Adeyemi please look', ['grace'], []],
    ['please look, @grace', ['grace'], []],
    ['@GRACE ADEYEMI, @Ann', ['grace', 'ann'], []],
    ['(@Ann Lee)', ['ann'], []],
    ['@Ann’s paper', [], ['Ann’s']],
    ['@Tom', [], ['Tom']],
    ['@Tom Whitfield-Jones', ['tim'], []],
    ['@Sinéad O’Brien and @Sinéad', ['sinead'], []],
    ['write to grace@example.nhs.uk', [], []],
    ['@Annabel is nobody, @@Ann is somebody', ['ann'], ['Annabel']],
    ['@', [], []],
    ['@ Ann', [], []],
    ['twice @Ann, @ann', ['ann'], []],
  ])('%s', (text, found, unclear) => {
    const mentions = mentionsIn(text, people);
    expect(mentions.found.map(({ id }) => id)).toEqual(found);
    expect(mentions.unclear).toEqual(unclear);
  });

  test('whoever is named in full is found, whatever stands around the name', () => {
    const around = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('@', ''));
    fc.assert(
      fc.property(around, around, fc.constantFrom(...people.slice(2)), (before, after, person) => {
        const { found } = mentionsIn(`${before} @${person.name}, ${after}`, people);
        expect(found).toEqual([person]);
      }),
    );
  });
});
