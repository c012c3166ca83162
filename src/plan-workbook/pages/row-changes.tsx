import type { PlanTemplate } from '../../framework/rules/plan-template.ts';
import { isDay, sayDay } from '../../platform/clock.ts';
import { Table } from '../../platform/design/table.tsx';
import { wordDiff } from '../../publication/outputs/word-diff.ts';
import { ChangedWords } from '../../publication/pages/read/changed-words.tsx';
import type { Judged, RowChange } from '../rules/judge.ts';
import { sayPart } from './say-row.ts';

type Props = {
  readonly judged: Judged;
  readonly template: PlanTemplate;
  readonly round: string | null;
  /** What the middle column shows: what stands now, or what was handed over. */
  readonly stands: string;
};

/** What would change in a row, column by column: what stands beside what the workbook says, words that differ marked. */
export const RowChanges = ({ judged: { row, changes, verdict }, template, round, stands }: Props) => (
  <Table
    id={`changes-${row.key.replace(/[^\w-]/g, '-')}`}
    caption={`What changes in ${row.key}`}
    captionHidden
    firstCellIsHeader
    head={[
      { label: 'Column' },
      // Of a new action nothing stands: on a phone that column would hide the other one.
      ...(verdict === 'add' ? [] : [{ label: stands }]),
      { label: 'In the workbook' },
    ]}
    rows={changes.map((change) => {
      const stretches = stretchesOf(change);
      return [
        sayPart(change, template, round),
        ...(verdict === 'add'
          ? []
          : [
              <ChangedWords
                key="before"
                stretches={stretches.filter((one) => one.mark !== 'added')}
                none="Nothing"
              />,
            ]),
        <ChangedWords
          key="after"
          stretches={stretches.filter((one) => one.mark !== 'removed')}
          none="Nothing"
        />,
      ];
    })}
  />
);

const words = (text: string): string => (isDay(text) ? sayDay(text) : text);

/** Long texts word by word; short ones are clearer as a whole. */
function stretchesOf({ before, after }: RowChange) {
  const [was, then] = [words(before), words(after)];
  if (Math.max(was.length, then.length) >= 40) return wordDiff(was, then);
  return [
    { text: was, mark: 'removed' as const },
    { text: then, mark: 'added' as const },
  ].filter((one) => one.text !== '');
}
