import { OutcomeTable } from '../../assessment/pages/outcome-table.tsx';
import { wayIn } from '../../assessment/pages/way-in.ts';
import { progressOf, restsOnUnconfirmed, type Standing } from '../../assessment/rules/progress.ts';
import { UnconfirmedNote } from '../../framework/pages/expected-level.tsx';
import type { Edition, Pack } from '../../framework/rules/pack.ts';
import { interimWindow, sayDueBy } from '../../framework/rules/year.ts';
import { paths } from '../../paths.ts';
import { dayOf, sayDay } from '../../platform/clock.ts';
import { ButtonLink } from '../../platform/design/button.tsx';
import { InsetText } from '../../platform/design/inset-text.tsx';
import { type Task, TaskList } from '../../platform/design/task-list.tsx';
import { page } from '../../platform/pages/page.ts';
import { loadPositionWith } from '../load-position.ts';
import { newestPart, signOffPart } from '../store.ts';
import { tasksOf } from './interim-tasks.ts';
import { publishSentences } from './sentences.ts';

/** “Check your answers” before the interim: every outcome, what is missing, a Change link that comes back here. */
export const interimPage = page({
  at: paths.interim,
  allow: 'read-working-answers',
  load: async ({ db, house, who, params, now }) => {
    const found = await loadPositionWith(db, house.packs, params, now, {
      signed: signOffPart(db, params),
      full: newestPart(db, 'full', params),
    });
    if (!found) return null;
    const { today, more } = found;
    const verdict = await house.gate.judge(db, who, 'publish-interim', params.organisation);
    return {
      ...today,
      ...more,
      canPublish: verdict === 'granted',
      canWrite: (await house.gate.judge(db, who, 'write-answers', params.organisation)) === 'granted',
      over: overBecause(today.open, more.full !== null),
      window: interimWindow(today.pack.edition, dayOf(now)),
    };
  },
  view: ({ loaded, params, now }) => {
    const { pack, set, organisation, window } = loaded;
    const progress = progressOf(set);
    return {
      title: `Interim assessment ${pack.edition.id}: check your answers`,
      back: { to: paths.assessment.to(params), text: 'Back to your assessment' },
      shape: 'wide',
      main: (
        <>
          <h1 className="nhsuk-heading-l">
            <span className="nhsuk-caption-l">
              {organisation.name}, interim assessment {pack.edition.id}
            </span>
            Check your answers
          </h1>
          <p className="nhsuk-lede-text">
            {progress.answered} of {progress.total} outcomes are answered, {progress.complete} are saved as
            complete.
          </p>
          {loaded.over === null ? (
            <BeforeYouPublish
              due={sayDueBy(pack.edition.dates.interimDue, dayOf(now))}
              tasks={tasksOf(loaded, params)}
            />
          ) : (
            <InsetText>
              <p>{loaded.over}</p>
            </InsetText>
          )}
          {restsOnUnconfirmed(set) ? <UnconfirmedNote /> : null}
          <Objectives loaded={loaded} where={params} />
          <Onwards
            window={window}
            over={loaded.over}
            opens={pack.edition.dates.interimOpens}
            canPublish={loaded.canPublish}
            where={params}
          />
        </>
      ),
    };
  },
});

type Where = { organisation: string; edition: string };
type Rows = { code: string; set: readonly Standing[]; edition: Edition; where: Where; canWrite: boolean };

const ObjectiveTable = ({ code, set, edition, where, canWrite }: Rows) => (
  <OutcomeTable
    id={`check-${code}`}
    caption={`Outcomes of objective ${code}`}
    set={set}
    more={[
      { label: 'Missing', cell: (one) => missingIn(one, edition) },
      {
        label: canWrite ? 'Change' : 'Read',
        cell: (one) => (
          <a href={wayIn(edition, where, one.answer, canWrite, 'interim')}>
            {canWrite ? 'Change' : 'Read'}
            <span className="nhsuk-u-visually-hidden"> {one.outcome.code}</span>
          </a>
        ),
      },
    ]}
  />
);

/** What an outcome still lacks; at the interim none of it is needed (R6, R12). */
function missingIn({ answer }: Standing, edition: Edition): string {
  const lacks = [
    ...(answer.level === null ? ['level'] : []),
    ...(edition.policies[answer.outcome] && answer.policy === null ? ['policy answer'] : []),
    ...(answer.statement === '' ? ['supporting information'] : []),
  ];
  return lacks.length === 0 ? 'Nothing' : `No ${lacks.join(', no ')}`;
}

/** Why nobody is asked to publish an interim any more (R15); null while it is awaited, late too (R10). */
const overBecause = (open: boolean, full: boolean): string | null => {
  if (full) return `${publishSentences['full-is-published'].text}.`;
  return open ? null : 'This assessment is closed. What it said at the end stands below.';
};

type OnwardsProps = {
  window: string;
  over: string | null;
  opens: string;
  canPublish: boolean;
  where: Where;
};

const Onwards = ({ window, over, opens, canPublish, where }: OnwardsProps) => {
  if (over !== null) return null;
  if (window === 'not-open')
    return (
      <InsetText>
        <p>The interim assessment can be published from {sayDay(opens)}.</p>
      </InsetText>
    );
  return canPublish ? (
    <ButtonLink href={paths.interimSignOffQuestion.to(where)}>Continue</ButtonLink>
  ) : (
    <InsetText>
      <p>An administrator of your organisation can publish the interim assessment.</p>
    </InsetText>
  );
};

const BeforeYouPublish = ({ due, tasks }: { due: string; tasks: readonly Task[] }) => (
  <>
    <p>
      You can publish at any time, with drafts and with outcomes that are not answered: the interim assessment
      shows where you stand today. It {due}.
    </p>
    <h2 className="nhsuk-heading-m">Before you publish</h2>
    <TaskList tasks={tasks} />
  </>
);

type ObjectivesProps = {
  readonly loaded: { readonly pack: Pack; readonly set: readonly Standing[]; readonly canWrite: boolean };
  readonly where: Where;
};

const Objectives = ({ loaded: { pack, set, canWrite }, where }: ObjectivesProps) =>
  pack.framework.objectives.map(({ code, title }) => (
    <section key={code} aria-labelledby={`objective-${code}`}>
      <h2 className="nhsuk-heading-m" id={`objective-${code}`}>
        Objective {code}: {title}
      </h2>
      <ObjectiveTable
        code={code}
        set={set.filter((one) => one.objective.code === code)}
        edition={pack.edition}
        where={where}
        canWrite={canWrite}
      />
    </section>
  ));
