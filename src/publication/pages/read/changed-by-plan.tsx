import { sayLevel } from '../../../framework/rules/level.ts';
import { sayDay } from '../../../platform/clock.ts';
import { Table } from '../../../platform/design/table.tsx';
import { outcomeAnchor } from './anchors.ts';
import type { ChangedByPlan as Changed } from './load-changed-by-plan.ts';

/** Which outcomes changed by the improvement plan since this version was published (R22); nothing where none did. */
export const ChangedByPlan = ({ changed }: { changed: readonly Changed[] }) => {
  const [first] = changed;
  if (!first) return null;
  return (
    <section aria-labelledby="by-plan">
      <h2 className="nhsuk-heading-m" id="by-plan">
        Changed by improvement plan since
      </h2>
      <p>
        On {sayDay(first.decidedAt)} it was decided that the improvement plan is complete.{' '}
        {changed.length === 1 ? 'One outcome has' : `${changed.length} outcomes have`} reached another level
        since this version was published. What was published stays as it was, below and in the downloads;
        national figures count the levels reached from that day.
      </p>
      <Table
        id="changed-by-plan"
        caption="Outcomes changed by improvement plan"
        captionHidden
        firstCellIsHeader
        head={[{ label: 'Outcome' }, { label: 'Published' }, { label: 'Reached by plan' }]}
        rows={changed.map(({ code, title, published, reached }) => [
          <a key="outcome" href={`#${outcomeAnchor(code)}`}>
            {code} {title}
          </a>,
          sayLevel(published),
          sayLevel(reached),
        ])}
      />
    </section>
  );
};
