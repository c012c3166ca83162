import { type Day, sayDay } from '../../platform/clock.ts';
import { Table } from '../../platform/design/table.tsx';
import type { ActionContent } from '../rules/action.ts';
import { labelWidth, type Mark, rowHeight, type Timeline, timelineOf } from '../rules/timeline.ts';
import { ActionStatusTag, sayDate, sayOwner, shortened } from './words.tsx';

export type TimelineRow = ActionContent & { readonly reference: string };

const ink = '#212b32';
const fills = { 'not-started': '#d8dde0', 'in-progress': '#41b6e6', complete: '#007f3b' } as const;

const Picture = ({ timeline: { width, height, bars, months, marks } }: { timeline: Timeline }) => (
  <svg
    role="img"
    aria-labelledby="timeline-title"
    aria-describedby="timeline-table-caption"
    viewBox={`0 0 ${width} ${height}`}
    width={width}
    height={height}
    fontFamily="Arial, sans-serif"
  >
    <title id="timeline-title">Timeline of the actions</title>
    <rect width={width} height={height} fill="#ffffff" />
    {months.map(({ x, label }) => (
      <g key={label}>
        <path d={`M${x} 20 V${height}`} stroke="#d8dde0" />
        <text x={x + 3} y={14} fontSize={12} fill={ink}>
          {label}
        </text>
      </g>
    ))}
    {bars.map((bar) => (
      <g key={bar.reference}>
        <text x={2} y={bar.y + rowHeight / 2 + 3} fontSize={14} fill={ink}>
          {bar.reference}
        </text>
        <rect
          x={bar.x}
          y={bar.y + 4}
          width={bar.width}
          height={rowHeight - 12}
          rx={3}
          fill={fills[bar.status]}
          stroke={ink}
        />
      </g>
    ))}
    {marks.map(({ x, y, label, day }) => (
      <g key={label}>
        <path d={`M${x} 20 V${y}`} stroke="#d5281b" strokeDasharray="4 3" />
        <text
          x={x > labelWidth + 400 ? x - 4 : x + 4}
          y={y}
          fontSize={13}
          fill={ink}
          textAnchor={x > labelWidth + 400 ? 'end' : 'start'}
        >
          {label}, {sayDay(day)}
        </text>
      </g>
    ))}
  </svg>
);

type Props = {
  readonly actions: readonly TimelineRow[];
  readonly marks: readonly Mark[];
  readonly today: Day;
};

/** All actions from start to delivery with the days that matter, as a picture and as a table with the same content. */
export const TimelineFigure = ({ actions, marks, today }: Props) => {
  const timeline = timelineOf(actions, marks);
  return (
    <>
      <div className="nhsuk-scroll" data-module="nhsuk-scroll">
        {/* biome-ignore lint/a11y/useSemanticElements: the same markup as of a table that scrolls */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take the focus (WCAG 2.1.1) */}
        <div className="nhsuk-scroll__content" role="region" aria-labelledby="timeline-title" tabIndex={0}>
          <Picture timeline={timeline} />
        </div>
      </div>
      <p className="nhsuk-hint">
        Grey bars have not started, blue ones are in progress, green ones are complete. The table below says
        the same.
      </p>
      {timeline.undated.length === 0 ? null : (
        <p>Not in the picture, because a date is missing: {timeline.undated.join(', ')}.</p>
      )}
      <Table
        id="timeline-table"
        caption="The same in a table"
        captionSize="m"
        firstCellIsHeader
        head={[
          { label: 'Action or day' },
          { label: 'Owner' },
          { label: 'Start' },
          { label: 'Delivery' },
          { label: 'Status' },
        ]}
        rows={[
          ...actions.map((action) => [
            `${action.reference} ${shortened(action.action, 80)}`,
            sayOwner(action.owner),
            sayDate(action.start),
            sayDate(action.delivery),
            <ActionStatusTag key="status" action={action} today={today} />,
          ]),
          ...marks.map(({ label, day }) => [label, '', '', sayDay(day), '']),
        ]}
      />
    </>
  );
};
