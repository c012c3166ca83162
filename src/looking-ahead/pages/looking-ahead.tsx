import { loadAssessment } from '../../assessment/load-assessment.ts';
import { restsOnUnconfirmed, standings } from '../../assessment/rules/progress.ts';
import { loadAnswers } from '../../assessment/store.ts';
import { UnconfirmedNote } from '../../framework/pages/expected-level.tsx';
import { paths } from '../../paths.ts';
import { InsetText } from '../../platform/design/inset-text.tsx';
import { page } from '../../platform/pages/page.ts';
import { lookAhead } from '../rules/ahead.ts';
import { prospectsOf } from '../rules/prospects.ts';
import { ChooseProfile } from './choose-profile.tsx';
import { Comparison } from './comparison.tsx';
import { sayProspect } from './say-prospect.ts';

/** Today’s answers against a profile that another edition has, or that is proposed or forecast (R31). */
export const lookingAheadPage = page({
  at: paths.lookingAhead,
  allow: 'read-working-answers',
  load: async ({ db, house, params, query, now }) => {
    const assessment = await loadAssessment(db, house.packs, params, now);
    if (!assessment) return null;
    const { organisation, pack, profile } = assessment;
    const prospects = prospectsOf(house.packs, { pack, profile, group: organisation.profileGroup });
    const chosen =
      query.profile === undefined
        ? prospects.comparable[0]
        : prospects.comparable.find((one) => one.profile.id === query.profile);
    // Another group's profile, a draft and one that does not exist are the same to whoever asks.
    if (query.profile !== undefined && !chosen) return null;
    const answers = await loadAnswers(db, organisation.code, pack.edition.id, pack.framework.id);
    const set = standings(pack, profile, answers);
    return { ...assessment, prospects, chosen, set, ahead: chosen ? lookAhead(set, chosen.profile) : [] };
  },
  view: ({ loaded: { pack, prospects, chosen, set, ahead }, params }) => ({
    title: `Looking ahead from ${pack.edition.id}`,
    back: { to: paths.assessment.to(params), text: 'Back to your assessment' },
    shape: 'wide',
    main: (
      <>
        <h1 className="nhsuk-heading-l">Looking ahead from {pack.edition.id}</h1>
        <p className="nhsuk-lede-text">
          Compare the levels that your organisation declares today with what another profile expects.
        </p>
        <InsetText>
          <p>
            This is not a forecast of your status. It takes the answers as they stand today, drafts included,
            and a profile that is not confirmed can still change. Only people of your organisation can see
            this page.
          </p>
        </InsetText>
        {chosen ? (
          <>
            <ChooseProfile prospects={prospects.comparable} chosen={chosen} where={params} />
            <Comparison prospect={chosen} ahead={ahead} where={params} />
            {restsOnUnconfirmed([
              ...set,
              ...ahead.map(({ there, standing }) => ({ ...standing, cell: there })),
            ]) ? (
              <UnconfirmedNote />
            ) : null}
          </>
        ) : (
          <p>There is no other profile of this framework to compare with yet.</p>
        )}
        {prospects.notYet.length === 0 ? null : (
          <>
            <h2 className="nhsuk-heading-m">Not comparable yet</h2>
            <p>
              These profiles are for another framework, in which a code can mean something else. They can be
              compared once you have answers in that framework.
            </p>
            <ul className="nhsuk-list nhsuk-list--bullet">
              {prospects.notYet.map((one) => (
                <li key={one.profile.id}>
                  {sayProspect(one)}, {one.pack.framework.title}
                </li>
              ))}
            </ul>
          </>
        )}
      </>
    ),
  }),
});
