import type { Moment } from '../../platform/clock.ts';

/** Where something stands that must go, as people know it. */
export const places = ['outcome', 'evidence', 'publication', 'plan', 'functions', 'elsewhere'] as const;
export type Place = (typeof places)[number];

/** Why it must go (R37). */
export const grounds = ['patient-data', 'erasure', 'other'] as const;
export type Ground = (typeof grounds)[number];

/** `withdrawn`: whoever asked has taken it back. */
export type RequestState = 'open' | 'withdrawn' | 'removed' | 'refused';

const placeWords: { readonly [P in Place]: string } = {
  outcome: 'An answer, comment or review of an outcome',
  evidence: 'Evidence: its file, title or description',
  publication: 'A published assessment',
  plan: 'An improvement plan',
  functions: 'Essential functions',
  elsewhere: 'Somewhere else, or in several places',
};
export const sayPlace = (place: Place): string => placeWords[place];

const groundWords: { readonly [G in Ground]: string } = {
  'patient-data': 'Information about patients, given by mistake',
  erasure: 'Erasure in law',
  other: 'Another ground',
};
export const sayGround = (ground: Ground): string => groundWords[ground];

const stateWords: { readonly [S in RequestState]: string } = {
  open: 'Waiting for the national team',
  withdrawn: 'Taken back',
  removed: 'Removed',
  refused: 'Refused',
};
export const sayState = (state: RequestState): string => stateWords[state];

/** What an administrator asked for. The words themselves stand elsewhere, for as long as it is open. */
export type RemovalRequest = {
  readonly id: string;
  readonly organisation: string;
  readonly place: Place;
  readonly whereabouts: string;
  readonly description: string;
  /** The item whose content must go; null where words alone must. */
  readonly evidence: string | null;
  /** How many texts must go. */
  readonly texts: number;
  readonly ground: Ground;
  readonly reason: string;
  readonly state: RequestState;
  readonly askedAt: Moment;
  readonly askedByName: string;
  readonly decidedAt: Moment | null;
  /** Who decided, by name and office; or who took it back. */
  readonly decidedBy: string | null;
  readonly answer: string | null;
};

export const aboutRequest = (id: string): string => `removal-request/${id}`;

/** What must go, without saying it. */
export function sayWhat({ evidence, texts }: Pick<RemovalRequest, 'evidence' | 'texts'>): string {
  const words = texts === 1 ? '1 text' : `${texts} texts`;
  if (evidence === null) return words;
  return texts === 0 ? 'A file or link of evidence' : `A file or link of evidence, and ${words}`;
}
