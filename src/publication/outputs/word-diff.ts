import { alignment, type Stretch } from './alignment.ts';

/** Above this many pairs of pieces, coarser pieces are compared: 30,000 characters against others stay quick. */
const mostPairs = 4_000_000;

// A word takes the space before it along, so that a sentence put at the end leaves the one before it alone.
const cuts = [/\s*\S+|\s+/g, /[^.!?\n]*[.!?\n]*\s*/g, /[^\n]*\n*/g];

/** What was removed and added, word by word; where texts are too long for that, by sentence, line, or whole. */
export function wordDiff(before: string, after: string): readonly Stretch[] {
  for (const cut of cuts) {
    const [a, b] = [before.match(cut) ?? [], after.match(cut) ?? []];
    const [start, end] = commonEnds(a, b);
    const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
    if (left.length * right.length <= mostPairs)
      return merged([
        { text: a.slice(0, start).join(''), mark: 'same' },
        ...alignment(left, right),
        { text: a.slice(a.length - end).join(''), mark: 'same' },
      ]);
  }
  return merged([
    { text: before, mark: 'removed' },
    { text: after, mark: 'added' },
  ]);
}

/** How many pieces are the same at the start, and of the rest at the end. */
function commonEnds(a: readonly string[], b: readonly string[]): [number, number] {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return [start, end];
}

/** Stretches of one kind in a row become one. */
function merged(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const { text, mark } of stretches) {
    const last = whole.at(-1);
    if (text === '') continue;
    if (last?.mark === mark) whole[whole.length - 1] = { text: last.text + text, mark };
    else whole.push({ text, mark });
  }
  return whole;
}
