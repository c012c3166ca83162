import { ButtonLink } from '../../src/platform/design/button.tsx';
import { Card } from '../../src/platform/design/card.tsx';
import { CardGroup } from '../../src/platform/design/card-group.tsx';
import { Details } from '../../src/platform/design/details.tsx';
import { InsetText } from '../../src/platform/design/inset-text.tsx';
import { PageTitle } from '../../src/platform/design/page-title.tsx';
import { Pagination } from '../../src/platform/design/pagination.tsx';
import { Panel } from '../../src/platform/design/panel.tsx';
import { Progress } from '../../src/platform/design/progress.tsx';
import { SummaryList } from '../../src/platform/design/summary-list.tsx';
import { Table } from '../../src/platform/design/table.tsx';
import { Tag } from '../../src/platform/design/tag.tsx';
import { TaskList } from '../../src/platform/design/task-list.tsx';
import { WarningCallout } from '../../src/platform/design/warning-callout.tsx';

const outcomes = [
  ['A1.a', 'Board direction', <Tag key="t">Achieved</Tag>, '3', 'Complete'],
  [
    'A1.b',
    'Roles and responsibilities',
    <Tag key="t" colour="yellow">
      Partially achieved
    </Tag>,
    '12',
    'Draft',
  ],
  [
    'B2.a',
    'Identity verification, authentication and authorisation',
    <Tag key="t" colour="red">
      Not achieved
    </Tag>,
    '0',
    'Draft',
  ],
];

/** Everything that is read and not filled in. */
export const Blocks = () => (
  <>
    <PageTitle caption="Objective A">Managing risk</PageTitle>
    <p className="nhsuk-lede-text">Appropriate structures, policies and processes are in place.</p>
    <Progress answered={12} total={47} of="outcomes" />
    <TaskList
      tasks={[
        { title: 'Organisation profile', href: '/1', status: { label: 'Completed', tone: 'done' } },
        {
          title: 'A1.a Board direction',
          hint: 'You have effective organisational security management led at board level',
          href: '/2',
          status: { label: 'Incomplete', tone: 'to-do' },
        },
        { title: 'Publish your assessment', status: { label: 'Cannot start yet', tone: 'blocked' } },
        // Longer than half of a phone’s width beside the longest word of its title.
        {
          title: 'Responsibilities for pseudonymisation',
          status: { label: 'Update was due by 31 December 2025', tone: 'to-do' },
        },
      ]}
    />
    <h2>Objectives</h2>
    <CardGroup>
      <Card heading="Objective A" headingLevel={3} href="/a" clickable description="Managing risk">
        <Progress answered={12} total={12} of="outcomes" />
      </Card>
      <Card
        heading="Objective B"
        headingLevel={3}
        href="/b"
        clickable
        description="Protecting against cyber attack"
      >
        <Progress answered={0} total={19} of="outcomes" />
      </Card>
    </CardGroup>
    <Card heading="Interim assessment" headingLevel={3} variant="feature">
      <p>Your position today, not a forecast.</p>
      <ButtonLink href="/interim">Check your answers</ButtonLink>
    </Card>
    <SummaryList
      rows={[
        {
          key: 'Senior Information Risk Owner',
          value: 'Gloria Mensah',
          actions: [{ href: '/s', label: 'Change', about: 'Senior Information Risk Owner' }],
        },
        {
          key: 'Data Protection Officer',
          value: 'dataprotectionofficer.longname@fairmile-and-north-wold.example.nhs.uk',
          actions: [
            { href: '/d', label: 'Add', about: 'a deputy' },
            { href: '/e', label: 'Change', about: 'Data Protection Officer' },
          ],
        },
        { key: 'Region', value: 'North East and Yorkshire' },
      ]}
    />
    <Table
      id="outcomes"
      caption="Outcomes of principle A1"
      captionSize="m"
      head={[
        { label: 'Outcome' },
        { label: 'Title' },
        { label: 'Declared' },
        { label: 'Comments', numeric: true },
        { label: 'State' },
      ]}
      rows={outcomes}
      firstCellIsHeader
    />
    <InsetText>
      <p>The interim assessment shows where you are now.</p>
    </InsetText>
    <WarningCallout headingLevel={2}>
      <p>After 30 June 2026 answers can no longer be changed.</p>
    </WarningCallout>
    <Details summary="What does “partially achieved” mean?">
      <p>All indicators of this level are true.</p>
    </Details>
    <Panel heading="Interim assessment published" headingLevel={2}>
      Reference RX1-2025-26-1
    </Panel>
    <Pagination previous={{ href: '/p', title: 'Objective A' }} next={{ href: '/n', title: 'Objective C' }} />
  </>
);
