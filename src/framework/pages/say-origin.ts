import type { Origin } from '../rules/mapping.ts';

/** `merged from A2.a and A2.b`, `split from A1.c. It now asks …` */
export function sayOrigin({ kind, from, change }: Origin): string {
  const codes = from.length > 1 ? `${from.slice(0, -1).join(', ')} and ${from.at(-1)}` : (from[0] ?? '');
  const said = {
    same: `the same as ${codes}`,
    changed: `changed from ${codes}`,
    split: `split from ${codes}`,
    merged: `merged from ${codes}`,
    new: 'new',
  }[kind];
  return change === null ? said : `${said}. ${change}`;
}
