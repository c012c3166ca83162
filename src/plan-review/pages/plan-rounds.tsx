import { findPack } from '../../framework/rules/find.ts';
import { paths } from '../../paths.ts';
import { sayDay, sayMoment } from '../../platform/clock.ts';
import { Button } from '../../platform/design/button.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { Radios } from '../../platform/design/radios.tsx';
import { Select } from '../../platform/design/select.tsx';
import { Table } from '../../platform/design/table.tsx';
import { TextInput } from '../../platform/design/text-input.tsx';
import { Textarea } from '../../platform/design/textarea.tsx';
import { DateBoxes } from '../../platform/pages/date-boxes.tsx';
import { dateFrom, datePartsOf } from '../../platform/pages/date-parts.ts';
import type { Form } from '../../platform/pages/form.tsx';
import { page } from '../../platform/pages/page.ts';
import { changePlanRound, loadRegions, openPlanRound } from '../change-rounds.ts';
import { loadRounds } from '../load-rounds.ts';
import { type RoundChange, type RoundScope, roundNameLimit, roundReasonLimit } from '../rules/rounds.ts';

const blank = {
  ...{ name: '', round: '', how: '', scope: '', region: '', organisation: '', reason: '', because: '' },
  dates: Object.fromEntries(['new', 'opens', 'due'].flatMap((one) => datePartsOf(one, ''))) as Readonly<
    Record<string, string>
  >,
};
type Values = typeof blank;

/** The rounds of updates of an edition: the national team opens another, extends or waives one (R25). */
export const planRoundsPage = page({
  at: paths.planRounds,
  allow: 'run-plan-rounds',
  load: async ({ db, house, params }) => {
    const pack = findPack(house.packs, params.edition);
    return pack && { pack, ...(await loadRounds(db, pack.edition)), regions: await loadRegions(db, pack) };
  },
  values: (): Values => blank,
  keeps: true,
  acts: {
    change: {
      run: ({ house, who, now, params, values }) =>
        changePlanRound({ house, who, now }, params.edition, {
          ...{ round: values.round, how: values.how, due: dateFrom('new', values.dates) },
          ...{ scope: values.scope, region: values.region, organisation: values.organisation },
          reason: values.because,
        }),
      next: ({ params }) => ({
        to: paths.planRounds.to(params),
        notice:
          'The round is changed. The organisations for which it changed something are told by email, with your reason.',
      }),
    },
    open: {
      run: ({ house, who, now, params, values }) =>
        openPlanRound({ house, who, now }, params.edition, {
          ...{ name: values.name, reason: values.reason },
          ...{ opens: dateFrom('opens', values.dates), due: dateFrom('due', values.dates) },
        }),
      next: ({ params }) => ({
        to: paths.planRounds.to(params),
        notice:
          'The round is opened. The organisations that are asked are told by email, with your reason, and reminded before it is due.',
      }),
    },
  },
  sentences: {
    'round-name-missing': { field: 'name', text: 'Enter a name, for example March 2027' },
    'round-name-taken': { field: 'name', text: 'A round has this name already' },
    'round-name-too-long': { field: 'name', text: `The name must be ${roundNameLimit} characters or fewer` },
    'opens-not-a-day': {
      field: 'dates',
      box: 'day',
      text: 'First day must be a real date, for example 1 1 2027',
    },
    'due-not-a-day': {
      field: 'dates',
      box: 'day',
      text: 'Last day must be a real date, for example 31 1 2027',
    },
    'due-before-opens': {
      field: 'dates',
      box: 'day',
      text: 'Last day must be on or after the day on which the round opens',
    },
    'round-reason-missing': { field: 'reason', text: 'Enter why the round is opened: organisations read it' },
    'round-reason-too-long': {
      field: 'reason',
      text: `The reason must be ${roundReasonLimit.toLocaleString('en-GB')} characters or fewer`,
    },
    'change-reason-missing': {
      field: 'because',
      text: 'Enter why the round is changed: the organisations concerned read it',
    },
    'change-reason-too-long': {
      field: 'because',
      text: `The reason must be ${roundReasonLimit.toLocaleString('en-GB')} characters or fewer`,
    },
    'round-unknown': { field: 'round', text: 'Select the round' },
    'how-missing': { field: 'how', text: 'Select whether to extend or to waive it' },
    'scope-unknown': { field: 'scope', text: 'Select for whom' },
    'organisation-unknown': {
      field: 'organisation',
      text: 'Enter the ODS code of an organisation that takes part in this edition',
    },
    'region-unknown': { field: 'region', text: 'Select the region' },
  },
  view: ({ loaded, form, params }) => ({
    title: `Rounds of updates ${loaded.pack.edition.id}`,
    back: { to: paths.plansDesk.to(params), text: 'Back to improvement plans' },
    main: (
      <>
        <PageTitle caption="Improvement plans">Rounds of updates {loaded.pack.edition.id}</PageTitle>
        <p>
          In each round an update is due from every organisation that stands as Approaching standards or
          Standards not met, and from one without a plan, the plan.
        </p>
        <Known {...loaded} />
        <form.element>
          <ChangeFields form={form} {...loaded} />
          <OpenFields form={form} />
        </form.element>
      </>
    ),
  }),
});

