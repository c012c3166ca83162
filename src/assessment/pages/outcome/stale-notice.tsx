import { sayMoment } from '../../../platform/clock.ts';
import { SummaryList } from '../../../platform/design/summary-list.tsx';
import { WarningCallout } from '../../../platform/design/warning-callout.tsx';
import type { Answer } from '../../rules/answer.ts';
import { Lines } from './outcome-read.tsx';
import type { Said } from './saved-meanwhile.ts';

type Props = {
  readonly answer: Answer;
  /** What the saved version says and the form does not. */
  readonly saved: readonly Said[];
};

/** After a stale save: what was saved meanwhile, above the form with what this person typed (R7). */
export const StaleNotice = ({ answer, saved }: Props) => (
  <WarningCallout heading="Two versions of this answer" headingLevel={2}>
    <p>
      {answer.changedBy} saved this outcome
      {answer.changedAt === null ? '' : ` on ${sayMoment(answer.changedAt)}`}, after you opened it. Where that
      version says something else than yours, it is here. Yours is in the form below and is not saved. Copy
      across what should stay, then save: your version then replaces this one, and both stay in the history.
    </p>
    {saved.length === 0 ? (
      <p>Nothing that is asked on this page differs.</p>
    ) : (
      <SummaryList rows={saved.map(({ what, text }) => ({ key: what, value: <Lines text={text} /> }))} />
    )}
  </WarningCallout>
);
