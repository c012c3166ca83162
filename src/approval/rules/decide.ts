import { invalid, type Problem, type Refusal, stale } from '../../platform/change/decision.ts';
import type { ApprovalItem } from './approval.ts';

/** The longest comment taken, in characters. */
export const commentLimit = 2_000;

export type DecideProblem =
  | 'nothing-decided'
  | 'choice-missing'
  | 'comment-missing'
  | 'comment-too-long'
  | 'returned-as-well'
  | 'declaration-missing'
  | 'changed-since-read'
  | 'edition-closed';

type ByItem = Readonly<Record<string, string>>;

/** The SIRO's form: a choice and a comment per item, the hash of what was on the page per item, the declaration. */
export type DecideTyped = {
  readonly choices: ByItem;
  readonly comments: ByItem;
  readonly seen: ByItem;
  readonly declared: boolean;
};

export type Decision = {
  readonly item: string;
  readonly decision: 'approved' | 'returned';
  readonly contentHash: string;
  readonly content: string;
  readonly comment: string;
};

/** The decisions that a form makes, or what is wrong with it. What was on the page must be what stands now. */
export function decisionsFrom(
  items: readonly ApprovalItem[],
  typed: DecideTyped,
): Refusal<DecideProblem> | readonly Decision[] {
  const needed = items.filter((one) => one.needed);
  const decided = needed.flatMap((one) => decisionOf(one, typed));
  const problems = [
    ...needed.flatMap((one) => problemsOf(one.item, typed)),
    ...undecided(needed, decided),
    ...undeclared(decided, typed),
  ];
  if (problems.length > 0) return invalid(...problems);
  return isSeen(decided, typed) ? decided : stale('changed-since-read');
}

/** The same where everything that is open is approved with one button. */
export function approvalOfAll(
  items: readonly ApprovalItem[],
  typed: DecideTyped,
): Refusal<DecideProblem> | readonly Decision[] {
  const returned = items.find((one) => one.needed && typed.choices[one.item] === 'return');
  if (returned) return invalid({ code: 'returned-as-well', item: returned.item, detail: returned.title });
  const open = items.filter((one) => one.needed && one.state !== 'given');
  return decisionsFrom(items, {
    ...typed,
    choices: Object.fromEntries(open.map((one) => [one.item, 'approve'])),
  });
}

/** An item that is approved already is not approved once more; it can be returned. */
function decisionOf({ item, state, contentHash, content }: ApprovalItem, typed: DecideTyped): Decision[] {
  const comment = commentOn(item, typed);
  const made = { item, contentHash, content, comment };
  if (typed.choices[item] === 'return') return [{ ...made, decision: 'returned' }];
  return typed.choices[item] === 'approve' && state !== 'given' ? [{ ...made, decision: 'approved' }] : [];
}

const commentOn = (item: string, { comments }: DecideTyped): string => (comments[item] ?? '').trim();

function problemsOf(item: string, typed: DecideTyped): Problem<DecideProblem>[] {
  const comment = commentOn(item, typed);
  if (comment.length > commentLimit) return [{ code: 'comment-too-long', item }];
  const choice = typed.choices[item] ?? '';
  if (choice === 'return' && comment === '') return [{ code: 'comment-missing', item }];
  return choice === '' && comment !== '' ? [{ code: 'choice-missing', item }] : [];
}

function undecided(needed: readonly ApprovalItem[], decided: readonly Decision[]): Problem<DecideProblem>[] {
  const first = needed.find((one) => one.state !== 'given') ?? needed[0];
  return decided.length > 0 ? [] : [{ code: 'nothing-decided', ...(first ? { item: first.item } : {}) }];
}

function undeclared(decided: readonly Decision[], { declared }: DecideTyped): Problem<DecideProblem>[] {
  const approves = decided.some((one) => one.decision === 'approved');
  return approves && !declared ? [{ code: 'declaration-missing' }] : [];
}

const isSeen = (decided: readonly Decision[], { seen }: DecideTyped): boolean =>
  decided.every((one) => seen[one.item] === one.contentHash);
