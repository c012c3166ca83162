import { type Assessment, loadAssessment } from '../assessment/load-assessment.ts';
import { type Standing, standings } from '../assessment/rules/progress.ts';
import { loadAnswers, loadAttachments } from '../assessment/store.ts';
import { loadScope } from '../essential-functions/scope-store.ts';
import { type EssentialFunctions, loadEssentialFunctions } from '../essential-functions/store.ts';
import type { Evidence } from '../evidence/rules/evidence.ts';
import { loadEvidenceByIds } from '../evidence/store.ts';
import type { Packs } from '../framework/rules/pack.ts';
import { canonical, sha256 } from '../platform/change/hash.ts';
import type { Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { type Position, positionNow, type SnapshotEvidence } from './rules/snapshot.ts';

export type Today = Assessment & {
  readonly set: readonly Standing[];
  readonly position: Position;
  /** Canonical JSON of the position and its SHA-256: what a sign-off refers to. */
  readonly content: string;
  readonly contentHash: string;
};

type Where = { readonly organisation: string; readonly edition: string };

/** The organisation's position as it stands now; null where it does not take part in the edition. */
export async function loadPosition(
  db: Queryable,
  packs: Packs,
  where: Where,
  now: Moment,
): Promise<Today | null> {
  const assessment = await loadAssessment(db, packs, where, now);
  if (!assessment) return null;
  const { pack, profile, organisation } = assessment;
  const [answers, attachments, functions, recorded] = await Promise.all([
    loadAnswers(db, organisation.code, pack.edition.id, pack.framework.id),
    loadAttachments(db, organisation.code, pack.edition.id),
    loadEssentialFunctions(db, organisation.code, pack.edition.id),
    loadScope(db, organisation.code, pack.edition.id),
  ]);
  const ids = [...new Set(attachments.map((one) => one.evidence))];
  const items = new Map((await loadEvidenceByIds(db, organisation.code, ids)).map((one) => [one.id, one]));
  const set = standings(pack, profile, answers);
  const position = positionNow(
    set,
    byOutcome(attachments, items),
    functions && functionsOf(functions),
    recorded.version === 0 ? null : recorded.scope,
  );
  const content = canonical(position);
  return { ...assessment, set, position, content, contentHash: sha256(content) };
}

function byOutcome(
  attachments: readonly { outcome: string; evidence: string }[],
  items: ReadonlyMap<string, Evidence>,
): ReadonlyMap<string, readonly SnapshotEvidence[]> {
  const found = new Map<string, SnapshotEvidence[]>();
  for (const { outcome, evidence } of attachments) {
    const item = items.get(evidence);
    // What is no longer shared is not handed over again.
    if (item && (item.shared?.revokedAt ?? null) === null)
      found.set(outcome, [...(found.get(outcome) ?? []), namedIn(item)]);
  }
  return found;
}

/** What a snapshot says of an item: its name, kind and hash, so that the file can be found again. */
const namedIn = (item: Evidence): SnapshotEvidence => ({
  id: item.id,
  kind: item.kind,
  title: item.title,
  // What is available on request is named, and not told where it is.
  filename: item.onRequest ? null : item.filename,
  mediaType: item.mediaType,
  size: item.size,
  sha256: item.sha256,
  address: item.onRequest ? null : item.address,
  ...(item.version === 1 ? {} : { version: item.version }),
  ...(item.onRequest ? { onRequest: true } : {}),
  ...(item.shared ? { sharedBy: { code: item.shared.from, name: item.shared.fromName } } : {}),
});

/** The file is an item of evidence; the snapshot names it by that id. */
const functionsOf = (file: EssentialFunctions) => ({
  id: file.evidence,
  filename: file.filename ?? file.title,
  size: file.size,
  sha256: file.sha256,
  uploadedAt: file.uploadedAt,
});
