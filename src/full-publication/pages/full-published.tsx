import { findPack } from '../../framework/rules/find.ts';
import { loadPlanVersions } from '../../improvement-plan/load-versions.ts';
import { paths } from '../../paths.ts';
import { sayMoment } from '../../platform/clock.ts';
import { Panel } from '../../platform/design/panel.tsx';
import { page } from '../../platform/pages/page.ts';
import { loadAt } from '../../publication/pages/read/load-reading.ts';
import type { GivenStatus } from '../../status/rules/decide.ts';
import { sayLabel } from '../../status/rules/label.ts';
import { meaningOf } from '../../status/rules/meaning.ts';

/** “Assessment published”: the status, who was told, what happens next (R19). */
export const fullPublishedPage = page({
  at: paths.fullPublished,
  allow: 'publish-full',
  load: async ({ db, house, params }) => {
    const found = await loadAt(db, 'full', params);
    const pack = findPack(house.packs, params.edition);
    if (!found || !pack) return null;
    const { snapshot } = found;
    // What was submitted with it has its moment.
    const submitted = (await loadPlanVersions(db, params)).find((one) => one.at === snapshot.publishedAt);
    return { snapshot, support: pack.edition.support, plan: submitted?.version ?? null };
  },
  view: ({ loaded: { snapshot, support, plan }, params, who }) => {
    const label = { edition: snapshot.edition.id, status: snapshot.statusGiven };
    return {
      title: `Assessment ${snapshot.edition.id} published`,
      main: (
        <>
          <Panel heading="Assessment published">
            {snapshot.organisation.name}
            <br />
            {sayLabel(label, 'page')}
            <br />
            Version {snapshot.version}, {sayMoment(snapshot.publishedAt)}
          </Panel>
          <p>
            Confirmation has been sent to {who.email}, and to the administrators and the Senior Information
            Risk Owner (SIRO) of your organisation.
          </p>
          {plan === null ? null : (
            <p>
              Your improvement plan was submitted with it, as version {plan}. Your reviewer was told by email,
              and you have a confirmation.
            </p>
          )}
          <h2 className="nhsuk-heading-m">What happens next</h2>
          <ul className="nhsuk-list nhsuk-list--bullet">
            <li>
              The public register shows {sayLabel(label, 'page')} from now on. {meaningOf(label)}
            </li>
            <PlanNext status={snapshot.statusGiven} where={params} isSubmitted={plan !== null} />
            <li>The national team, DHSC and your regional security lead can read this version.</li>
            <li>
              You can go on with your answers and publish again: the new answers then decide the status. Every
              version is kept.
            </li>
          </ul>
          <Onwards where={params} code={snapshot.organisation.code} support={support} />
        </>
      ),
    };
  },
});

type PlanProps = {
  readonly status: GivenStatus;
  readonly where: { readonly organisation: string; readonly edition: string };
  readonly isSubmitted: boolean;
};

/** What is next with the improvement plan (R22). */
const PlanNext = ({ status, where, isSubmitted }: PlanProps) => {
  if (status === 'standards-met') return null;
  if (isSubmitted)
    return (
      <li>
        Your improvement plan waits for a decision. When it is agreed, your status becomes Approaching
        standards. Follow it in <a href={paths.improvementPlan.to(where)}>your improvement plan</a>.
      </li>
    );
  return (
    <li>
      {status === 'approaching-standards'
        ? 'Your improvement plan is agreed and goes on: keep it up to date in '
        : 'Write and submit your improvement plan, if you have not yet. When it is agreed, your status becomes Approaching standards. Go to '}
      <a href={paths.improvementPlan.to(where)}>your improvement plan</a>.
    </li>
  );
};

type OnwardsProps = {
  readonly where: Parameters<typeof paths.fullReceipt.to>[0];
  readonly code: string;
  readonly support: { readonly name: string; readonly email: string };
};

/** Where to read it again, and whom to tell if something is wrong. */
const Onwards = ({ where, code, support }: OnwardsProps) => (
  <>
    <p>
      <a href={paths.publications.to(where)}>View your published assessments</a>
    </p>
    <p>
      <a href={paths.fullPublication.to(where)}>Read what you published</a>
    </p>
    <p>
      <a href={paths.fullReceipt.to(where)}>See the receipt</a>
    </p>
    <p>
      <a href={paths.registerEntry.to({ code })}>See your organisation on the public register</a>
    </p>
    <p>
      If something is wrong, tell {support.name}: <a href={`mailto:${support.email}`}>{support.email}</a>
    </p>
  </>
);
