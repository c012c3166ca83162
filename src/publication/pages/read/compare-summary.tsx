import type { Objective } from '../../../framework/rules/pack.ts';
import { SummaryList } from '../../../platform/design/summary-list.tsx';
import { Table } from '../../../platform/design/table.tsx';
import { type Narrowing, type PlacedChanges, tally } from '../../outputs/narrow.ts';
import { sayWay, type Way, ways } from '../../outputs/ways.ts';
import { LevelsList, type ToWords } from './compare-levels.tsx';

/** The address of the same comparison, narrowed otherwise. */
export type ToNarrowed = (narrowing: Partial<Narrowing>) => string;

type Props = {
  readonly outcomes: readonly PlacedChanges[];
  readonly objectives: readonly Objective[];
  readonly toNarrowed: ToNarrowed;
  readonly toWords: ToWords;
};

/** The answer in two minutes: how many went which way, in which objectives, and which levels fell or rose. */
export const CompareSummary = ({ outcomes, objectives, toNarrowed, toWords }: Props) => {
  const counts = tally(outcomes);
  // That no level fell is an answer too.
  const told = ways.filter((way) => counts[way] > 0 || way === 'fell' || way === 'rose');
  const of = (way: Way) => outcomes.filter((one) => one.way === way);
  return (
    <>
      <SummaryList
        rows={[
          ...told.map((way) => ({
            key: sayWay[way],
            value: count(counts[way]),
            actions:
              counts[way] === 0
                ? []
                : [{ href: toNarrowed({ which: way }), label: 'Show', about: `outcomes: ${sayWay[way]}` }],
          })),
          {
            key: 'Below the expected level',
            value: `${count(outcomes.filter(({ below }) => below.after).length)}, ${
              outcomes.filter(({ below }) => below.before).length
            } before`,
          },
        ]}
      />
      <LevelsList id="fell" heading="Levels that fell" outcomes={of('fell')} toWords={toWords} />
      <LevelsList id="rose" heading="Levels that rose" outcomes={of('rose')} toWords={toWords} />
      <ByObjective {...{ outcomes, objectives, toNarrowed, told }} />
    </>
  );
};

type ByObjectiveProps = Omit<Props, 'toWords'> & { readonly told: readonly Way[] };

/** Each objective with its counts, leading to its levels. */
const ByObjective = ({ outcomes, objectives, toNarrowed, told }: ByObjectiveProps) => (
  <>
    <h3 className="nhsuk-heading-m">By objective</h3>
    <Table
      id="objectives"
      caption="Outcomes of each objective"
      captionHidden
      firstCellIsHeader
      head={[{ label: 'Objective' }, ...told.map((way) => ({ label: sayWay[way], numeric: true }))]}
      rows={objectives.map(({ code, title }) => {
        const counts = tally(outcomes.filter((one) => one.objective === code));
        return [
          <a key={code} href={toNarrowed({ part: code, which: 'all' })}>
            {code}. {title}
          </a>,
          ...told.map((way) => counts[way]),
        ];
      })}
    />
  </>
);

export const count = (number: number) => `${number} ${number === 1 ? 'outcome' : 'outcomes'}`;
