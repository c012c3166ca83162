import { type AnswerContent, unanswered } from '../../assessment/rules/answer.ts';
import { standings } from '../../assessment/rules/progress.ts';
import type { Scope } from '../../essential-functions/rules/entry.ts';
import { profileFor } from '../../framework/rules/find.ts';
import type { Pack } from '../../framework/rules/pack.ts';
import type { Organisation } from '../../organisation/rules/organisation.ts';
import type { Event } from '../../platform/change/events.ts';
import { canonical, sha256 } from '../../platform/change/hash.ts';
import {
  type InterimSnapshot,
  positionNow,
  type SnapshotEvidence,
  type SnapshotFunctions,
  snapshotOf,
} from '../rules/snapshot.ts';

type Published = {
  readonly pack: Pack;
  readonly organisation: Organisation;
  readonly answers?: Readonly<Record<string, Partial<AnswerContent>>>;
  readonly evidence?: Readonly<Record<string, readonly SnapshotEvidence[]>>;
  readonly functions?: SnapshotFunctions;
  /** The functions as recorded; without them it is as one from before there were any. */
  readonly recorded?: Scope;
} & Partial<Pick<InterimSnapshot, 'version' | 'publishedAt' | 'publishedBy' | 'late' | 'signOff'>>;

/** The snapshot of an interim with these answers, unanswered otherwise. */
export function aSnapshot({ pack, organisation, ...given }: Published): InterimSnapshot {
  const profile = profileFor(pack, organisation.type, organisation.profileGroup);
  if (!profile) throw new Error(`${organisation.code} takes no part in ${pack.edition.id}`);
  const answers = Object.entries(given.answers ?? {}).map(
    ([code, content]) => [code, { ...unanswered(code), ...content, version: 1 }] as const,
  );
  const position = positionNow(
    standings(pack, profile, new Map(answers)),
    new Map(Object.entries(given.evidence ?? {})),
    given.functions ?? null,
    given.recorded ?? null,
  );
  return snapshotOf(position, {
    organisation,
    pack,
    profile,
    version: given.version ?? 1,
    publishedAt: given.publishedAt ?? '2025-12-12T09:00:00.000Z',
    publishedBy: given.publishedBy ?? 'Ada Administrator',
    late: given.late ?? false,
    signOff: given.signOff ?? { how: 'not-yet' },
  });
}

/** The event that publishes it. */
export function anInterim(published: Published): Event {
  const snapshot = aSnapshot(published);
  const text = canonical(snapshot);
  const { version, publishedAt, late, signOff, packHash } = snapshot;
  return {
    type: 'interim-published',
    organisation: snapshot.organisation.code,
    about: snapshot.edition.id,
    payload: {
      edition: snapshot.edition.id,
      version,
      publishedAt,
      late,
      signOff,
      snapshot: text,
      snapshotHash: sha256(text),
      packHash,
      outcomes: snapshot.outcomes.map((one) => ({
        outcome: one.code,
        expected: one.expected,
        level: one.level,
        complete: one.complete,
        policy: one.policy?.value ?? null,
      })),
    },
  };
}
