/** Why the content of an item is not in a pack. */
export const absences = [
  'removed',
  'waiting',
  'infected',
  'on-request',
  'revoked',
  'not-found',
  'link',
] as const;
export type Absence = (typeof absences)[number];

/** An item of evidence, ready to be packed: by the hash of its content, or with the reason why it cannot be. */
export type PackItem = {
  readonly id: string;
  readonly title: string;
  /** `PDF, 340 KB`, with kind, days and version as far as they are known. */
  readonly about: string;
  /** Safe to write to a disk. */
  readonly filename: string;
  readonly mediaType: string | null;
  readonly size: number;
  readonly sha256: string | null;
  readonly address: string | null;
  readonly absence: Absence | null;
  /** The reason that was given where it was removed (R37). */
  readonly because: string | null;
};

/** An outcome in words, as it stands, with the ids of its evidence. */
export type PackOutcome = {
  readonly code: string;
  readonly title: string;
  readonly objective: string;
  readonly principle: string;
  readonly expected: string;
  readonly declared: string;
  readonly state: string;
  readonly statement: string;
  readonly answers: readonly { readonly key: string; readonly value: string }[];
  readonly evidence: readonly string[];
};

/** A file of the pack. */
export type PackFile = {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string | null;
};

/** An item as the index tells of it: where it is in the pack, or why it is not. */
export type Placed = PackItem & { readonly path: string | null };

export type Plan = {
  readonly outcomes: readonly (PackOutcome & { readonly items: readonly Placed[] })[];
  readonly functions: Placed | null;
  readonly files: readonly PackFile[];
  /** What somebody may look for and not find, links aside. */
  readonly missing: readonly { readonly outcomes: readonly string[]; readonly item: Placed }[];
};

type Offered = {
  readonly outcomes: readonly PackOutcome[];
  readonly items: ReadonlyMap<string, PackItem>;
  readonly functions: PackItem | null;
};

/** What goes into a pack and under which name: each item once, in the order in which the outcomes name them. */
export function planPack({ outcomes, items, functions }: Offered): Plan {
  const ids = [...new Set(outcomes.flatMap((one) => one.evidence))];
  const ordered = [...(functions ? [functions] : []), ...ids.flatMap((id) => items.get(id) ?? [])];
  const placed = new Map<string, Placed>();
  const files = new Map<string, PackFile>();
  for (const item of ordered) {
    if (placed.has(item.id)) continue;
    const file = item.absence === null ? fileOf(item, files) : null;
    if (file) files.set(file.sha256, file);
    placed.set(item.id, { ...item, path: file?.path ?? null });
  }
  const servedBy = (id: string) => outcomes.filter((one) => one.evidence.includes(id)).map((one) => one.code);
  return {
    outcomes: outcomes.map((one) => ({ ...one, items: one.evidence.flatMap((id) => placed.get(id) ?? []) })),
    functions: functions && (placed.get(functions.id) ?? null),
    files: [...files.values()],
    missing: [...placed.values()]
      .filter((item) => item.absence !== null && item.absence !== 'link')
      .map((item) => ({ outcomes: servedBy(item.id), item })),
  };
}

/** The file that holds an item's content; the same content is there once, under the first name. */
function fileOf(item: PackItem, files: ReadonlyMap<string, PackFile>): PackFile | null {
  const { sha256, size, mediaType, filename } = item;
  if (sha256 === null) return null;
  const number = String(files.size + 1).padStart(4, '0');
  return files.get(sha256) ?? { path: `evidence/${number}-${filename}`, sha256, size, mediaType };
}

/** The text of `SHA256SUMS`: a line a file, as `sha256sum -c` reads it. */
export const sumsOf = (files: readonly { readonly path: string; readonly sha256: string }[]): string =>
  files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');

/** How large the evidence of a pack is, in bytes. */
export const bytesOf = (plan: Plan): number => plan.files.reduce((sum, one) => sum + one.size, 0);
