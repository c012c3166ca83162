import type { ApprovalItem } from '../../approval/rules/approval.ts';
import type { WorkingPlan } from '../../improvement-plan/load-working-plan.ts';
import { CheckList } from '../../improvement-plan/pages/check-list.tsx';
import { WhoReads } from '../../improvement-plan/pages/who-reads.tsx';
import type { Submission } from '../../improvement-plan/submit-plan.ts';
import { paths } from '../../paths.ts';
import { Details } from '../../platform/design/details.tsx';
import { Radios } from '../../platform/design/radios.tsx';

type Props = {
  readonly submission: Submission;
  readonly approvals: readonly ApprovalItem[];
  readonly field: {
    readonly name: string;
    readonly id: string;
    readonly value: string;
    readonly error: string | undefined;
  };
  /** Whether the plan was to go along, and could not. */
  readonly isRefused: boolean;
};

/** Whether the improvement plan is submitted with the assessment or later: nothing is chosen beforehand, and who will read it stands above (R18, R25, R38). */
export const PlanChoice = ({ submission: { working }, approvals, field, isRefused }: Props) => (
  <>
    <h2 className="nhsuk-heading-m">Improvement plan</h2>
    <p>
      {countOf(working)} <a href={paths.improvementPlan.to(working.where)}>Read your improvement plan</a>
    </p>
    {working.check.faults === 0 ? null : (
      <Missing working={working} approvals={approvals} isOpen={isRefused} />
    )}
    <p>Submitting hands over the plan with its evidence to:</p>
    <WhoReads reviewer={working.pack.edition.reviewers[working.organisation.type] ?? 'national-team'} />
    <p>The public does not see the plan.</p>
    <Radios
      {...field}
      label="When do you submit your improvement plan?"
      labelSize="s"
      items={[
        {
          value: 'with',
          label: 'With this assessment',
          hint:
            working.check.faults === 0
              ? 'Your reviewer gets it when you publish'
              : 'Only once nothing is missing in it',
        },
        { value: 'later', label: 'Later', hint: 'You submit it on its own, when it is ready' },
      ]}
    />
  </>
);

function countOf({ actions, outcomes }: WorkingPlan): string {
  const below = outcomes.filter((one) => one.isBelow).length;
  return `Your plan has ${actions.length} ${actions.length === 1 ? 'action' : 'actions'}. ${below} ${below === 1 ? 'outcome is' : 'outcomes are'} below the expected level.`;
}

/** What keeps the plan from being submitted, each with its link. */
const Missing = ({
  working,
  approvals,
  isOpen,
}: {
  working: WorkingPlan;
  approvals: readonly ApprovalItem[];
  isOpen: boolean;
}) => (
  <Details
    open={isOpen}
    summary={`${working.check.faults} ${working.check.faults === 1 ? 'thing is' : 'things are'} missing in the plan`}
  >
    {approvals.some(({ needed, covers }) => needed && covers.includes('improvement-plan')) ? (
      <p>
        When you change the plan, your Senior Information Risk Owner (SIRO) is asked to approve it again
        before you can publish.
      </p>
    ) : null}
    <CheckList loaded={{ ...working, canWrite: true, canSubmit: true }} />
  </Details>
);
