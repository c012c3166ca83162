import type { Placed } from '../../../framework/rules/find.ts';
import { sayLevel } from '../../../framework/rules/level.ts';
import { sayMoment } from '../../../platform/clock.ts';
import { SummaryList } from '../../../platform/design/summary-list.tsx';
import { WarningCallout } from '../../../platform/design/warning-callout.tsx';
import type { Answer } from '../../rules/answer.ts';
import { markedOf } from '../../rules/suggestion.ts';
import { Lines } from './outcome-read.tsx';

/** After a stale save: what the other person saved, above the form with what this person typed (R7). */
export const StaleNotice = ({ answer, placed }: { answer: Answer; placed: Placed }) => {
  const { marked, total } = markedOf(placed.outcome, answer.marks);
  return (
    <WarningCallout heading="Two versions of this answer" headingLevel={2}>
      <p>
        {answer.changedBy} saved this outcome on{' '}
        {answer.changedAt === null ? '' : sayMoment(answer.changedAt)}, after you opened it. That version is
        here. Yours is in the form below and is not saved. Copy across what should stay, then save: your
        version then replaces this one, and both stay in the history.
      </p>
      <SummaryList
        rows={[
          { key: 'Declared level', value: sayLevel(answer.level) },
          { key: 'Status', value: answer.complete ? 'Complete' : 'Draft' },
          { key: 'Supporting information', value: <Lines text={answer.statement} /> },
          { key: 'Indicators marked', value: `${marked} of ${total}` },
          ...Object.entries(answer.fields).map(([id, text]) => ({ key: id, value: <Lines text={text} /> })),
        ]}
      />
    </WarningCallout>
  );
};
