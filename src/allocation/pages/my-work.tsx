import { readsAll } from '../../organisation/rules/permission.ts';
import { loadOrganisation } from '../../organisation/store.ts';
import { paths } from '../../paths.ts';
import { type Day, dayOf } from '../../platform/clock.ts';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { Table } from '../../platform/design/table.tsx';
import { page } from '../../platform/pages/page.ts';
import { isOverdue } from '../rules/say-allocation.ts';
import { DueText } from './due-text.tsx';
import { byDue } from './work/by-due.ts';
import type { WorkSection } from './work/section.ts';
import { workSources } from './work/sources.ts';

/** What is given to the person who asks, in one organisation, soonest due first. */
export const myWorkPage = page({
  at: paths.myWork,
  allow: 'see-own-work',
  load: async ({ db, house, who, params: { organisation }, now }) => {
    const found = await loadOrganisation(db, organisation);
    if (!found) return null;
    const asked = { db, house, who, organisation, now };
    const sections = await Promise.all(workSources.map((source) => source(asked)));
    return { name: found.name, sections, all: readsAll(who, organisation) };
  },
  view: ({ loaded: { name, sections, all }, params, now }) => {
    const today = dayOf(now);
    const late = sections
      .flatMap(({ items }) => items)
      .filter(({ due, done }) => !done && isOverdue(due, today)).length;
    return {
      title: 'My work',
      shape: 'wide',
      ...(all ? { back: { to: paths.organisation.to(params), text: `Back to ${name}` } } : {}),
      main: (
        <>
          <PageTitle caption={name}>My work</PageTitle>
          {late === 0 ? null : (
            <p>
              <strong>
                {late} {late === 1 ? 'thing is' : 'things are'} overdue.
              </strong>
            </p>
          )}
          {sections.map((section) => (
            <Section key={section.id} section={section} today={today} />
          ))}
          {all ? null : (
            <p>
              You are a contributor: you see and answer what is given to you here, and nothing else of {name}.
            </p>
          )}
        </>
      ),
    };
  },
});

const Section = ({ section, today }: { section: WorkSection; today: Day }) => {
  if (section.items.length === 0 && section.empty === null) return null;
  return (
    <section>
      <h2 className="nhsuk-heading-m" id={`work-${section.id}`}>
        {section.title}
      </h2>
      {section.items.length === 0 ? <p>{section.empty}</p> : <Items section={section} today={today} />}
    </section>
  );
};

const Items = ({ section, today }: { section: WorkSection; today: Day }) => (
  <Table
    id={section.id}
    caption={section.title}
    captionHidden
    firstCellIsHeader
    head={['What', 'Your part', 'Due', 'Status'].map((label) => ({ label }))}
    rows={byDue(section.items).map((item) => [
      <a key="to" href={item.to}>
        {item.title}
      </a>,
      item.part,
      <DueText key="due" due={item.due} today={today} done={item.done} />,
      item.state,
    ])}
  />
);
