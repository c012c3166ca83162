import { PlanStateTag } from '../../improvement-plan/pages/words.tsx';
import { sayType } from '../../organisation/rules/organisation.ts';
import { paths } from '../../paths.ts';
import { dayOf, daysBetween, sayDay, sayMoment } from '../../platform/clock.ts';
import { Button, ButtonLink } from '../../platform/design/button.tsx';
import { InsetText } from '../../platform/design/inset-text.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { SummaryList } from '../../platform/design/summary-list.tsx';
import { Textarea } from '../../platform/design/textarea.tsx';
import { DateBoxes } from '../../platform/pages/date-boxes.tsx';
import { dateFrom, datePartsOf } from '../../platform/pages/date-parts.ts';
import type { Form } from '../../platform/pages/form.tsx';
import { page } from '../../platform/pages/page.ts';
import { sayLabel } from '../../status/rules/label.ts';
import { commentPlan, noteCallAboutPlan } from '../comment-on-plan.ts';
import { commentLength, wholePlan } from '../rules/comments.ts';
import { recommendable } from '../rules/decisions.ts';
import { callLimit } from '../rules/desk.ts';
import { CommentList } from './review/comment-list.tsx';
import { loadReviewPage, type ReviewPage } from './review/load-page.ts';
import { Outcomes } from './review/outcomes.tsx';
import { Calls, Moves, Reached, Recommendations } from './review/record.tsx';

type Values = {
  comments: Readonly<Record<string, string>>;
  version: string;
  call: string;
  called: Readonly<Record<string, string>>;
};

/** A plan before its reviewers: as agreed, in each update and now; what was said, recommended and decided (R25, R38). */
export const planReviewPage = page({
  at: paths.planReview,
  allow: 'see-plan-desk',
  load: loadReviewPage,
  values: ({ plan, latest }): Values => ({
    comments: Object.fromEntries(
      [...latest.actions.map((one) => one.reference), wholePlan].map((key) => [key, '']),
    ),
    version: String(plan.version),
    call: '',
    called: Object.fromEntries(datePartsOf('on', '')),
  }),
  keeps: true,
  acts: {
    comment: {
      allow: 'review-plans',
      run: ({ house, who, now, params, values }) =>
        commentPlan({ house, who, now }, params, values.version, values.comments),
      next: ({ params }) => ({
        to: paths.planReview.to(params),
        notice: 'The organisation can read your comments, and is told by email.',
      }),
    },
    call: {
      allow: 'review-plans',
      run: ({ house, who, now, params, values }) =>
        noteCallAboutPlan({ house, who, now }, params, {
          text: values.call,
          on: dateFrom('on', values.called),
        }),
      next: ({ params }) => ({ to: paths.planReview.to(params), notice: 'The call is noted.' }),
    },
  },
  sentences: {
    'comment-missing': { text: 'Write a comment on an action or on the whole plan' },
    'comment-too-long': {
      field: 'comments',
      text: `A comment must be ${commentLength.toLocaleString('en-GB')} characters or fewer`,
    },
    'comment-elsewhere': { text: 'An action that you commented on is not in this version' },
    'moved-meanwhile': {
      text: 'A new version was submitted since you opened this page. It is shown below. Check your comments against it',
    },
    'call-missing': { field: 'call', text: 'Enter what was said' },
    'call-too-long': {
      field: 'call',
      text: `The note must be ${callLimit.toLocaleString('en-GB')} characters or fewer`,
    },
    'called-on-not-a-day': {
      field: 'called',
      item: 'on',
      box: 'day',
      text: 'Date of the call must be a real date, for example 27 3 2026',
    },
    'called-on-later': {
      field: 'called',
      item: 'on',
      box: 'day',
      text: 'Date of the call must be today or earlier',
    },
  },
  view: ({ loaded, form, params, now }) => {
    const { organisation, pack } = loaded;
    const mayReview = loaded.parts.length > 0;
    const title = `Improvement plan ${pack.edition.id} of ${organisation.name}`;
    return {
      title,
      back: { to: paths.plansDesk.to(params), text: 'Back to improvement plans' },
      shape: 'wide',
      main: (
        <>
          <PageTitle caption={`Improvement plan ${pack.edition.id}`}>{organisation.name}</PageTitle>
          <Facts loaded={loaded} now={now} />
          {loaded.isOwn ? (
            <InsetText>
              <p>You belong to this organisation, so you neither review its plan nor decide on it.</p>
            </InsetText>
          ) : null}
          {canDecideOrRecommend(loaded) ? (
            <ButtonLink href={paths.planDecision.to(params)}>
              {loaded.parts.includes('decider') ? 'Decide on this plan' : 'Recommend or return it'}
            </ButtonLink>
          ) : null}
          {mayReview ? (
            <p>
              <a href={paths.emailedPlan.to(params)}>Load a workbook that came by email</a>
            </p>
          ) : null}
          <Recommendations loaded={loaded} />
          <Reached loaded={loaded} />
          <form.element>
            <input type="hidden" name="version" value={form.text('version').value} />
            <Outcomes loaded={loaded} box={mayReview ? (one) => form.item('comments', one) : null} />
            <Whole loaded={loaded} form={form} mayReview={mayReview} />
            {mayReview ? <Call form={form} loaded={loaded} /> : <Calls loaded={loaded} />}
          </form.element>
          <Moves loaded={loaded} />
        </>
      ),
    };
  },
});

