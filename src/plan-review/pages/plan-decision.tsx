import { moveSentences } from '../../improvement-plan/pages/say-move-problem.ts';
import { PlanStateTag } from '../../improvement-plan/pages/words.tsx';
import { paths } from '../../paths.ts';
import { Button } from '../../platform/design/button.tsx';
import { InsetText } from '../../platform/design/inset-text.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { Radios } from '../../platform/design/radios.tsx';
import { Textarea } from '../../platform/design/textarea.tsx';
import { page } from '../../platform/pages/page.ts';
import { decidePlan, recommendDecision } from '../decide-on-plan.ts';
import { type Offer, recommendable } from '../rules/decisions.ts';
import { loadReviewPage, type ReviewPage } from './review/load-page.ts';
import { Recommendations } from './review/record.tsx';
import { hintOfDecision, sayDecision } from './say-decision.ts';

/** What can be chosen here: decisions of one's own, and where somebody else decides, what can be recommended. */
function choicesOf({ offers, parts, plan, situation }: ReviewPage) {
  const isDecider = parts.includes('decider');
  const decide = offers.filter((one) => one.inTheWay.length === 0);
  const advise = isDecider || !parts.includes('reviewer') ? [] : recommendable(plan.state, situation);
  return { decide, advise: advise.filter((one) => one.move !== 'return'), blocked: offers.filter(isBlocked) };
}
const isBlocked = (one: Offer) => one.inTheWay.length > 0;

/** Decides on a plan, or recommends a decision to those who do; each with a reason (R22, R25). */
export const planDecisionPage = page({
  at: paths.planDecision,
  allow: 'review-plans',
  load: async (asked) => {
    const loaded = await loadReviewPage(asked);
    return loaded && { ...loaded, choices: choicesOf(loaded) };
  },
  values: ({ plan }) => ({ move: '', reason: '', version: String(plan.moves) }),
  keeps: true,
  acts: {
    decide: {
      // Of those who do not decide, the button returns the plan, whatever they have chosen to recommend.
      run: ({ house, who, now, params, values, loaded }) =>
        decidePlan({ house, who, now }, params, {
          move: loaded.parts.includes('decider') ? values.move : 'return',
          reason: values.reason,
          seen: values.version,
        }),
      next: ({ params }, events) => ({
        to: paths.planReview.to(params),
        notice: events.some((one) => one.type === 'status-published')
          ? 'Your decision is recorded, the register shows the new status, and the organisation is told by email.'
          : 'Your decision is recorded, and the organisation is told by email. The status stays as it is.',
      }),
    },
    recommend: {
      run: ({ house, who, now, params, values }) =>
        recommendDecision({ house, who, now }, params, { ...values, seen: values.version }),
      next: ({ params }) => ({
        to: paths.planReview.to(params),
        notice: 'Your recommendation is with those who decide. They are told by email.',
      }),
    },
  },
  sentences: {
    ...moveSentences,
    'reason-missing': { field: 'reason', text: 'Enter a reason' },
    'reason-too-long': { field: 'reason', text: moveSentences['reason-too-long'].text },
    'move-missing': { field: 'move', text: 'Select one' },
    'moved-meanwhile': {
      text: 'The plan has moved on since you opened this page. Read it again before you decide',
    },
  },
  view: ({ loaded, form, params }) => {
    const { organisation, pack, plan, choices } = loaded;
    const isDecider = loaded.parts.includes('decider');
    return {
      title: `${isDecider ? 'Decide on' : 'Recommend on'} the improvement plan ${pack.edition.id} of ${organisation.name}`,
      back: { to: paths.planReview.to(params), text: 'Back to the plan' },
      main: (
        <>
          <PageTitle caption={`${organisation.name} (${organisation.code})`}>
            {isDecider ? 'Decide on' : 'Recommend on'} the improvement plan {pack.edition.id}
          </PageTitle>
          <p>
            Version {plan.version}. The plan is <PlanStateTag state={plan.state} />
          </p>
          <Recommendations loaded={loaded} />
          <Blocked offers={choices.blocked} />
          {choices.decide.length + choices.advise.length === 0 ? (
            <InsetText>
              <p>There is nothing to decide or recommend now.</p>
            </InsetText>
          ) : (
            <form.element>
              <input type="hidden" name="version" value={form.text('version').value} />
              <Radios
                {...form.text('move')}
                label={isDecider ? 'Your decision' : 'What do you recommend?'}
                labelSize="m"
                items={(isDecider ? choices.decide : choices.advise).map(({ move }) => ({
                  value: move,
                  label: sayDecision[move],
                  hint: hintOfDecision[move],
                }))}
              />
              <Textarea
                {...form.text('reason')}
                label="Reason"
                labelSize="m"
                hint={
                  isDecider
                    ? 'The organisation reads it, with your name'
                    : 'With a recommendation, those who decide read it; if you return the plan, the organisation does. Your name stands beside it'
                }
              />
              {choices.advise.length > 0 ? (
                <Button name="act" value="recommend" preventDoubleClick>
                  Send the recommendation
                </Button>
              ) : null}
              {choices.decide.length > 0 ? (
                <Button
                  name="act"
                  value="decide"
                  variant={isDecider ? undefined : 'secondary'}
                  preventDoubleClick
                >
                  {isDecider ? 'Record the decision' : 'Return the plan with this reason instead'}
                </Button>
              ) : null}
            </form.element>
          )}
        </>
      ),
    };
  },
});

/** What cannot be decided yet, and why. */
const Blocked = ({ offers }: { offers: readonly Offer[] }) =>
  offers.length === 0 ? null : (
    <ul className="nhsuk-list">
      {offers.map(({ move, inTheWay }) => (
        <li key={move}>
          Not possible now: {sayDecision[move]}. {inTheWay.map((code) => moveSentences[code].text).join('. ')}
          .
        </li>
      ))}
    </ul>
  );