const sayScope = (scope: RoundScope): string =>
  scope.kind === 'all' ? 'All' : scope.kind === 'region' ? scope.region : scope.organisation;

type KnownProps = {
  readonly rounds: readonly {
    readonly name: string;
    readonly opens: string;
    readonly due: string;
    readonly reason: string | null;
  }[];
  readonly changes: readonly RoundChange[];
};

const Known = ({ rounds, changes }: KnownProps) => (
  <>
    <Table
      id="rounds"
      caption="Rounds"
      captionSize="m"
      firstCellIsHeader
      head={[{ label: 'Round' }, { label: 'First day' }, { label: 'Last day' }, { label: 'Opened because' }]}
      rows={rounds.map((one) => [
        one.name,
        sayDay(one.opens),
        sayDay(one.due),
        one.reason ?? 'It is one of the edition’s',
      ])}
    />
    {changes.length === 0 ? null : (
      <Table
        id="changes"
        caption="Changed since"
        captionSize="m"
        firstCellIsHeader
        head={[{ label: 'Round' }, { label: 'For' }, { label: 'Now' }, { label: 'Why' }, { label: 'By' }]}
        rows={changes
          .toReversed()
          .map((one) => [
            one.round,
            sayScope(one.scope),
            one.due === null ? 'Waived' : `Due by ${sayDay(one.due)}`,
            one.reason,
            `${one.by} on ${sayMoment(one.at)}`,
          ])}
      />
    )}
  </>
);

const ChangeFields = ({
  form,
  rounds,
  regions,
}: KnownProps & { form: Form<Values>; regions: readonly string[] }) => (
  <>
    <h2 className="nhsuk-heading-m">Extend or waive a round</h2>
    <Select
      {...form.text('round')}
      label="Round"
      labelSize="s"
      items={[
        { value: '', label: 'Select a round' },
        ...rounds.map(({ name }) => ({ value: name, label: name })),
      ]}
    />
    <Radios
      {...form.text('how')}
      label="What happens to it?"
      labelSize="s"
      items={[
        { value: 'extend', label: 'It is extended', hint: 'Give the new last day below' },
        { value: 'waive', label: 'It is waived', hint: 'No update is asked for' },
      ]}
    />
    <DateBoxes
      item={(box) => form.item('dates', box)}
      field="new"
      label="New last day"
      labelSize="s"
      hint="Only if it is extended. For example, 31 1 2027"
    />
    <Radios
      {...form.text('scope')}
      label="For whom?"
      labelSize="s"
      items={[
        { value: 'all', label: 'All organisations' },
        { value: 'region', label: 'A region' },
        { value: 'organisation', label: 'One organisation' },
      ]}
    />
    <Select
      {...form.text('region')}
      label="Region"
      labelSize="s"
      hint="Only for a region"
      items={[{ value: '', label: 'Select a region' }, ...regions.map((value) => ({ value, label: value }))]}
    />
    <TextInput
      {...form.text('organisation')}
      label="ODS code"
      labelSize="s"
      hint="Only for one organisation"
    />
    <Textarea
      {...form.text('because')}
      label="Why it is changed"
      labelSize="s"
      hint="The organisations concerned read this here, and in an email"
      rows={3}
      maxLength={roundReasonLimit}
    />
    <Button name="act" value="change" preventDoubleClick>
      Change the round
    </Button>
  </>
);

const OpenFields = ({ form }: { form: Form<Values> }) => (
  <>
    <h2 className="nhsuk-heading-m">Open another round</h2>
    <TextInput
      {...form.text('name')}
      label="Name"
      labelSize="s"
      hint="Its month and year, for example March 2027"
    />
    <DateBoxes
      item={(box) => form.item('dates', box)}
      field="opens"
      label="First day"
      labelSize="s"
      hint="For example, 1 3 2027"
    />
    <DateBoxes
      item={(box) => form.item('dates', box)}
      field="due"
      label="Last day"
      labelSize="s"
      hint="For example, 31 3 2027"
    />
    <Textarea
      {...form.text('reason')}
      label="Why it is opened"
      labelSize="s"
      hint="The organisations that are asked read this here, and in an email"
      rows={3}
      maxLength={roundReasonLimit}
    />
    <Button name="act" value="open" variant="secondary" preventDoubleClick>
      Open the round
    </Button>
  </>
);
