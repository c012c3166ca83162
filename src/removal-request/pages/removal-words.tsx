import { paths } from '../../paths.ts';
import { InsetText } from '../../platform/design/inset-text.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { page } from '../../platform/pages/page.ts';
import { putReadingOnRecord } from '../read-words.ts';
import { loadRequestPage } from './load.ts';

/** The words that an organisation asks to be removed: who reads them is put on record first (R37). */
export const removalWordsPage = page({
  at: paths.removalWords,
  allow: 'decide-removals',
  load: async ({ db, params }) => {
    const loaded = await loadRequestPage(db, params);
    return loaded && loaded.words.length > 0 ? loaded : null;
  },
  recordsLook: ({ house, who, now, params }) => putReadingOnRecord({ house, who, now }, params),
  view: ({ loaded: { organisation, words }, params }) => ({
    title: `Words that ${organisation.name} asks to be removed`,
    back: { to: paths.removalDecision.to(params), text: 'Back to the request' },
    main: (
      <>
        <PageTitle caption={`${organisation.name} (${organisation.code})`}>Words that must go</PageTitle>
        <InsetText>
          <p>
            That you read them is on record in the organisation’s history. Do not copy them. They are deleted
            when the request is decided.
          </p>
        </InsetText>
        <ul className="nhsuk-list nhsuk-list--bullet">
          {words.map((one) => (
            <li key={one} className="nhsuk-u-text-break-word">
              {one}
            </li>
          ))}
        </ul>
      </>
    ),
  }),
});
