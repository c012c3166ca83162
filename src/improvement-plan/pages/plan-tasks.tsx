import { paths } from '../../paths.ts';
import { type Day, sayDay } from '../../platform/clock.ts';
import { type Task, TaskList } from '../../platform/design/task-list.tsx';
import { isAgreed, moveOf } from '../rules/states.ts';
import type { PlanPage } from './load-page.ts';
import type { RoundNow } from './round-now.ts';

type Props = { readonly loaded: PlanPage; readonly inRound: RoundNow; readonly today: Day };

/** What is to be done with the plan as a whole, each with how it stands: by the days that hold for this organisation. */
export const PlanTasks = ({ loaded, inRound, today }: Props) => (
  <TaskList
    id="plan-tasks"
    tasks={[...writingTasks(loaded), ...handingOverTasks(loaded, inRound, today), ...handedOverTasks(loaded)]}
  />
);

/** Writing it, here or in Excel, and looking at it. */
function writingTasks(loaded: PlanPage): (Task | null)[] {
  const { where, plan, check, pack } = loaded;
  const started = plan !== null && check.hasActions;
  return [
    {
      title: 'Check the plan',
      hint: 'What keeps each action from being time-bound, credible and resourced',
      href: started ? paths.planCheck.to(where) : undefined,
      status: checkStatus(loaded),
    },
    pack.edition.planTemplate === null
      ? null
      : {
          title: 'Work on it in Excel',
          hint: 'Download the plan as a workbook, upload it again and see every change first',
          href: paths.planWorkbook.to(where),
          status: { label: 'Available', tone: 'done' },
        },
    {
      title: 'See the timeline',
      hint: 'All actions from their start to their delivery',
      href: started ? paths.planTimeline.to(where) : undefined,
      status: started ? { label: 'Available', tone: 'done' } : { label: 'Cannot start yet', tone: 'blocked' },
    },
  ];
}

/** Sharing and submitting it, or once it is agreed the update of the round (R25). */
function handingOverTasks(loaded: PlanPage, inRound: RoundNow, today: Day): (Task | null)[] {
  const { where, plan, canSubmit } = loaded;
  const canMove = plan === null || moveOf('submit').from.includes(plan.state);
  const agreed = plan !== null && isAgreed(plan.state);
  return [
    canSubmit && (canMove || plan?.sharedAt)
      ? {
          title: 'Share it before you submit it',
          hint: 'Optional. Your reviewer reads the plan as you write it',
          href: paths.planSharing.to(where),
          status: { label: plan?.sharedAt ? 'Shared' : 'Not shared', tone: 'done' },
        }
      : null,
    agreed
      ? {
          title: 'Update the plan',
          hint: `In each round: how far each action is, and whether its date is still valid${sayChanged(inRound)}`,
          href: paths.planUpdate.to(where),
          status: updateStatus(inRound, today),
        }
      : null,
    canSubmit && !agreed
      ? {
          title: 'Submit the plan',
          href: canMove ? paths.submitPlan.to(where) : undefined,
          hint: hintOfSubmit(loaded, inRound),
          status: submitStatus(loaded),
        }
      : null,
  ];
}

/** What was handed over, and what was said of it. */
function handedOverTasks({ where, plan }: PlanPage): (Task | null)[] {
  const versions = plan?.version ?? 0;
  return [
    versions > 0
      ? {
          title: 'Reviewers’ comments',
          hint: 'What they said about what you submitted, and your answers',
          href: paths.planComments.to(where),
          status: { label: 'Available', tone: 'done' },
        }
      : null,
    {
      title: 'Submitted versions',
      hint: 'What you handed over, exactly as it was',
      href: versions > 0 ? paths.planVersions.to(where) : undefined,
      status:
        versions > 0 ? { label: String(versions), tone: 'done' } : { label: 'None yet', tone: 'blocked' },
    },
  ];
}

function checkStatus({ plan, check }: PlanPage): Task['status'] {
  if (plan === null && check.faults === 1) return { label: 'Cannot start yet', tone: 'blocked' };
  if (check.faults === 0) return { label: 'Nothing missing', tone: 'done' };
  return {
    label: `${check.faults} ${check.faults === 1 ? 'thing' : 'things'} missing`,
    tone: 'to-do',
    colour: 'orange',
  };
}

function hintOfSubmit({ pack, plan }: PlanPage, { round }: RoundNow): string {
  if (plan === null || plan.status === 'not-published')
    return `With your full assessment, due by ${sayDay(pack.edition.dates.fullDue)}, or later`;
  const isAsked = round !== null && moveOf('submit').from.includes(plan.state);
  return `To your reviewer and for a decision${isAsked ? `. Round ${round.name} asks for it by ${sayDay(round.due)}` : ''}`;
}

/** What was decided of this round for the organisation; the update itself says why. */
const sayChanged = ({ round }: RoundNow): string =>
  round === null || round.due === round.wasDue
    ? ''
    : `. Round ${round.name} was due by ${sayDay(round.wasDue)} at first`;

/** By when the update of the round is due for this organisation (R25). */
function updateStatus({ round, isWaived, isUpdated }: RoundNow, today: Day): Task['status'] {
  if (round === null || isWaived)
    return { label: isWaived ? 'No update asked for' : 'Nothing due yet', tone: 'done' };
  if (isUpdated) return { label: 'Update submitted', tone: 'done' };
  return { label: `Update ${today <= round.due ? 'due' : 'was due'} by ${sayDay(round.due)}`, tone: 'to-do' };
}

function submitStatus({ plan }: PlanPage): Task['status'] {
  if (plan && !moveOf('submit').from.includes(plan.state)) return { label: 'Submitted', tone: 'done' };
  return plan === null
    ? { label: 'Cannot start yet', tone: 'blocked' }
    : { label: 'Not submitted', tone: 'to-do' };
}
