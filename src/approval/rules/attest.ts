import { invalid, type Problem, type Refusal, stale } from '../../platform/change/decision.ts';
import { type Day, dayOf, isDay, type Moment } from '../../platform/clock.ts';
import type { ApprovalItem } from './approval.ts';

export const nameLimit = 200;
export const howLimit = 500;

export type AttestProblem =
  | 'items-missing'
  | 'siro-objected'
  | 'attested-by-missing'
  | 'attested-by-too-long'
  | 'attested-on-missing'
  | 'attested-on-wrong'
  | 'attested-in-future'
  | 'how-missing'
  | 'how-too-long'
  | 'changed-since-read'
  | 'edition-closed';

/** What an administrator puts on record: which items the SIRO approved outside the service, who, when and how. */
export type AttestTyped = {
  readonly items: readonly string[];
  readonly by: string;
  readonly on: Day;
  readonly how: string;
  readonly seen: Readonly<Record<string, string>>;
};

export type Attested = {
  readonly items: readonly {
    readonly item: string;
    readonly contentHash: string;
    readonly content: string;
  }[];
  readonly by: string;
  readonly on: Day;
  readonly how: string;
};

/** Items that can be put on record: needed and not approved; one that the SIRO objected to is decided in the service. */
export const attestable = (items: readonly ApprovalItem[]): readonly ApprovalItem[] =>
  items.filter((one) => one.needed && one.state !== 'given');

/** The attestation, or what is wrong with it. */
export function attestationFrom(
  items: readonly ApprovalItem[],
  typed: AttestTyped,
  now: Moment,
): Refusal<AttestProblem> | Attested {
  const chosen = attestable(items).filter((one) => typed.items.includes(one.item));
  const objected = chosen.find((one) => one.last?.decision === 'objected');
  const problems: Problem<AttestProblem>[] = [
    ...(chosen.length === 0 ? [{ code: 'items-missing' } as const] : []),
    ...(objected ? [{ code: 'siro-objected', detail: objected.title } as const] : []),
    ...textProblems(typed.by.trim(), nameLimit, 'attested-by-missing', 'attested-by-too-long'),
    ...dayProblems(typed.on, dayOf(now)),
    ...textProblems(typed.how.trim(), howLimit, 'how-missing', 'how-too-long'),
  ];
  if (problems.length > 0) return invalid(...problems);
  if (chosen.some((one) => typed.seen[one.item] !== one.contentHash)) return stale('changed-since-read');
  return {
    items: chosen.map(({ item, contentHash, content }) => ({ item, contentHash, content })),
    by: typed.by.trim(),
    on: typed.on,
    how: typed.how.trim(),
  };
}

function textProblems(
  text: string,
  limit: number,
  missing: AttestProblem,
  long: AttestProblem,
): Problem<AttestProblem>[] {
  if (text === '') return [{ code: missing }];
  return text.length > limit ? [{ code: long }] : [];
}

function dayProblems(on: Day, today: Day): Problem<AttestProblem>[] {
  const item = 'on';
  if (on === '') return [{ code: 'attested-on-missing', item }];
  if (!isDay(on)) return [{ code: 'attested-on-wrong', item }];
  return on > today ? [{ code: 'attested-in-future', item }] : [];
}