/** Whether the decision's page has anything to choose for this reader. */
const canDecideOrRecommend = ({ offers, parts, plan, situation }: ReviewPage): boolean =>
  offers.some((one) => one.inTheWay.length === 0) ||
  (parts.includes('reviewer') && recommendable(plan.state, situation).length > 0);

const Facts = ({ loaded, now }: { loaded: ReviewPage; now: string }) => {
  const { organisation, plan, latest, status, publishedOn, acknowledged, where } = loaded;
  const received = acknowledged.find((one) => one.version === plan.version);
  const label =
    status === 'not-published' ? ({ edition: null, status } as const) : { edition: where.edition, status };
  const days = daysBetween(dayOf(latest.submittedAt), dayOf(now));
  return (
    <SummaryList
      rows={[
        {
          key: 'Organisation',
          value: `${organisation.code}, ${sayType(organisation.type)}, ${organisation.region ?? 'no region recorded'}`,
        },
        {
          key: 'Status on the register',
          value: (
            <>
              {sayLabel(label, 'page')}
              {publishedOn === null ? '' : `, published ${sayDay(publishedOn)}`}
            </>
          ),
        },
        { key: 'The plan is', value: <PlanStateTag state={plan.state} /> },
        {
          key: 'Latest version',
          value: (
            <>
              <a href={paths.planVersion.to({ ...where, version: String(plan.version) })}>
                Version {plan.version}
                {latest.round === null ? '' : `, update ${latest.round}`}
              </a>
              , submitted {sayMoment(latest.submittedAt)} by {latest.submittedBy} (
              {days === 1 ? '1 day' : `${days} days`} ago)
            </>
          ),
        },
        {
          key: 'Received',
          value: received ? `${received.by} on ${sayMoment(received.at)}` : 'Not acknowledged',
        },
        { key: 'Plans complete by', value: sayDay(latest.completeBy) },
      ]}
    />
  );
};

type Part = { readonly loaded: ReviewPage; readonly form: Form<Values> };

const Whole = ({ loaded, form, mayReview }: Part & { mayReview: boolean }) => (
  <>
    <h2 className="nhsuk-heading-m">The plan as a whole</h2>
    <CommentList comments={loaded.comments.filter((one) => one.reference === null)} />
    {mayReview ? (
      <>
        <Textarea
          {...form.item('comments', wholePlan)}
          label="Comment on the whole plan"
          labelSize="s"
          hint="The organisation reads it and can answer"
          rows={4}
          maxLength={commentLength}
        />
        <Button name="act" value="comment" preventDoubleClick>
          Send your comments to the organisation
        </Button>
      </>
    ) : null}
  </>
);

const Call = ({ form, loaded }: Part) => (
  <>
    <h2 className="nhsuk-heading-m">Calls</h2>
    <p>
      Read by reviewers. The organisation cannot read notes of calls here. What you write can be asked for
      under the Freedom of Information Act.
    </p>
    <Calls loaded={loaded} />
    <DateBoxes
      item={(box) => form.item('called', box)}
      field="on"
      label="Date of the call"
      labelSize="s"
      hint="For example, 27 3 2026"
    />
    <Textarea {...form.text('call')} label="What was said" labelSize="s" rows={4} maxLength={callLimit} />
    <Button name="act" value="call" variant="secondary" preventDoubleClick>
      Note the call
    </Button>
  </>
);
