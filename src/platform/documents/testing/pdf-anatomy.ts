import { inflateSync } from 'node:zlib';

/** What a reader of the file's bytes finds: dictionaries by object number, page contents inflated, all of it as text. */
export type Anatomy = { text: string; objects: Map<number, string>; pages: string[] };

/** Takes apart a PDF of the plain kind that our library writes (no object streams), for tests. */
export function anatomyOf(bytes: Uint8Array): Anatomy {
  const text = Buffer.from(bytes).toString('latin1');
  const objects = new Map<number, string>();
  for (const [, number, body] of text.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj/gm))
    objects.set(Number(number), body ?? '');
  const kids = /\/Kids \[([^\]]*)\]/.exec(text)?.[1] ?? '';
  const pages = [...kids.matchAll(/(\d+) 0 R/g)].map(([, number]) => {
    const content = /\/Contents (\d+) 0 R/.exec(objects.get(Number(number)) ?? '')?.[1];
    return streamOf(objects.get(Number(content)) ?? '');
  });
  return { text, objects, pages };
}

/** The inflated stream of an object. */
export const streamOf = (object: string): string => {
  const start = object.indexOf('stream\n') + 'stream\n'.length;
  const raw = Buffer.from(object.slice(start, object.lastIndexOf('\nendstream')), 'latin1');
  return (object.includes('/FlateDecode') ? inflateSync(raw) : raw).toString('latin1');
};

/** How many structure elements there are of each type. */
export function tagCounts({ objects }: Anatomy): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const body of objects.values()) {
    const type = /^<<\n\/S \/(\w+)\n/.exec(body)?.[1];
    if (type) counts[type] = (counts[type] ?? 0) + 1;
  }
  return counts;
}

/** Operators that draw outside any marked content: a screen reader could neither read nor skip them. */
export function unmarkedDrawing({ pages }: Anatomy): string[] {
  return pages.flatMap((page) => {
    let depth = 0;
    return page.split('\n').filter((line) => {
      if (/ (BDC|BMC)$/.test(line)) depth += 1;
      if (line === 'EMC') depth -= 1;
      return depth === 0 && /(^| )(Tj|TJ|f|S|B)$/.test(line);
    });
  });
}
