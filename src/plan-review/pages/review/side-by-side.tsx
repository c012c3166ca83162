import type { ReactNode } from 'react';
import { Lines } from '../../../assessment/pages/outcome/outcome-read.tsx';
import { sayLevel } from '../../../framework/rules/level.ts';
import { sayDate, sayOwner } from '../../../improvement-plan/pages/words.tsx';
import { sayActionStatus } from '../../../improvement-plan/rules/action.ts';
import type { PlanVersion, VersionAction } from '../../../improvement-plan/rules/version.ts';
import { sayDay } from '../../../platform/clock.ts';
import { Table } from '../../../platform/design/table.tsx';
import type { Column } from '../../rules/columns.ts';

const sayUpdated = ({ update }: VersionAction): string => {
  if (!update || update.stillValid === null) return '';
  if (update.stillValid) return 'Yes';
  return update.newDelivery === null ? 'No' : `No: ${sayDay(update.newDelivery)}`;
};

/** What stands of an action in a version, line by line; an empty text has no line where no version says anything. */
const lines: readonly (readonly [string, (action: VersionAction) => string])[] = [
  ['Action status', ({ status }) => sayActionStatus(status)],
  ['Level reached', ({ levelReached }) => (levelReached === null ? '' : sayLevel(levelReached))],
  ['Delivery date', ({ delivery }) => sayDate(delivery)],
  ['Is the delivery date still valid?', sayUpdated],
  ['Comments', ({ update }) => update?.comment ?? ''],
  ['Action', ({ action }) => action],
  ['Gap', ({ gap }) => gap],
  ['Action owner', ({ owner }) => sayOwner(owner)],
  ['Planned start', ({ start }) => sayDate(start)],
  ['Resources and funding', ({ resources }) => resources],
  ['Dependencies', ({ dependencies }) => dependencies],
  ['Interim risk mitigation', ({ mitigation }) => mitigation],
  ['Evidence', ({ evidence }) => evidence.map((one) => one.title).join('\n')],
];

/** A text, or that it is as it was one column earlier. */
const cell = (text: string | null, before: string | null | undefined): ReactNode => {
  if (text === null) return 'Not in this version';
  if (before === text && text !== '') return <span className="nhsuk-u-secondary-text-colour">No change</span>;
  return text === '' ? 'Nothing' : <Lines text={text} />;
};

type Props = {
  readonly reference: string;
  readonly columns: readonly Column<PlanVersion>[];
};

/** One action as it was agreed, in each update, and now. */
export const SideBySide = ({ reference, columns }: Props) => {
  const actions = columns.map(({ version }) => version.actions.find((one) => one.reference === reference));
  const rows = lines
    .map(([label, say]) => [label, actions.map((action) => (action ? say(action) : null))] as const)
    .filter(([, texts]) => texts.some((text) => text !== null && text !== ''));
  return (
    <Table
      id={`action-${reference}`}
      caption={`Action ${reference} in its versions`}
      captionHidden
      compact
      firstCellIsHeader
      head={[{ label: 'What' }, ...columns.map(({ said }) => ({ label: said }))]}
      rows={rows.map(([label, texts]) => [label, ...texts.map((text, at) => cell(text, texts[at - 1]))])}
    />
  );
};
