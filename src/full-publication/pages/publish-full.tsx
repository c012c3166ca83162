import type { Submission } from '../../improvement-plan/submit-plan.ts';
import { paths } from '../../paths.ts';
import type { Outcome } from '../../platform/change/decision.ts';
import type { Db } from '../../platform/database/open-database.ts';
import { Button } from '../../platform/design/button.tsx';
import { Checkboxes } from '../../platform/design/checkboxes.tsx';
import { InsetText } from '../../platform/design/inset-text.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { SummaryList } from '../../platform/design/summary-list.tsx';
import { leadTo, type Next, page } from '../../platform/pages/page.ts';
import { checkedOf } from '../../publication/rules/publish.ts';
import { loadVersions } from '../../publication/store.ts';
import { sayLabel } from '../../status/rules/label.ts';
import { loadPath, type OnPath } from '../load-path.ts';
import { loadPlanWithIt } from '../plan-with-it.ts';
import { publishFull } from '../publish-full.ts';
import type { FullProblem } from '../rules/publish-full.ts';
import { PlanChoice } from './plan-choice.tsx';
import { fullSentences } from './sentences.ts';
import { WhetherOpen } from './whether-open.tsx';

type Where = { readonly organisation: string; readonly edition: string };

/** “Publish your assessment”: the declaration, and the button that publishes (R19). */
export const publishFullPage = page({
  at: paths.publishFull,
  allow: 'publish-full',
  load: async (asked) => {
    const loaded = await loadPath(asked);
    // Whoever has not checked the answers does that first.
    if (loaded && !asked.query.checked) return leadTo(paths.fullCheck.to(asked.params));
    if (!loaded) return null;
    const plan = await loadPlanWithIt(asked.db, asked.house, loaded, asked.now);
    return { ...loaded, checked: asked.query.checked ?? '', planWithIt: plan };
  },
  values: ({ checked, planWithIt }) => ({
    // What was checked, and what of the plan is on this page.
    version: `${checked} ${planWithIt?.contentHash ?? ''}`,
    plan: '',
    declaration: [] as readonly string[],
  }),
  acts: {
    publish: {
      run: async ({ house, who, now, params, values }) => {
        const [checked = '', planSeen] = values.version.split(' ');
        const declared = values.declaration.includes('agree');
        const typed = { checked, planSeen, declared, plan: values.plan };
        const outcome = await publishFull({ house, who, now }, params, typed);
        return wasPublishedMeanwhile(outcome) ? leadTo(await toLatest(house.db, params)) : outcome;
      },
      next: ({ params }, events) => {
        const published = events.find((event) => event.type === 'full-published');
        return paths.fullPublished.to({ ...params, version: String(published?.payload.version ?? 1) });
      },
    },
  },
  sentences: fullSentences,
  view: ({ loaded, form, params, now, problems }) => ({
    title: `Publish your assessment ${params.edition}`,
    back: { to: paths.fullCheck.to(params), text: 'Back to check your answers' },
    main: (
      <>
        <PageTitle caption={loaded.organisation.name}>Publish your assessment {params.edition}</PageTitle>
        <WhetherOpen loaded={loaded} now={now} />
        {canBePublished(loaded) ? (
          <form.element>
            <SummaryList
              rows={[
                { key: 'Version', value: String(loaded.latest + 1) },
                { key: 'Outcomes', value: String(loaded.set.length) },
                { key: 'Below the expected level', value: String(loaded.below.length) },
                { key: 'Resulting status', value: sayLabel(labelOf(loaded), 'page') },
              ]}
            />
            {loaded.planWithIt ? (
              <PlanChoice
                submission={loaded.planWithIt}
                approvals={loaded.approvals}
                field={form.text('plan')}
                isRefused={problems.some(({ code }) => code === 'plan-not-complete')}
              />
            ) : null}
            <h2 className="nhsuk-heading-m">Declaration</h2>
            <ul className="nhsuk-list nhsuk-list--bullet">
              {loaded.pack.edition.declaration.map((statement) => (
                <li key={statement}>{statement}</li>
              ))}
            </ul>
            <input type="hidden" name="version" value={form.text('version').value} />
            <Checkboxes
              {...form.many('declaration')}
              values={form.many('declaration').value}
              items={[{ value: 'agree', label: 'I understand and agree with the above statements' }]}
            />
            <Button name="act" value="publish" preventDoubleClick>
              Publish assessment
            </Button>
          </form.element>
        ) : (
          <LookAgain loaded={loaded} where={params} />
        )}
      </>
    ),
  }),
});

type Loaded = OnPath & { readonly checked: string; readonly planWithIt: Submission | null };

const isAsChecked = ({ checked, latest, checkHash }: Loaded): boolean =>
  checked === checkedOf(latest, checkHash);

const canBePublished = (loaded: Loaded): boolean =>
  !('refused' in loaded.allowed) && loaded.missing.length === 0 && isAsChecked(loaded);

const labelOf = ({ pack, status }: OnPath) => ({ edition: pack.edition.id, status });

/** What was checked is not what stands now, or something is missing: no button, and where to go instead. */
const LookAgain = ({ loaded, where }: { loaded: Loaded; where: Where }) => (
  <>
    {isAsChecked(loaded) ? null : (
      <InsetText>
        <p>Something changed after you checked your answers. Nothing was published by it.</p>
      </InsetText>
    )}
    {loaded.missing.length > 0 ? (
      <p>
        <a href={paths.fullTasks.to(where)}>See what is missing before you can publish</a>
      </p>
    ) : null}
    <p>
      <a href={paths.fullCheck.to(where)}>Check your answers</a>
    </p>
  </>
);

const wasPublishedMeanwhile = (outcome: Outcome<FullProblem>): boolean =>
  'problems' in outcome && outcome.problems.some(({ code }) => code === 'published-since-check');

/** The page of the version that was published meanwhile, by whom, and that nothing more was. */
async function toLatest(db: Db, where: Where): Promise<Next> {
  const [latest] = await loadVersions(db, 'full', where.organisation, where.edition);
  const version = String(latest?.version ?? 1);
  return {
    to: paths.fullPublished.to({ ...where, version }),
    notDone: `${latest?.publishedBy} published version ${version} just before you did. It was published once: nothing more was published, and no more emails were sent.`,
  };
}
