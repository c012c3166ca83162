import { type Assessment, assessmentOf } from '../assessment/load-assessment.ts';
import { type Standing, standings } from '../assessment/rules/progress.ts';
import { answersPart, attachedIds, attachmentsPart } from '../assessment/store.ts';
import { scopePart } from '../essential-functions/scope-store.ts';
import { type EssentialFunctions, functionsFilePart } from '../essential-functions/store.ts';
import type { Evidence } from '../evidence/rules/evidence.ts';
import { namedParts } from '../evidence/store.ts';
import { findPack } from '../framework/rules/find.ts';
import type { Pack, Packs } from '../framework/rules/pack.ts';
import { organisationPart } from '../organisation/store.ts';
import { canonical, sha256 } from '../platform/change/hash.ts';
import type { Moment } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import { bothTogether, type Parts, type Said } from '../platform/database/together.ts';
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
  return (await loadPositionWith(db, packs, where, now, {}))?.today ?? null;
}

/** The same with something more that a page or a decision needs beside it, in one query. */
export async function loadPositionWith<More extends Parts>(
  db: Queryable,
  packs: Packs,
  where: Where,
  now: Moment,
  more: More,
): Promise<{ readonly today: Today; readonly more: Said<More> } | null> {
  const pack = findPack(packs, where.edition);
  if (!pack) return null;
  const [found, said] = await bothTogether(db, positionParts(db, pack, where), more);
  const assessment = found.organisation && assessmentOf(packs, pack, found.organisation, now);
  return assessment && { today: todayFrom(assessment, found), more: said };
}

const positionParts = (db: Queryable, { edition, framework }: Pack, { organisation }: Where) => ({
  organisation: organisationPart(db, organisation),
  answers: answersPart(db, organisation, edition.id, framework.id),
  attached: attachmentsPart(db, organisation, edition.id),
  ...namedParts(db, organisation, attachedIds(db, organisation, edition.id)),
  functionsFile: functionsFilePart(db, organisation, edition.id),
  scope: scopePart(db, organisation, edition.id),
});

function todayFrom(assessment: Assessment, found: Said<ReturnType<typeof positionParts>>): Today {
  const set = standings(assessment.pack, assessment.profile, found.answers);
  const items = new Map([...found.ownEvidence, ...found.sharedEvidence].map((one) => [one.id, one]));
  const position = positionNow(
    set,
    byOutcome(found.attached, items),
    found.functionsFile && functionsOf(found.functionsFile),
    found.scope.version === 0 ? null : found.scope.scope,
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
