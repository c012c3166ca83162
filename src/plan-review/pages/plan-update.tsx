import { sayDueBy } from '../../framework/rules/year.ts';
import { loadWorkingPlan } from '../../improvement-plan/load-working-plan.ts';
import { moveSentences } from '../../improvement-plan/pages/say-move-problem.ts';
import { ActionStatusTag, sayDate, shortened } from '../../improvement-plan/pages/words.tsx';
import { isAgreed } from '../../improvement-plan/rules/states.ts';
import { paths } from '../../paths.ts';
import { type Day, dayOf, sayDay } from '../../platform/clock.ts';
import { Button } from '../../platform/design/button.tsx';
import { InsetText } from '../../platform/design/inset-text.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { Table } from '../../platform/design/table.tsx';
import { Tag } from '../../platform/design/tag.tsx';
import type { Form } from '../../platform/pages/form.tsx';
import { page } from '../../platform/pages/page.ts';
import type { RoundFor } from '../rules/rounds.ts';
import { type UpdateAnswer, unanswered } from '../rules/update.ts';
import { submitPlanUpdate } from '../update-plan.ts';
import { loadUpdatePage, type UpdatePage } from './load-update-page.ts';

/** The update of a round: every action with its answer, and handing it over (R25). */
export const planUpdatePage = page({
  at: paths.planUpdate,
  allow: 'read-plan',
  load: async (asked) => {
    const update = await loadUpdatePage(asked);
    const { db, house, params, now } = asked;
    const working = update?.working ?? (await loadWorkingPlan(db, house.packs, params, now));
    return working && { working, update };
  },
  values: ({ update }) => ({ version: update?.contentHash ?? '' }),
  acts: {
    submit: {
      allow: 'submit-plan',
      run: ({ house, who, now, params, values }) =>
        submitPlanUpdate({ house, who, now }, params, values.version),
      next: ({ params }) => ({
        to: paths.planUpdate.to(params),
        notice: 'Your update is submitted. Your reviewer was told by email, and you have a confirmation.',
      }),
    },
  },
  sentences: {
    ...moveSentences,
    'action-unanswered': {
      text: ({ detail }) => `Say whether the delivery date of ${detail} is still valid`,
    },
    'changed-since-check': {
      text: 'Somebody has changed the plan since you opened this page. Read it again, then submit the update',
    },
  },
  view: ({ loaded, form, params, now }) => {
    const { working, update } = loaded;
    const { edition } = working.pack;
    return {
      title: `Update of the improvement plan ${edition.id}`,
      back: { to: paths.improvementPlan.to(params), text: 'Back to the improvement plan' },
      shape: 'wide',
      main: (
        <>
          <PageTitle caption={working.organisation.name}>
            Update of the improvement plan {edition.id}
          </PageTitle>
          {update === null ? (
            <NotBegun plan={paths.improvementPlan.to(params)} edition={edition.id} />
          ) : (
            <>
              <Rounds loaded={update} />
              {update.round === null || !isAgreed(update.plan.state) ? (
                <NothingToUpdate loaded={update} />
              ) : (
                <>
                  <Asked round={update.round} updatedIn={update.updatedIn} today={dayOf(now)} />
                  <Actions loaded={update} today={dayOf(now)} />
                  {update.canSubmit ? <Submitting form={form} /> : null}
                </>
              )}
            </>
          )}
        </>
      ),
    };
  },
});

const NotBegun = ({ plan, edition }: { plan: string; edition: string }) => (
  <InsetText>
    <p>
      Your organisation has not begun an improvement plan {edition}, so there is nothing to update.{' '}
      <a href={plan}>Begin the plan</a>
    </p>
  </InsetText>
);

type AskedProps = { readonly round: RoundFor; readonly updatedIn: string | null; readonly today: Day };

const Asked = ({ round, updatedIn, today }: AskedProps) => (
  <p className="nhsuk-lede-text">
    Update {round.name} {sayDueBy(round.due, today)}.
    {updatedIn === round.name
      ? ' You have submitted it. You can submit it again until it is decided on.'
      : ''}
  </p>
);

const Submitting = ({ form }: { form: Form<{ version: string }> }) => (
  <form.element>
    <input type="hidden" name="version" value={form.text('version').value} />
    <p>
      Submitting hands over the plan as it is now, with these answers and its evidence, to those who read the
      plan.
    </p>
    <Button name="act" value="submit" preventDoubleClick>
      Submit the update
    </Button>
  </form.element>
);

/** What the national team changed of the rounds, with its reason. */
const Rounds = ({ loaded: { rounds } }: { loaded: UpdatePage }) => {
  const changed = rounds.filter((one) => one.change !== null);
  return changed.length === 0 ? null : (
    <InsetText>
      {changed.map((one) => (
        <p key={one.name}>
          {sayChange(one)} {one.change?.by}: {one.change?.reason}
        </p>
      ))}
    </InsetText>
  );
};

const sayChange = ({ name, due, wasDue, waived }: RoundFor): string =>
  waived
    ? `Round ${name}, due by ${sayDay(wasDue)}, is waived: no update is asked for.`
    : `Round ${name} is due by ${sayDay(due)} instead of ${sayDay(wasDue)}.`;

const NothingToUpdate = ({ loaded: { plan, round, where } }: { loaded: UpdatePage }) => (
  <InsetText>
    {isAgreed(plan.state) || plan.state === 'complete' || plan.state === 'closed' ? (
      <p>No round of updates {round === null ? 'has opened yet' : 'asks anything of you now'}.</p>
    ) : (
      <p>
        Your plan is not agreed, so there is nothing to update.
        {round === null
          ? ''
          : ` In round ${round.name}, due by ${sayDay(round.due)}, the plan itself is asked for.`}{' '}
        <a href={paths.improvementPlan.to(where)}>Go to the plan</a>
      </p>
    )}
  </InsetText>
);

const Actions = ({ loaded, today }: { loaded: UpdatePage; today: string }) => {
  const { working, answers, where, canWrite } = loaded;
  const open = unanswered(working.actions, answers);
  return (
    <Table
      id="update"
      caption="Actions"
      captionHidden
      firstCellIsHeader
      head={[
        { label: 'Action' },
        { label: 'Status' },
        { label: 'Delivery date' },
        { label: 'Is the date still valid?' },
        { label: 'Comments' },
      ]}
      rows={working.actions.map((action) => {
        const answer = answers.get(action.reference);
        const said = `${action.reference} ${shortened(action.action)}`;
        const isOpen = open.includes(action.reference);
        return [
          <span key="action">
            {canWrite ? (
              <a href={paths.planUpdateAction.to({ ...where, reference: action.reference })}>{said}</a>
            ) : (
              said
            )}{' '}
            {isOpen ? <Tag colour="orange">To answer</Tag> : null}
          </span>,
          <ActionStatusTag key="status" action={action} today={today} />,
          <span key="delivery">
            {sayDate(action.delivery)} <Later loaded={loaded} day={answer?.newDelivery ?? action.delivery} />
          </span>,
          isOpen ? 'Not answered' : sayValid(answer),
          answer?.comment || 'None',
        ];
      })}
    />
  );
};

const Later = ({ loaded, day }: { loaded: UpdatePage; day: string | null }) =>
  day !== null && day > loaded.working.frame.completeBy ? (
    <Tag colour="red">After {sayDay(loaded.working.frame.completeBy)}</Tag>
  ) : null;

const sayValid = (answer: UpdateAnswer | undefined): string => {
  if (answer === undefined || answer.stillValid === null) return 'Complete';
  return answer.stillValid ? 'Yes' : `No, ${sayDate(answer.newDelivery)}`;
};
