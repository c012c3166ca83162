import { paths } from '../../paths.ts';
import { dayOf, sayMoment } from '../../platform/clock.ts';
import { InsetText } from '../../platform/design/inset-text.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { page } from '../../platform/pages/page.ts';
import { loadReader } from '../../publication/pages/read/load-reader.ts';
import { loadWorkingPlan } from '../load-working-plan.ts';
import { planContent, withoutGroup } from '../rules/content.ts';
import { PlanDocument } from './plan-document.tsx';

/** The working plan as reviewers read it while the organisation shares it; to them not there at any other time (R38). */
export const sharedPlanPage = page({
  at: paths.sharedPlan,
  allow: 'read-submitted-plan',
  load: async ({ house, db, who, now, params }) => {
    const working = await loadWorkingPlan(db, house.packs, params, now);
    if (!working) return null;
    const reader = await loadReader(house, db, who, params.organisation);
    const sharedAt = working.plan?.sharedAt ?? null;
    if (sharedAt === null && !reader.isOwn) return null;
    const whole = planContent(working);
    return {
      content: reader.knowsProfileGroup ? whole : withoutGroup(whole),
      sharedAt,
      sharedBy: working.plan?.sharedBy,
      isOwn: reader.isOwn,
    };
  },
  view: ({ loaded: { content, sharedAt, sharedBy, isOwn }, params, now }) => ({
    title: `Shared improvement plan ${content.edition.id}`,
    back: isOwn
      ? { to: paths.planSharing.to(params), text: 'Back' }
      : { to: paths.nationalOrganisation.to(params), text: `Back to ${content.organisation.name}` },
    shape: 'wide',
    main: (
      <>
        <PageTitle caption={`${content.organisation.name} (${content.organisation.code})`}>
          Shared improvement plan {content.edition.id}
        </PageTitle>
        <InsetText>
          <p>
            {sharedAt === null
              ? 'Not shared. This is what reviewers would read.'
              : `Shared by ${sharedBy} since ${sayMoment(sharedAt)}.`}{' '}
            It is not submitted, and changes while the organisation works on it. Its files are handed over
            when it is submitted.
          </p>
        </InsetText>
        <PlanDocument content={content} today={dayOf(now)} evidence={(item) => item.title} />
      </>
    ),
  }),
});
