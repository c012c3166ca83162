import { countOpenRequests } from '../../audit/load-requests.ts';
import { mandateFor } from '../../audit/rules/scope.ts';
import { loadScope } from '../../essential-functions/scope-store.ts';
import { loadEssentialFunctions } from '../../essential-functions/store.ts';
import { packBefore } from '../../framework/rules/mapping.ts';
import { fullWindow, interimWindow } from '../../framework/rules/year.ts';
import { judge } from '../../organisation/rules/permission.ts';
import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import { page } from '../../platform/pages/page.ts';
import { loadFirstInterim, loadVersions } from '../../publication/store.ts';
import { loadAssessment } from '../load-assessment.ts';
import { loadReviewer } from '../load-reviewer.ts';
import { progressOf, standings } from '../rules/progress.ts';
import { loadAnswers } from '../store.ts';
import { AuditSection } from './assessment/audit-section.tsx';
import { HelpSection } from './assessment/help-section.tsx';
import { InterimSection } from './assessment/interim-section.tsx';
import { LastYearLinks } from './assessment/last-year-links.tsx';
import {
  EssentialFunctionsSection,
  ImprovementPlanSection,
  PublishSection,
} from './assessment/later-sections.tsx';
import { ObjectivesSection } from './assessment/objectives-section.tsx';
import { ProgressSection } from './assessment/progress-section.tsx';

/** “Complete your assessment”: where everybody starts from. */
export const assessmentPage = page({
  at: paths.assessment,
  allow: 'read-working-answers',
  load: async ({ db, house, who, params, now }) => {
    const assessment = await loadAssessment(db, house.packs, params, now);
    if (!assessment) return null;
    const { organisation, pack, profile } = assessment;
    const [answers, functions, recorded, reviewer, published, openRequests, versions] = await Promise.all([
      loadAnswers(db, organisation.code, pack.edition.id, pack.framework.id),
      loadEssentialFunctions(db, organisation.code, pack.edition.id),
      loadScope(db, organisation.code, pack.edition.id),
      loadReviewer(db, pack.edition, organisation),
      loadFirstInterim(db, organisation.code, pack.edition.id),
      mandateFor(pack.edition, organisation.type) === null ? null : countOpenRequests(db, params),
      loadVersions(db, 'full', organisation.code, pack.edition.id),
    ]);
    const set = standings(pack, profile, answers);
    return {
      ...assessment,
      allocates:
        judge(who, 'allocate-outcomes', { organisation: organisation.code, region: null }) === 'granted',
      set,
      functions,
      recorded: recorded.scope.entries.length,
      reviewer,
      published,
      openRequests,
      window: interimWindow(pack.edition, dayOf(now)),
      full: { window: fullWindow(pack.edition, dayOf(now)), published: versions[0]?.publishedAt ?? null },
      earlier: packBefore(house.packs, pack)?.edition.id ?? null,
    };
  },
  view: ({ loaded, params }) => {
    const { organisation, pack, set } = loaded;
    return {
      title: `Complete your assessment ${pack.edition.id}`,
      back: { to: paths.organisation.to(params), text: `Back to ${organisation.name}` },
      main: (
        <>
          <h1 className="nhsuk-heading-xl">
            <span className="nhsuk-caption-xl">
              {organisation.name} ({organisation.code}), {pack.edition.id}
            </span>
            Complete your assessment
          </h1>
          <ObjectivesSection
            framework={pack.framework}
            set={set}
            where={params}
            allocates={loaded.allocates}
          />
          <LastYearLinks earlier={loaded.earlier} where={params} />
          <EssentialFunctionsSection functions={loaded.functions} recorded={loaded.recorded} where={params} />
          <ProgressSection progress={progressOf(set)} where={params} />
          <InterimSection loaded={loaded} full={loaded.full.published !== null} where={params} />
          <PublishSection edition={pack.edition} full={loaded.full} where={params} />
          <AuditSection openRequests={loaded.openRequests} where={params} />
          <ImprovementPlanSection below={progressOf(set).below} where={params} />
          <HelpSection pack={pack} reviewer={loaded.reviewer} where={params} />
        </>
      ),
    };
  },
});
