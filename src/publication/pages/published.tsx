import { findPack } from '../../framework/rules/find.ts';
import { meets, sayLevel } from '../../framework/rules/level.ts';
import { paths } from '../../paths.ts';
import { type Day, sayDay, sayMoment } from '../../platform/clock.ts';
import { Panel } from '../../platform/design/panel.tsx';
import { page } from '../../platform/pages/page.ts';
import type { SnapshotOutcome } from '../rules/snapshot.ts';
import { loadInterim } from '../store.ts';
import { versionFrom } from './read/load-reading.ts';

/** The confirmation: published, who was told, what happens next, what lies below its June level. */
export const publishedPage = page({
  at: paths.interimPublished,
  allow: 'publish-interim',
  load: async ({ db, house, params }) => {
    const version = versionFrom(params.version);
    const found =
      version === null ? null : await loadInterim(db, params.organisation, params.edition, version);
    const pack = findPack(house.packs, params.edition);
    return found && pack ? { snapshot: found.snapshot, dates: pack.edition.dates } : null;
  },
  view: ({ loaded: { snapshot, dates }, params, who }) => {
    return {
      title: `Interim assessment ${snapshot.edition.id} published`,
      main: (
        <>
          <Panel heading="Interim assessment published">
            {snapshot.organisation.name}
            <br />
            {snapshot.edition.id}, version {snapshot.version}, {sayMoment(snapshot.publishedAt)}
          </Panel>
          <p>
            Confirmation has been sent to {who.email}, and to the administrators and the Senior Information
            Risk Owner (SIRO) of your organisation.
          </p>
          <WhatHappensNext fullDue={dates.fullDue} />
          <Below outcomes={snapshot.outcomes} fullDue={dates.fullDue} where={params} />
          <p>
            <a href={paths.interimPublication.to(params)}>Read what you published</a>
          </p>
          <p>
            <a href={paths.publications.to(params)}>View your published assessments</a>
          </p>
        </>
      ),
    };
  },
});

const WhatHappensNext = ({ fullDue }: { fullDue: Day }) => (
  <>
    <h2 className="nhsuk-heading-m">What happens next</h2>
    <ul className="nhsuk-list nhsuk-list--bullet">
      <li>
        The public register shows that your interim assessment is completed, and on which date. Nothing else.
      </li>
      <li>The national team and your regional security lead can read this version. It is not scored.</li>
      <li>
        You can go on with your answers, and publish a newer version. The full assessment is due by{' '}
        {sayDay(fullDue)}.
      </li>
    </ul>
  </>
);

type BelowProps = {
  readonly outcomes: readonly SnapshotOutcome[];
  readonly fullDue: Day;
  readonly where: { readonly organisation: string; readonly edition: string };
};

/** What is still to be raised until the full assessment, and how much is not answered (R12). */
const Below = ({ outcomes, fullDue, where }: BelowProps) => {
  const below = outcomes.filter((one) => one.level !== null && !meets(one.level, one.expected));
  const open = outcomes.filter((one) => one.level === null).length;
  return (
    <>
      <h2 className="nhsuk-heading-m">Outcomes below the level expected by {sayDay(fullDue)}</h2>
      {below.length === 0 ? (
        <p>No answered outcome is below its expected level.</p>
      ) : (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {below.map((one) => (
            <li key={one.code}>
              <a href={paths.outcome.to({ ...where, outcome: one.code })}>
                {one.code} {one.title}
              </a>
              : {sayLevel(one.level)}, expected {sayLevel(one.expected)}
            </li>
          ))}
        </ul>
      )}
      {open === 0 ? null : <p>{open === 1 ? '1 outcome is' : `${open} outcomes are`} not answered yet.</p>}
    </>
  );
};
