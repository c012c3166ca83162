import { NoPatientsHere } from '../../essential-functions/pages/no-patients.tsx';
import { sayLevel } from '../../framework/rules/level.ts';
import { levels } from '../../framework/rules/pack.ts';
import { ActionFacts } from '../../improvement-plan/pages/action-facts.tsx';
import { sayDate, sayLevels } from '../../improvement-plan/pages/words.tsx';
import { isAgreed } from '../../improvement-plan/rules/states.ts';
import { paths } from '../../paths.ts';
import { sayDay, sayMoment } from '../../platform/clock.ts';
import { Button } from '../../platform/design/button.tsx';
import { Details } from '../../platform/design/details.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { Radios } from '../../platform/design/radios.tsx';
import { Textarea } from '../../platform/design/textarea.tsx';
import { WarningCallout } from '../../platform/design/warning-callout.tsx';
import { DateBoxes } from '../../platform/pages/date-boxes.tsx';
import { dateFrom, datePartsOf } from '../../platform/pages/date-parts.ts';
import { leadTo, page } from '../../platform/pages/page.ts';
import { commentLimit, seenOf, type UpdateAnswer } from '../rules/update.ts';
import { answerPlanUpdate } from '../update-plan.ts';
import { loadUpdateAction } from './load-update-page.ts';

const validOf = (answer: UpdateAnswer | null): string =>
  answer === null || answer.stillValid === null ? '' : answer.stillValid ? 'yes' : 'no';

/** One action in a round: how far it is, whether its delivery date is still valid, comments (R24, R26). */
export const planUpdateActionPage = page({
  at: paths.planUpdateAction,
  allow: 'write-plan',
  load: async (asked) => {
    const loaded = await loadUpdateAction(asked);
    if (!loaded) return null;
    const { round, plan } = loaded;
    if (round === null || !isAgreed(plan.state)) return leadTo(paths.planUpdate.to(asked.params));
    return { ...loaded, round };
  },
  values: ({ action, answer }) => ({
    status: action.status as string,
    levelReached: (action.levelReached ?? '') as string,
    stillValid: validOf(answer),
    dates: Object.fromEntries(datePartsOf('new', answer?.newDelivery ?? '')) as Readonly<
      Record<string, string>
    >,
    comment: answer?.comment ?? '',
    version: seenOf(action, answer),
  }),
  keeps: true,
  acts: {
    save: {
      run: ({ house, who, now, params, values }) =>
        answerPlanUpdate({ house, who, now }, params, values.version, {
          ...{ status: values.status, levelReached: values.levelReached, stillValid: values.stillValid },
          ...{ newDelivery: dateFrom('new', values.dates), comment: values.comment },
        }),
      next: ({ params }) => ({
        to: paths.planUpdate.to(params),
        notice: `Your answer on action ${params.reference} is saved.`,
      }),
    },
  },
  sentences: {
    'status-unknown': { field: 'status', text: 'Select how far the action has got' },
    'level-missing': {
      field: 'levelReached',
      text: 'Select the level that the outcome has now that the action is complete',
    },
    'valid-missing': { field: 'stillValid', text: 'Select whether the delivery date is still valid' },
    'new-date-missing': { field: 'dates', item: 'new', box: 'day', text: 'Enter the updated delivery date' },
    'new-date-not-a-day': {
      field: 'dates',
      item: 'new',
      box: 'day',
      text: 'Updated delivery date must be a real date, for example 27 3 2027',
    },
    'new-date-before-start': {
      field: 'dates',
      item: 'new',
      box: 'day',
      text: 'Updated delivery date must be on or after the planned start',
    },
    'explanation-missing': {
      field: 'comment',
      text: 'Explain why the action is delivered after the day by which plans are complete',
    },
    'comment-too-long': {
      field: 'comment',
      text: `Comments must be ${commentLimit.toLocaleString('en-GB')} characters or fewer`,
    },
    'changed-meanwhile': {
      text: 'Somebody else has changed this action in the meantime. Compare it with yours, then save again if yours should replace it',
    },
    'not-in-a-round': { text: 'No round of updates is open for this plan' },
  },
  view: ({ loaded, form, params, problems }) => {
    const { action, answer, placed, round, working } = loaded;
    const { completeBy } = working.frame;
    return {
      title: `Update ${round.name} of action ${action.reference}`,
      back: { to: paths.planUpdate.to(params), text: 'Back to the update' },
      main: (
        <>
          <PageTitle caption={`${placed.outcome.code} ${placed.outcome.title}`}>
            Update {round.name} of action {action.reference}
          </PageTitle>
          <p>{sayLevels(placed)}</p>
          {problems.some((one) => one.code === 'changed-meanwhile') ? (
            <WarningCallout heading="Two versions of this action" headingLevel={2}>
              <p>
                {answer?.by ?? action.changedBy} saved it on {sayMoment(answer?.at ?? action.changedAt)},
                after you opened it. Yours is in the form below and is not saved.
              </p>
              <ActionFacts action={action} people={working.people} />
              <p>
                Is the date still valid?{' '}
                {answer === null ? 'Not answered' : validOf(answer) || 'Not answered'}. Comments:{' '}
                {answer?.comment || 'None'}
              </p>
            </WarningCallout>
          ) : (
            <Details summary="The action as it is written">
              <ActionFacts action={action} people={working.people} />
            </Details>
          )}
          <NoPatientsHere />
          <form.element>
            <input type="hidden" name="version" value={form.text('version').value} />
            <Radios
              {...form.text('status')}
              label="Action status"
              labelSize="s"
              items={[
                { value: 'not-started', label: 'Not started' },
                { value: 'in-progress', label: 'In progress' },
                { value: 'complete', label: 'Complete' },
              ]}
            />
            <Radios
              {...form.text('levelReached')}
              label="Level reached"
              labelSize="s"
              hint="Only if the action is complete: the level that the outcome has now"
              items={levels.map((value) => ({ value, label: sayLevel(value) }))}
            />
            <Radios
              {...form.text('stillValid')}
              label={`Is the delivery date, ${sayDate(action.delivery)}, still valid?`}
              labelSize="s"
              hint="Leave it if the action is complete"
              items={[
                { value: 'yes', label: 'Yes' },
                { value: 'no', label: 'No, there is an updated date' },
              ]}
            />
            <DateBoxes
              item={(box) => form.item('dates', box)}
              field="new"
              label="Updated delivery date"
              labelSize="s"
              hint={`Only if it is no longer valid. A date after ${sayDay(completeBy)} is accepted, is shown to your reviewer, and must be explained below`}
            />
            <Textarea
              {...form.text('comment')}
              label={`${round.name} comments`}
              labelSize="s"
              hint="What was done, what is in the way, why a date has moved"
            />
            <p>
              <a href={paths.planActionEvidence.to(params)}>Attach evidence to this action</a>
            </p>
            <Button name="act" value="save" preventDoubleClick>
              Save this answer
            </Button>
          </form.element>
        </>
      ),
    };
  },
});
