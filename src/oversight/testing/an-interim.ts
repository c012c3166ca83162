import { shippedPacks } from '../../../test/support/a-house.ts';
import { unanswered } from '../../assessment/rules/answer.ts';
import { standings } from '../../assessment/rules/progress.ts';
import { findPack, profileFor } from '../../framework/rules/find.ts';
import type { Level, Pack } from '../../framework/rules/pack.ts';
import type { Organisation } from '../../organisation/rules/organisation.ts';
import type { Event } from '../../platform/change/events.ts';
import { canonical, sha256 } from '../../platform/change/hash.ts';
import {
  type InterimSnapshot,
  positionNow,
  type SignOff,
  snapshotOf,
} from '../../publication/rules/snapshot.ts';

export type Given = {
  readonly code?: string;
  readonly type?: Organisation['type'];
  readonly region?: Organisation['region'];
  readonly version?: number;
  readonly publishedAt?: string;
  readonly late?: boolean;
  readonly signOff?: SignOff;
  /** Levels by outcome; a draft is `[level, 'draft']`. */
  readonly levels?: { readonly [outcome: string]: Level | readonly [Level, 'draft'] };
  readonly policies?: { readonly [outcome: string]: string };
  readonly profileGroup?: string;
  readonly pack?: Pack;
};

const onTime = '2025-12-15T10:00:00.000Z';
const afterwards = '2026-01-05T10:00:00.000Z';

function shippedPack(): Pack {
  const pack = findPack(shippedPacks, '2025-26');
  if (!pack) throw new Error('2025-26 is not shipped');
  return pack;
}

/** A published interim of 2025-26, RX1's first and on time unless overridden. */
export function anInterim(given: Given = {}): Event {
  const snapshot = snapshotFor(given);
  const text = canonical(snapshot);
  return {
    type: 'interim-published',
    organisation: snapshot.organisation.code,
    about: `${snapshot.edition.id}/interim`,
    payload: {
      edition: snapshot.edition.id,
      version: snapshot.version,
      publishedAt: snapshot.publishedAt,
      late: snapshot.late,
      signOff: snapshot.signOff,
      snapshot: text,
      snapshotHash: sha256(text),
      packHash: snapshot.packHash,
      outcomes: snapshot.outcomes.map(({ code, expected, level, complete, policy }) => ({
        outcome: code,
        expected,
        level,
        complete,
        policy: policy?.value ?? null,
      })),
    },
  };
}

function snapshotFor(given: Given): InterimSnapshot {
  const { pack = shippedPack(), code = 'RX1', type = 'nhs-trust', region = 'Midlands', late = false } = given;
  const organisation = { ...anybody, code, type, region };
  const profile = profileFor(pack, type, given.profileGroup ?? null);
  if (!profile) throw new Error(`${type} has no profile`);
  const position = positionNow(standings(pack, profile, answersOf(given)), new Map(), null);
  return snapshotOf(position, {
    organisation,
    pack,
    profile,
    version: given.version ?? 1,
    publishedAt: given.publishedAt ?? (late ? afterwards : onTime),
    publishedBy: 'Ada Administrator',
    late,
    signOff: given.signOff ?? { how: 'outside', by: 'Sira Owner', on: '2025-12-14' },
  });
}

const answersOf = ({ levels = {}, policies = {} }: Given) =>
  new Map(
    Object.entries(levels).map(([outcome, given]) => {
      const [level, draft] = typeof given === 'string' ? [given, null] : given;
      const value = policies[outcome];
      const policy = value === undefined ? null : { value, details: {} };
      return [outcome, { ...unanswered(outcome), level, complete: draft === null, policy, version: 1 }];
    }),
  );

const anybody: Organisation = {
  code: 'RX1',
  name: 'A trust',
  type: 'nhs-trust',
  sector: 'NHS Trust',
  icb: null,
  region: null,
  address: null,
  profileGroup: null,
  closedOn: null,
  successor: null,
};
