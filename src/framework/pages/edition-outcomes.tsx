import { paths } from '../../paths.ts';
import { sayDay } from '../../platform/clock.ts';
import { page } from '../../platform/pages/page.ts';
import { findPack } from '../rules/find.ts';
import { listedOutcomes, outcomeList, publicProfiles } from '../rules/outcome-list.ts';
import { sayProfile } from './expected-level.tsx';
import { OutcomeLevels, OutcomeListNotes, OutcomeSections } from './outcome-list.tsx';

/** Anybody reads what an edition asks and expects, also as proposed or forecast; never a separate group's profile (R31). */
export const editionOutcomes = page({
  at: paths.editionOutcomes,
  allow: 'anyone',
  load: async ({ house, params }) => {
    const pack = findPack(house.packs, params.edition);
    return pack && outcomeList(pack, publicProfiles(pack));
  },
  view: ({ loaded: list }) => {
    const { id, version, dates } = list.edition;
    return {
      title: `Outcomes and expected levels ${id}`,
      main: (
        <>
          <h1 className="nhsuk-heading-xl">Outcomes and expected levels {id}</h1>
          <p className="nhsuk-lede-text">
            The {listedOutcomes(list).length} outcomes of the {list.framework.title} in edition {id} (
            {version}), with the level that is expected of an organisation for each.
          </p>
          <p>The full assessment is due by {sayDay(dates.fullDue)}.</p>
          <p className="nhsuk-u-display-none-print">
            <a href={paths.editionOutcomesWorkbook.to({ edition: id })}>
              Download all outcomes (Excel workbook)
            </a>
          </p>
          <OutcomeListNotes list={list} />
          <h2 className="nhsuk-heading-l">Expected levels</h2>
          <p>
            {list.profiles.length === 1 ? 'From this profile' : 'From these profiles'}:{' '}
            {list.profiles.map(sayProfile).join('; ')}.
          </p>
          <OutcomeLevels list={list} />
          <OutcomeSections list={list} />
        </>
      ),
    };
  },
});
