import { sayPolicy } from '../assessment/rules/policy.ts';
import { loadItems } from '../audit-pack/load-items.ts';
import type { PackOutcome, Plan } from '../audit-pack/rules/plan.ts';
import { planPack } from '../audit-pack/rules/plan.ts';
import type { Evidence } from '../evidence/rules/evidence.ts';
import { loadNamedEvidence } from '../evidence/store.ts';
import { sayExpected, sayLevel } from '../framework/rules/level.ts';
import { sayDay } from '../platform/clock.ts';
import type { Queryable } from '../platform/database/open-database.ts';
import type { House } from '../platform/house.ts';
import type { SnapshotEvidence, SnapshotOutcome } from '../publication/rules/snapshot.ts';
import type { AuditRequest } from './load-requests.ts';
import type { Fixed } from './rules/fixed.ts';

/** Evidence as it was named: its content of then, what became of it since. */
type Then = SnapshotEvidence & { readonly key: string; readonly addedLater: string | null };

/**
 * What the pack of a position holds: the outcomes that `fixed` was cut to, with their evidence as it stood, and what
 * was given in answers later. Evidence that is available on request is named and not in it.
 */
export async function loadAuditedPack(
  house: House,
  db: Queryable,
  fixed: Fixed,
  requests: readonly AuditRequest[],
): Promise<Plan> {
  const { essentialFunctions: file } = fixed;
  const outcomes = fixed.outcomes.map((one) => ({ one, evidence: evidenceOf(one, requests) }));
  const functions: Then | null = file && {
    ...{ id: file.id, kind: 'file', title: file.filename, filename: file.filename, mediaType: null },
    ...{ size: file.size, sha256: file.sha256, address: null, key: `functions ${file.id}`, addedLater: null },
  };
  const all = [...outcomes.flatMap(({ evidence }) => evidence), ...(functions ? [functions] : [])];
  const held = await loadNamedEvidence(db, [...new Set(all.map((one) => one.id))]);
  const items = await loadItems(house, db, thenOf(all, held), false);
  const told = new Map(
    all.flatMap((one) => {
      const item = items.get(one.key);
      return item
        ? [[one.key, one.addedLater ? { ...item, about: `${item.about}. ${one.addedLater}` } : item]]
        : [];
    }),
  );
  return planPack({
    outcomes: outcomes.map(({ one, evidence }) => outcomeOf(fixed, one, evidence)),
    items: told,
    functions: (functions && told.get(functions.key)) ?? null,
  });
}

/** One item may have had several contents: each is an item of the pack. */
const keyOf = (one: SnapshotEvidence): string =>
  `${one.id} ${one.sha256 ?? one.address ?? ''} ${one.onRequest ?? ''}`;

function evidenceOf({ code, evidence }: SnapshotOutcome, requests: readonly AuditRequest[]): Then[] {
  const later = requests
    .filter(({ outcome }) => outcome === code)
    .flatMap(({ thread }) => thread)
    .flatMap((entry) =>
      entry.evidence.map((one) => ({
        ...one,
        key: `${keyOf(one)} later`,
        addedLater: `Added later, on ${sayDay(entry.at)}, on request`,
      })),
    );
  return [...evidence.map((one) => ({ ...one, key: keyOf(one), addedLater: null })), ...later];
}

/** The items with the content of then; where the item has been removed since, that is what is told (R37). */
const thenOf = (all: readonly Then[], held: readonly Evidence[]): Evidence[] =>
  all.flatMap(({ key, onRequest = false, title, filename, mediaType, size, sha256, address, id }) => {
    const item = held.find((one) => one.id === id);
    if (!item) return [];
    // After a removal title and hash stay, file name and address go (R37).
    const told = item.withdrawn ? { filename: null, address: null } : { filename, address };
    const content = { ...told, mediaType: mediaType ?? item.mediaType, size, sha256 };
    return [{ ...item, ...content, id: key, title, onRequest }];
  });

const stateOf = ({ complete, level, statement }: SnapshotOutcome): string => {
  if (complete) return 'Complete';
  return level === null && statement === '' ? 'Not started' : 'Draft';
};

function outcomeOf({ asked }: Fixed, outcome: SnapshotOutcome, evidence: readonly Then[]): PackOutcome {
  const { code, title, objective, principle } = outcome;
  const within = asked.objectives.find((one) => one.code === objective);
  const inside = within?.principles.find((one) => one.code === principle);
  const question = asked.policies[code];
  return {
    ...{ code, title, statement: outcome.statement },
    objective: `${objective} ${within?.title ?? ''}`.trim(),
    principle: `${principle} ${inside?.title ?? ''}`.trim(),
    expected: sayExpected(outcome),
    declared: sayLevel(outcome.level),
    state: stateOf(outcome),
    answers: [
      ...(question ? [{ key: question.policy.title, value: sayPolicy(question, outcome.policy) }] : []),
      ...(asked.fields[code] ?? []).map(({ id, label }) => ({
        key: label,
        value: outcome.fields[id] ?? 'Not given',
      })),
    ],
    evidence: [...new Set(evidence.map((one) => one.key))],
  };
}
