import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import { ButtonLink } from '../../platform/design/button.tsx';
import { InsetText } from '../../platform/design/inset-text.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { page } from '../../platform/pages/page.ts';
import { checkEntry } from '../rules/check.ts';
import { Advice } from './advice.tsx';
import { EntryFacts } from './entry-facts.tsx';
import { loadFunction } from './load-place.ts';
import { nameOf } from './say-entry.ts';

/** One essential function as it is recorded now. */
export const functionPage = page({
  at: paths.essentialFunction,
  allow: 'read-working-answers',
  load: loadFunction,
  view: ({ loaded: { entry, recorded, canWrite }, params, now }) => ({
    title: `Essential function: ${nameOf(entry)}`,
    back: { to: paths.essentialFunctions.to(params), text: 'Back to essential functions' },
    main: (
      <>
        <PageTitle caption={`Essential function ${entry.reference}`}>{nameOf(entry)}</PageTitle>
        <Advice problems={checkEntry(entry, dayOf(now))} />
        <EntryFacts entry={entry} columns={recorded.scope.columns} />
        {canWrite ? (
          <>
            <ButtonLink href={paths.changeFunction.to(params)}>Change this function</ButtonLink>
            <p>
              <a href={paths.removeFunction.to(params)}>Remove this function from the scope</a>
            </p>
          </>
        ) : (
          <InsetText>
            <p>Administrators and members of your organisation can change this while the edition is open.</p>
          </InsetText>
        )}
      </>
    ),
  }),
});
