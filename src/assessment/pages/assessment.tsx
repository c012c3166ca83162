import { openRequestsPart } from '../../audit/load-requests.ts';
import { mandateFor } from '../../audit/rules/scope.ts';
import { openChallengesPart } from '../../essential-functions/challenges.ts';
import { recordedPart } from '../../essential-functions/scope-store.ts';
import { functionsFilePart } from '../../essential-functions/store.ts';
import { findPack } from '../../framework/rules/find.ts';
import { packBefore } from '../../framework/rules/mapping.ts';
import type { Pack } from '../../framework/rules/pack.ts';
import { fullWindow, interimWindow } from '../../framework/rules/year.ts';
import { judge } from '../../organisation/rules/permission.ts';
import { organisationPart } from '../../organisation/store.ts';
import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Queryable } from '../../platform/database/open-database.ts';
import { together } from '../../platform/database/together.ts';
import type { Permission, Who } from '../../platform/pages/gate.ts';
import { page } from '../../platform/pages/page.ts';
import { firstInterimPart, newestPart } from '../../publication/store.ts';
import { assessmentOf } from '../load-assessment.ts';
import { reviewerFrom, reviewersPart } from '../load-reviewer.ts';
import { progressOf, standings } from '../rules/progress.ts';
import { progressPart } from '../store.ts';
import { AnsweringSection } from './assessment/answering-section.tsx';
import { AuditSection } from './assessment/audit-section.tsx';
import { HelpSection } from './assessment/help-section.tsx';
import { InterimSection } from './assessment/interim-section.tsx';
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
    const pack = findPack(house.packs, params.edition);
    if (!pack) return null;
    const found = await together(db, shownParts(db, pack, params.organisation));
    const assessment = found.organisation && assessmentOf(house.packs, pack, found.organisation, now);
    if (!assessment) return null;
    const { organisation, profile } = assessment;
    const { functions, recorded, challenges, published } = found;
    return {
      ...{ ...assessment, functions, recorded, challenges, published },
      rights: rightsOf(who, organisation.code),
      set: standings(pack, profile, found.answers),
      reviewer: reviewerFrom(pack.edition, organisation, found.reviewers),
      openRequests: mandateFor(pack.edition, organisation.type) === null ? null : found.openRequests,
      window: interimWindow(pack.edition, dayOf(now)),
      full: {
        window: fullWindow(pack.edition, dayOf(now)),
        published: found.full?.publishedAt ?? null,
        open: assessment.open,
      },
      earlier: packBefore(house.packs, pack)?.edition.id ?? null,
    };
  },
  view: ({ loaded, params }) => {
    const { organisation, pack, set, rights } = loaded;
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
          <ObjectivesSection framework={pack.framework} set={set} where={params} />
          <AnsweringSection earlier={loaded.earlier} rights={rights} where={params} />
          <EssentialFunctionsSection
            functions={loaded.functions}
            recorded={loaded.recorded}
            challenges={loaded.challenges}
            where={params}
          />
          <ProgressSection progress={progressOf(set)} earlier={loaded.earlier} where={params} />
          <InterimSection loaded={loaded} full={loaded.full.published !== null} where={params} />
          <PublishSection
            edition={pack.edition}
            full={loaded.full}
            publishes={rights.publishes}
            where={params}
          />
          <ImprovementPlanSection below={progressOf(set).below} writes={rights.writes} where={params} />
          <AuditSection openRequests={loaded.openRequests} rights={rights} where={params} />
          <HelpSection pack={pack} reviewer={loaded.reviewer} where={params} />
        </>
      ),
    };
  },
});

/** What the person may do here: no link promises what its page would refuse them. */
function rightsOf(who: Who, organisation: string) {
  const may = (permission: Permission) =>
    judge(who, permission, { organisation, region: null }) === 'granted';
  return {
    allocates: may('allocate-outcomes'),
    writes: may('write-answers'),
    publishes: may('publish-full'),
    manages: may('manage-organisation'),
    takesPack: may('take-audit-pack'),
  };
}

/** What the page shows: of answers only how far they have got. */
function shownParts(db: Queryable, { edition, framework }: Pack, organisation: string) {
  const where = { organisation, edition: edition.id };
  return {
    organisation: organisationPart(db, organisation),
    answers: progressPart(db, organisation, edition.id, framework.id),
    functions: functionsFilePart(db, organisation, edition.id),
    recorded: recordedPart(db, organisation, edition.id),
    challenges: openChallengesPart(db, where),
    reviewers: reviewersPart(db, organisation),
    published: firstInterimPart(db, where),
    full: newestPart(db, 'full', where),
    openRequests: openRequestsPart(db, where),
  };
}
