/**
 * A short print of a row's texts, the same for the same texts in any order; empty ones leave no trace. It only tells
 * a row that was left alone from one that was changed: whoever forges it decides about nothing but their own rows.
 */
export function printOf(texts: Readonly<Record<string, string>>): string {
  const said = Object.entries(texts)
    .filter(([, text]) => text !== '')
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return hashed(JSON.stringify(said));
}

/** Fifty-three bits of two multiplied sums (cyrb53): no clock, chance or library, so that rules may use it. */
function hashed(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
