import type { TagColour } from '../../src/platform/design/tag.tsx';
import { type Task, TaskList, type TaskStatus } from '../../src/platform/design/task-list.tsx';
import { type Options, provesItself } from './fixtures.ts';
import { content, options, string } from './options.ts';

const statusOf = (value: unknown): TaskStatus => {
  const { tag, text } = options(value);
  if (!tag) return string(value) ?? string(text) ?? '';
  const { text: label, colour, classes } = options(tag);
  const words = string(label) ?? '';
  if (colour !== false) return { label: words, tone: 'to-do', colour: colour as TagColour | undefined };
  return { label: words, tone: /secondary-text/.test(string(classes) ?? '') ? 'blocked' : 'done' };
};

const taskOf = (item: Options): Task => ({
  title: content(item.heading) ?? content(item.title),
  hint: content(item.hint),
  href: string(item.href),
  status: statusOf(item.status),
  statusClass: string(options(item.status).classes),
});

provesItself('task-list', {
  render: ({ idPrefix, items }) => (
    <TaskList
      id={string(idPrefix)}
      tasks={(items as unknown[]).map((item) => (item ? taskOf(options(item)) : null))}
    />
  ),
});
