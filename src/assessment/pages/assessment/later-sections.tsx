import { sayOpenChallenges } from '../../../essential-functions/challenges.ts';
import type { Edition } from '../../../framework/rules/pack.ts';
import type { InterimWindow } from '../../../framework/rules/year.ts';
import { paths } from '../../../paths.ts';
import { sayDay } from '../../../platform/clock.ts';
import { ButtonLink } from '../../../platform/design/button.tsx';
import type { Where } from './objectives-section.tsx';

type Functions = {
  readonly filename: string | null;
  readonly title: string;
  readonly uploadedAt: string;
} | null;

type Props = {
  readonly functions: Functions;
  /** How many functions are recorded, with or without a file. */
  readonly recorded: number;
  /** How many challenges of them wait for an answer. */
  readonly challenges: number;
  readonly where: Where;
};

/** The essential functions and their file: whether they are there, and where to bring them. */
export const EssentialFunctionsSection = ({ functions, recorded, challenges, where }: Props) => (
  <section aria-labelledby="essential-functions">
    <h2 className="nhsuk-heading-l" id="essential-functions">
      Essential functions
    </h2>
    {functions === null ? (
      <p>
        {recorded === 0
          ? 'Scope your essential functions before you assess. Nothing is uploaded yet.'
          : `${recorded === 1 ? '1 function is' : `${recorded} functions are`} recorded. No file is uploaded.`}
      </p>
    ) : (
      <p>
        {functions.filename ?? functions.title}, uploaded on {sayDay(functions.uploadedAt)}.
      </p>
    )}
    {challenges === 0 ? null : (
      <p>
        <a href={paths.essentialFunctions.to(where)}>{sayOpenChallenges(challenges)}</a>
      </p>
    )}
    <ul className="nhsuk-list">
      <li>
        <a href={paths.essentialFunctionsTemplate.to(where)}>Download the essential functions template</a>{' '}
        (Excel workbook)
      </li>
      <li>
        <a href={paths.essentialFunctions.to(where)}>
          {functions === null && recorded === 0
            ? 'Add or upload your essential functions'
            : 'See or change your essential functions'}
        </a>
      </li>
    </ul>
  </section>
);

type PublishProps = {
  readonly edition: Edition;
  readonly full: {
    readonly window: InterimWindow;
    /** When the latest version was published, or null. */
    readonly published: string | null;
    /** Whether answers can be changed today. */
    readonly open: boolean;
  };
  readonly publishes: boolean;
  readonly where: Where;
};

/** The full assessment: by when, whether it is published, and the way to it (R19). */
export const PublishSection = ({ edition, full, publishes, where }: PublishProps) => (
  <section aria-labelledby="publish">
    <h2 className="nhsuk-heading-l" id="publish">
      Publish your assessment
    </h2>
    <p>{fullSentence(edition, full)}</p>
    {isClosed(full) ? (
      <p>
        <a href={paths.registerEntry.to({ code: where.organisation })}>See the status that the public sees</a>
      </p>
    ) : full.window === 'not-open' || !publishes ? (
      <p>
        <a href={paths.beforeYouStart.to(where)}>
          {publishes ? 'See what you need before you publish' : 'See what is needed before it is published'}
        </a>
      </p>
    ) : (
      <ButtonLink
        href={paths.beforeYouStart.to(where)}
        variant={full.published === null ? undefined : 'secondary'}
      >
        Publish assessment
      </ButtonLink>
    )}
    {edition.approvals.length === 0 ? null : (
      <p>
        <a href={paths.approvals.to(where)}>SIRO approval of the full assessment</a>
      </p>
    )}
  </section>
);

const isClosed = ({ window, open }: PublishProps['full']): boolean => window === 'late' && !open;

function fullSentence({ id, dates }: Edition, full: PublishProps['full']): string {
  const { window, published } = full;
  if (published !== null)
    return `Your organisation published its full assessment ${id} on ${sayDay(published)}. ${isClosed(full) ? 'This assessment is closed.' : 'You can publish again: the new answers then decide your status.'}`;
  const due = sayDay(dates.fullDue);
  if (isClosed(full))
    return `No full assessment ${id} was published in this service. It was due by ${due}, and this assessment is closed.`;
  if (window === 'not-open')
    return `The full assessment is due by ${due}. You can publish it from ${sayDay(dates.fullOpens)}.`;
  return window === 'open'
    ? `The full assessment is due by ${due}, at 11:59pm.`
    : `The full assessment was due by ${due} and is not published yet. Publish it as soon as you can: publishing still works.`;
}

type PlanProps = { readonly below: number; readonly writes: boolean; readonly where: Where };

/** What is below its level needs a plan; it can be opened at any time (R24). */
export const ImprovementPlanSection = ({ below, writes, where }: PlanProps) => (
  <section aria-labelledby="improvement-plan">
    <h2 className="nhsuk-heading-l" id="improvement-plan">
      Improvement plan
    </h2>
    <p>
      {below === 0
        ? 'No outcome that you have answered is below its expected level.'
        : `${below === 1 ? '1 outcome is' : `${below} outcomes are`} below the expected level. For each of them a plan says what you will do, who does it and by when.`}
    </p>
    <p>
      <a href={paths.improvementPlan.to(where)}>
        {writes ? 'See or write your improvement plan' : 'See the improvement plan'}
      </a>
    </p>
  </section>
);
