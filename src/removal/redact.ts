import { canonical } from '../platform/change/hash.ts';
import type { RemovalNote } from '../platform/change/removed.ts';

/** Which texts go, and what is put in their place. */
export type Redaction = {
  readonly holds: (text: string) => boolean;
  readonly mark: string;
  /** The mark of a heading of people's own: no two are alike, as what stands beneath is known by it. */
  readonly heading: (text: string) => string;
  readonly note: Omit<RemovalNote, 'originalHash'>;
};

/** The fields and columns in which people write: only these are ever replaced, and never a code, an id or a hash. */
const written: ReadonlySet<string> = new Set([
  ...['statement', 'comment', 'text', 'title', 'filename', 'address', 'explanation', 'justification'],
  ...['reason', 'withdrawn_reason', 'closing', 'how', 'attested_how', 'before', 'after', 'answer'],
  ...['gap', 'action', 'resources', 'dependencies', 'mitigation'],
  ...['description', 'basis', 'effect', 'why', 'source', 'information', 'systems', 'networks', 'outage'],
  ...['owner_name', 'whereabouts'],
]);

/** What is keyed by a field's id or a heading: every text within it was written by people. */
const keyed: ReadonlySet<string> = new Set(['fields', 'details', 'more', 'cells', 'suppliers']);

/** Lists of headings of people's own columns, and what is keyed by them. */
const headings: ReadonlySet<string> = new Set(['columns', 'headings']);
const byHeading: ReadonlySet<string> = new Set(['more', 'cells']);

/**
 * A value with every field that holds the words replaced whole by the mark: of what stands beside a name nothing can be
 * guessed from the hash that stays. JSON within a text is redacted inside; a snapshot keeps a note of the removal.
 */
export function redact(value: unknown, key: string, redaction: Redaction): unknown {
  return within(value, key, written.has(key), redaction);
}

function within(value: unknown, key: string, isWritten: boolean, redaction: Redaction): unknown {
  if (typeof value === 'string') return redactText(value, isWritten, redaction);
  if (Array.isArray(value)) return value.map((one) => withinList(one, key, isWritten, redaction));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => {
    const own = isOwn(name, key, value) || keyed.has(key);
    const named = byHeading.has(key) && typeof member === 'string' ? headingOf(name, redaction) : name;
    return [named, within(member, name, own, redaction)] as const;
  });
  return withNote(Object.fromEntries(members), value as Holder, redaction);
}

const withinList = (one: unknown, key: string, isWritten: boolean, redaction: Redaction): unknown =>
  headings.has(key) && typeof one === 'string'
    ? headingOf(one, redaction)
    : within(one, key, isWritten, redaction);

const headingOf = (text: string, { holds, heading }: Redaction): string =>
  holds(text) ? heading(text) : text;

/** Whether people write in a member of this name, of a value that stands under `key`. */
function isOwn(name: string, key: string, value: object): boolean {
  // The organisation's postal address is in the public register.
  if (name === 'address' && 'sector' in value) return false;
  // Whom an action is given to may be named outside the service.
  if (name === 'name' && key === 'owner') return true;
  return written.has(name) || (isFunction(value) && name !== 'reference');
}

/** An essential function: people write in all of it, also in what is elsewhere a code or somebody's name. */
const isFunction = (value: object): boolean => 'reference' in value && 'service' in value && 'basis' in value;

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
