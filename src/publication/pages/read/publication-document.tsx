import { InsetText } from '../../../platform/design/inset-text.tsx';
import { AboutSection } from './about-section.tsx';
import { addresses } from './addresses.ts';
import { objectiveAnchor } from './anchors.ts';
import { ChangedByPlan } from './changed-by-plan.tsx';
import { Downloads } from './downloads.tsx';
import type { ChangedByPlan as Changed } from './load-changed-by-plan.ts';
import type { Reading } from './load-reading.ts';
import { ObjectiveSection } from './objective-section.tsx';

/** A publication from top to bottom; for reviewers the same, without ways into the organisation's work. */
export const PublicationDocument = ({
  view,
  where,
  reader,
  snapshot,
  changedByPlan,
}: Reading & { changedByPlan: readonly Changed[] }) => (
  <>
    <h1 className="nhsuk-heading-xl">
      <span className="nhsuk-caption-xl">{view.organisation.name}</span>
      {view.title}
    </h1>
    <InsetText>
      {view.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </InsetText>
    {reader.isOwn ? (
      <p className="app-no-print">
        <a href={addresses[where.kind].page.to(where, { compare: 'today' })}>
          Compare this version with today’s answers
        </a>
      </p>
    ) : null}
    <ChangedByPlan changed={changedByPlan} />
    <AboutSection view={view} where={where} />
    {snapshot.functions ? (
      <p className="app-no-print">
        <a href={addresses[where.kind].functions.to(where)}>
          Read the essential functions that were handed over with this version
        </a>
      </p>
    ) : null}
    <Downloads view={view} where={where} />
    <nav aria-labelledby="contents" className="app-no-print">
      <h2 className="nhsuk-heading-m" id="contents">
        Contents
      </h2>
      <ul className="nhsuk-list">
        {view.objectives.map(({ code, heading }) => (
          <li key={code}>
            <a href={`#${objectiveAnchor(code)}`}>{heading}</a>
          </li>
        ))}
      </ul>
    </nav>
    {view.objectives.map((objective) => (
      <ObjectiveSection key={objective.code} objective={objective} where={where} />
    ))}
  </>
);
