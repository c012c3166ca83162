import { canonical } from '../platform/change/hash.ts';
import type { RemovalNote } from '../platform/change/removed.ts';

/** Which texts go, and what is put in their place. */
export type Redaction = {
  readonly holds: (text: string) => boolean;
  readonly mark: string;
  readonly note: Omit<RemovalNote, 'originalHash'>;
};

/** The fields and columns in which people write: only these are ever replaced, and never a code, an id or a hash. */
const written: ReadonlySet<string> = new Set([
  ...['statement', 'comment', 'text', 'title', 'filename', 'address', 'explanation', 'justification'],
  ...['reason', 'withdrawn_reason', 'closing', 'how', 'attested_how', 'before', 'after', 'answer'],
  ...['gap', 'action', 'resources', 'dependencies', 'mitigation'],
  ...['description', 'basis', 'effect', 'why', 'source', 'information', 'systems', 'networks', 'outage'],
]);

/** What is keyed by a field's id or a heading: every text within it was written by people. */
const keyed: ReadonlySet<string> = new Set(['fields', 'details', 'more', 'cells']);

/**
 * A value with every field that holds the words replaced whole by the mark: of what stands beside a name nothing can be
 * guessed from the hash that stays. JSON within a text is redacted inside; a snapshot keeps a note of the removal.
 */
export function redact(value: unknown, key: string, redaction: Redaction): unknown {
  return within(value, key, written.has(key), redaction);
}

function within(value: unknown, key: string, isWritten: boolean, redaction: Redaction): unknown {
  if (typeof value === 'string') return redactText(value, isWritten, redaction);
  if (Array.isArray(value)) return value.map((one) => within(one, key, isWritten, redaction));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => {
    // The organisation's postal address is in the public register.
    const own = written.has(name) && !(name === 'address' && 'sector' in value);
    return [name, within(member, name, own || keyed.has(key), redaction)] as const;
  });
  return withNote(Object.fromEntries(members), value as Holder, redaction);
}

type Holder = { readonly snapshot?: unknown; readonly snapshotHash?: unknown };

/** An event that published: its snapshot says itself that something was removed. */
function withNote(redacted: Record<string, unknown>, { snapshot, snapshotHash }: Holder, of: Redaction) {
  if (typeof snapshot !== 'string' || typeof snapshotHash !== 'string') return redacted;
  return { ...redacted, snapshot: redactSnapshot(snapshot, snapshotHash, of) };
}

/** A snapshot's text without the words, and with a note that they were removed; as it was where they are not in it. */
export function redactSnapshot(snapshot: string, originalHash: string, redaction: Redaction): string {
  const redacted = redactText(snapshot, false, redaction);
  if (redacted === snapshot) return snapshot;
  const content = JSON.parse(redacted) as { readonly removals?: readonly RemovalNote[] };
  const removals = [...(content.removals ?? []), { ...redaction.note, originalHash }];
  return canonical({ ...content, removals });
}

function redactText(text: string, isWritten: boolean, redaction: Redaction): string {
  const inside = parsed(text);
  if (inside === null) return isWritten && redaction.holds(text) ? redaction.mark : text;
  const redacted = within(inside, '', false, redaction);
  // Nothing was in it: its bytes stay as they are, in whatever order they were written.
  if (JSON.stringify(redacted) === JSON.stringify(inside))
    return isWritten && redaction.holds(text) ? redaction.mark : text;
  return canonical(inside) === text ? canonical(redacted) : JSON.stringify(redacted);
}

function parsed(text: string): object | null {
  if (!/^\s*[[{]/.test(text)) return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/** As words are compared: however they are spaced, capitalised or composed. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Whether a text holds any of the words. */
export function holdsAny(words: readonly string[]): (text: string) => boolean {
  const sought = words.map(plain);
  return (text) => {
    const among = plain(text);
    return sought.some((one) => among.includes(one));
  };
}

/** One text a line; what is shorter than five letters would be found everywhere. Null where there is none, or one is too short. */
export function wordsFrom(file: string): readonly string[] | null {
  const words = file
    .split(/\r?\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return words.length > 0 && words.every((one) => plain(one).length >= 5) ? words : null;
}
