/** A stretch of text: in both versions, only in the earlier, or only in the later. */
export type Stretch = { readonly text: string; readonly mark: 'same' | 'removed' | 'added' };

/**
 * Two texts in pieces, laid beside each other by their longest common subsequence. Takes memory and time in
 * proportion to the product of their lengths: callers see to it that it is small.
 */
export function alignment(a: readonly string[], b: readonly string[]): Stretch[] {
  const width = b.length + 1;
  // The length of the longest one from each pair of places on, in one flat table.
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const found: Stretch[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) {
      found.push({ text: left, mark: 'same' });
      [i, j] = [i + 1, j + 1];
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      found.push({ text: left, mark: 'removed' });
      i += 1;
    } else {
      found.push({ text: right ?? '', mark: 'added' });
      j += 1;
    }
  }
  return found;
}
