import { wayIn } from '../../assessment/pages/way-in.ts';
import { DeclaredLevel } from '../../assessment/pages/words.tsx';
import { restsOnUnconfirmed, type Standing } from '../../assessment/rules/progress.ts';
import { ExpectedLevel, UnconfirmedNote } from '../../framework/pages/expected-level.tsx';
import type { Edition } from '../../framework/rules/pack.ts';
import { paths } from '../../paths.ts';
import { ButtonLink } from '../../platform/design/button.tsx';
import { InsetText } from '../../platform/design/inset-text.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { Table } from '../../platform/design/table.tsx';
import { page } from '../../platform/pages/page.ts';
import { sayLabel } from '../../status/rules/label.ts';
import { meaningOf } from '../../status/rules/meaning.ts';
import { loadPath, type OnPath } from '../load-path.ts';
import { addressAfter } from './steps.ts';
import { WhetherOpen } from './whether-open.tsx';

/** “Check your answers”: expected and current level per outcome, and the status that they give (R16, R19). */
export const fullCheckPage = page({
  at: paths.fullCheck,
  allow: 'read-working-answers',
  load: loadPath,
  view: ({ loaded, params, now }) => ({
    title: `Check your answers before you publish ${params.edition}`,
    back: { to: paths.fullTasks.to(params), text: 'Back to what you need before you publish' },
    shape: 'wide',
    main: (
      <>
        <PageTitle caption={`${loaded.organisation.name}, publish your assessment ${params.edition}`}>
          Check your answers
        </PageTitle>
        <WhetherOpen loaded={loaded} now={now} />
        <ResultingStatus loaded={loaded} />
        {restsOnUnconfirmed(loaded.set) ? <UnconfirmedNote /> : null}
        {loaded.pack.framework.objectives.map((objective) => (
          <section key={objective.code} aria-labelledby={`objective-${objective.code}`}>
            <h2 className="nhsuk-heading-m" id={`objective-${objective.code}`}>
              Objective {objective.code}: {objective.title}
            </h2>
            <Levels
              code={objective.code}
              set={loaded.set.filter((one) => one.objective.code === objective.code)}
              edition={loaded.pack.edition}
              where={params}
              canWrite={loaded.canWrite}
            />
          </section>
        ))}
        <Onwards loaded={loaded} where={params} />
      </>
    ),
  }),
});

type Where = { readonly organisation: string; readonly edition: string };

/** What publishing now would give, in words, and why. */
const ResultingStatus = ({ loaded }: { loaded: OnPath }) => {
  const { missing, below, status, pack, set } = loaded;
  const unanswered = set.filter((one) => one.answer.level === null).length;
  if (unanswered > 0)
    return (
      <p className="nhsuk-lede-text">
        {unanswered === 1 ? '1 outcome has' : `${unanswered} outcomes have`} no level yet, so there is no
        resulting status.
      </p>
    );
  const label = { edition: pack.edition.id, status };
  return (
    <InsetText>
      <p>
        <strong>Resulting status: {sayLabel(label, 'page')}</strong>
      </p>
      <p>{meaningOf(label)}</p>
      <p>{countOf(below.length, set.length)}</p>
      {missing.length === 0 ? null : <p>Something is still missing before you can publish.</p>}
    </InsetText>
  );
};

const countOf = (below: number, all: number): string =>
  below === 0
    ? `All ${all} outcomes are at or above their expected level.`
    : `${below} of ${all} outcomes ${below === 1 ? 'is' : 'are'} below the expected level.`;

type Rows = {
  readonly code: string;
  readonly set: readonly Standing[];
  readonly edition: Edition;
  readonly where: Where;
  readonly canWrite: boolean;
};

const Levels = ({ code, set, edition, where, canWrite }: Rows) => (
  <Table
    id={`check-${code}`}
    caption={`Outcomes of objective ${code}`}
    captionHidden
    firstCellIsHeader
    head={[
      { label: 'Outcome' },
      { label: 'Expected level' },
      { label: 'Current level' },
      { label: canWrite ? 'Change' : 'Read' },
    ]}
    rows={set.map((one) => [
      `${one.outcome.code} ${one.outcome.title}`,
      <ExpectedLevel key="expected" cell={one.cell} />,
      <DeclaredLevel key="declared" standing={one} />,
      <a key="change" href={wayIn(edition, where, one.answer, canWrite, 'full')}>
        {canWrite ? 'Change' : 'Read'}
        <span className="nhsuk-u-visually-hidden"> {one.outcome.code}</span>
      </a>,
    ])}
  />
);

const Onwards = ({ loaded, where }: { loaded: OnPath; where: Where }) => {
  if (loaded.missing.length > 0)
    return <ButtonLink href={paths.fullTasks.to(where)}>See what is missing</ButtonLink>;
  if (!loaded.canPublish)
    return (
      <InsetText>
        <p>An administrator of your organisation can publish the assessment.</p>
      </InsetText>
    );
  return <ButtonLink href={addressAfter('check', loaded)}>Continue</ButtonLink>;
};
