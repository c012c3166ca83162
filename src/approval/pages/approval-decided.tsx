import { paths } from '../../paths.ts';
import { sayMoment } from '../../platform/clock.ts';
import { Panel } from '../../platform/design/panel.tsx';
import { SummaryList } from '../../platform/design/summary-list.tsx';
import { page } from '../../platform/pages/page.ts';
import { openItems } from '../rules/approval.ts';
import { loadApproving } from './approving/load.ts';
import { ApprovalTag } from './say-state.tsx';

/** The confirmation after the SIRO's decision. */
export const approvalDecidedPage = page({
  at: paths.approvalDecided,
  allow: 'approve-submission',
  load: ({ db, house, params, now }) => loadApproving(db, house.packs, params, now),
  view: ({ loaded: { items, today }, params }) => {
    const left = openItems(items).length;
    return {
      title: left === 0 ? 'Full assessment approved' : 'Your decisions are recorded',
      main: (
        <>
          <Panel heading={left === 0 ? 'Full assessment approved' : 'Your decisions are recorded'}>
            {today.organisation.name}, {today.pack.edition.id}
          </Panel>
          <SummaryList
            rows={items.map((one) => ({
              key: one.title,
              value: (
                <>
                  <ApprovalTag state={one.state} />
                  {one.last === null ? null : (
                    <>
                      {' '}
                      {one.by}, {sayMoment(one.last.at)}
                    </>
                  )}
                </>
              ),
            }))}
          />
          <h2 className="nhsuk-heading-m">What happens next</h2>
          <p>
            We emailed your administrators what you decided.{' '}
            {left === 0
              ? 'One of them can now publish the full assessment, as far as nothing else is missing.'
              : 'The full assessment can be published once every part is approved.'}{' '}
            If a part that you approved changes before, its approval lapses and we tell you.
          </p>
          <p>
            <a href={paths.siroApproval.to(params)}>Back to what you decide on</a>
          </p>
          <p>
            <a href={paths.organisation.to(params)}>Go to {today.organisation.name}</a>
          </p>
        </>
      ),
    };
  },
});
