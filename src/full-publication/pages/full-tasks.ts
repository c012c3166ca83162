import { sayState } from '../../approval/pages/say-state.tsx';
import type { ApprovalItem } from '../../approval/rules/approval.ts';
import { paths } from '../../paths.ts';
import { sayDay } from '../../platform/clock.ts';
import type { Task } from '../../platform/design/task-list.tsx';
import type { OnPath } from '../load-path.ts';
import { missingOutcomes } from '../rules/missing.ts';

type Where = { readonly organisation: string; readonly edition: string };

const done = (label: string) => ({ label, tone: 'done' }) as const;
const toDo = (label: string) => ({ label, tone: 'to-do' }) as const;

/** The task list before publishing: answers, drafts, functions, profile, approvals (R17, R39). */
export function tasksOf(loaded: OnPath, where: Where): readonly Task[] {
  return [
    levelsTask(loaded, where),
    draftsTask(loaded, where),
    functionsTask(loaded, where),
    profileTask(loaded, where),
    ...loaded.approvals.filter((one) => one.needed).map((one) => approvalTask(one, where)),
  ];
}

function levelsTask({ missing, set }: OnPath, where: Where): Task {
  const open = missingOutcomes(missing, 'level').length;
  return {
    title: 'Declare a level for every outcome',
    href: paths.assessment.to(where),
    status: open === 0 ? done('Completed') : toDo(`${set.length - open} of ${set.length}`),
  };
}

function draftsTask({ missing, set, canPublish }: OnPath, where: Where): Task {
  const drafts = missingOutcomes(missing, 'completion').length;
  const reviews = missingOutcomes(missing, 'review').length;
  const rest = set.length - drafts - reviews - missingOutcomes(missing, 'level').length;
  return {
    title: 'Save every answer as complete',
    hint: hintOf(drafts, reviews, canPublish),
    ...(drafts > 0 && canPublish ? { href: paths.drafts.to(where) } : {}),
    status: rest === set.length ? done('Completed') : toDo(`${rest} of ${set.length}`),
  };
}

function hintOf(drafts: number, reviews: number, canPublish: boolean): string {
  const said = [
    ...(drafts === 0 ? [] : [drafts === 1 ? '1 answer is a draft' : `${drafts} answers are drafts`]),
    ...(reviews === 0 ? [] : [reviews === 1 ? '1 waits for a review' : `${reviews} wait for a review`]),
  ].join(', ');
  return drafts > 0 && canPublish ? `${said}. You can mark the drafts as complete in one step` : said;
}

const functionsTask = ({ position, missing }: OnPath, where: Where): Task => ({
  title: 'Upload or record your essential functions',
  href: paths.essentialFunctions.to(where),
  status: missing.some((one) => one.what === 'functions')
    ? toDo('Not uploaded')
    : done(position.essentialFunctions ? 'Uploaded' : 'Recorded'),
});

function profileTask({ missing, confirmation, canPublish }: OnPath, where: Where): Task {
  const open = missing.find((one) => one.what === 'profile');
  const changed = open?.what === 'profile' && open.state === 'changed';
  return {
    title: 'Confirm your organisation’s profile and people',
    ...(confirmation === null
      ? {}
      : { hint: `Confirmed by ${confirmation.by} on ${sayDay(confirmation.at)}` }),
    ...(canPublish ? { href: paths.confirmProfile.to(where) } : {}),
    status: open ? toDo(changed ? 'Changed since' : 'Not confirmed') : done('Confirmed'),
  };
}

const approvalTask = ({ title, state, by, at, comment }: ApprovalItem, where: Where): Task => ({
  title: `SIRO approval: ${title}`,
  hint:
    state === 'returned' && comment !== ''
      ? `Returned by ${by}: ${comment}`
      : by !== null && at !== null
        ? `${by}, ${sayDay(at)}`
        : 'Your Senior Information Risk Owner (SIRO) approves each part',
  href: paths.approvals.to(where),
  status: state === 'given' ? done(sayState(state)) : toDo(sayState(state)),
});
