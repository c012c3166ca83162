import type { Placed } from '../../../framework/rules/find.ts';
import { paths } from '../../../paths.ts';
import type { Day } from '../../../platform/clock.ts';
import { Choice, choiceId } from '../../../platform/design/choice.tsx';
import { Table } from '../../../platform/design/table.tsx';
import { type Allocated, unallocated } from '../../rules/allocation.ts';
import { sayContributors, sayDueToday } from '../../rules/say-allocation.ts';

export type TableProps = {
  readonly where: { readonly organisation: string; readonly edition: string };
  readonly shown: readonly Placed[];
  readonly allocations: ReadonlyMap<string, Allocated>;
  readonly today: Day;
  /** The boxes that select outcomes; null where nothing can be changed. */
  readonly selected: { readonly name: string; readonly id: string; readonly value: readonly string[] } | null;
};

/** Outcomes with whom they are given to; each with a box that selects it. */
export const AllocationTable = ({ where, shown, allocations, today, selected }: TableProps) => (
  <Table
    id="allocations"
    caption={`Outcomes (${shown.length})`}
    captionSize="m"
    firstCellIsHeader
    head={[
      'Outcome',
      'Owner',
      'Contributors',
      'Indicators given',
      'Due',
      ...(selected ? ['Change'] : []),
    ].map((label) => ({ label }))}
    rows={shown.map(({ outcome }, index) => {
      const allocation = allocations.get(outcome.code) ?? unallocated;
      const title = `${outcome.code} ${outcome.title}`;
      const single = Object.keys(allocation.indicators).length;
      return [
        selected ? (
          <Box key="box" selected={selected} index={index} code={outcome.code} title={title} />
        ) : (
          title
        ),
        allocation.owner?.name ?? 'No owner',
        sayContributors(allocation),
        single === 0 ? 'None' : String(single),
        sayDueToday(allocation.due, today, true),
        ...(selected
          ? [
              <a key="change" href={paths.outcomeAllocation.to({ ...where, outcome: outcome.code })}>
                Change<span className="nhsuk-u-visually-hidden"> who {outcome.code} is given to</span>
              </a>,
            ]
          : []),
      ];
    })}
  />
);

type BoxProps = {
  readonly selected: NonNullable<TableProps['selected']>;
  readonly index: number;
  readonly code: string;
  readonly title: string;
};

const Box = ({ selected, index, code, title }: BoxProps) => (
  <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
    <Choice
      kind="checkboxes"
      id={choiceId(selected.id, index)}
      name={selected.name}
      item={{ value: code, label: title }}
      checked={selected.value.includes(code)}
    />
  </div>
);
