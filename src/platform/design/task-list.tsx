import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Tag, type TagColour } from './tag.tsx';

export type TaskStatus =
  | string
  | { label: string; tone: 'done' | 'blocked' }
  | { label: string; tone: 'to-do'; colour?: TagColour };

export type Task = {
  title: ReactNode;
  hint?: ReactNode;
  href?: string;
  /** Done and blocked are quiet words, to-do a coloured tag, a plain string is shown as it is. */
  status: TaskStatus;
  statusClass?: string;
};

const Status = ({ status }: { status: TaskStatus }) => {
  if (typeof status === 'string') return status;
  if (status.tone === 'to-do') return <Tag colour={status.colour ?? 'blue'}>{status.label}</Tag>;
  return (
    <Tag
      colour="no-colour"
      border={false}
      className={classes(
        'nhsuk-u-font-weight-normal',
        status.tone === 'blocked' && 'nhsuk-u-secondary-text-colour',
      )}
    >
      {status.label}
    </Tag>
  );
};

const TaskRow = ({ task, id }: { task: Task; id: string }) => {
  const hintId = task.hint ? `${id}-hint` : undefined;
  return (
    <li className={classes('nhsuk-task-list__item', task.href && 'nhsuk-task-list__item--with-link')}>
      <div className="nhsuk-task-list__name-and-hint">
        {task.href ? (
          <a
            className="nhsuk-task-list__link nhsuk-link"
            href={task.href}
            aria-describedby={classes(hintId, `${id}-status`)}
          >
            {task.title}
          </a>
        ) : (
          <div>{task.title}</div>
        )}
        {hintId ? (
          <div className="nhsuk-task-list__hint" id={hintId}>
            {task.hint}
          </div>
        ) : null}
      </div>
      <div className={classes('nhsuk-task-list__status', task.statusClass)} id={`${id}-status`}>
        <Status status={task.status} />
      </div>
    </li>
  );
};

/**
 * What is left to do, each with its status. `id` must differ from any other task list of the page.
 * An empty place keeps its number, so that ids stay when a task comes and goes.
 */
export const TaskList = ({ id = 'task-list', tasks }: { id?: string; tasks: readonly (Task | null)[] }) => (
  <ul className="nhsuk-task-list">
    {tasks.map((task, index) =>
      // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, on the server
      task ? <TaskRow key={`${id}-${index + 1}`} id={`${id}-${index + 1}`} task={task} /> : null,
    )}
  </ul>
);
