import { paths } from '../../paths.ts';
import { InsetText } from '../../platform/design/inset-text.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { page } from '../../platform/pages/page.ts';
import { acceptFile, readVersion } from '../accept-file.ts';
import { differenceOf, isSame } from '../rules/difference.ts';
import { nextScope } from '../rules/next-scope.ts';
import { versionsPart } from '../store.ts';
import { AcceptForm, Difference } from './difference.tsx';
import { versionFrom } from './essential-functions-workbook.ts';
import { FileProblems } from './file-problems.tsx';
import { FunctionsTable } from './functions-table.tsx';
import { type Asked, loadPlaceWith } from './load-place.ts';
import { reasonSentences } from './reason-fields.tsx';
import { sayUnread } from './say-unread.ts';

async function load(asked: Asked & { readonly params: { readonly version: string } }) {
  const { db, house, params, now } = asked;
  const found = await loadPlaceWith(asked, {
    versions: versionsPart(db, params.organisation, params.edition),
  });
  if (!found) return null;
  const [place, { versions }] = found;
  const file = versions.find((one) => one.version === versionFrom(params.version));
  if (!file) return null;
  const content = await readVersion(house, db, params.organisation, file, now);
  if ('unread' in content) return { ...place, file, unread: content.unread, read: null };
  const { scope, last } = place.recorded;
  const after = nextScope(content, scope, last);
  const read = { scope: after, problems: content.problems, difference: differenceOf(scope, after) };
  return { ...place, file, unread: null, read };
}

/** What was read from a file: the problems by cell, and what would change; nothing is replaced before it was seen (R29). */
export const filePage = page({
  at: paths.essentialFunctionsFile,
  allow: 'read-working-answers',
  load,
  values: ({ file, recorded }) => ({
    reason: file.reason ?? '',
    explanation: file.explanation ?? '',
    version: String(recorded.version),
  }),
  keeps: true,
  acts: {
    accept: {
      allow: 'write-answers',
      run: ({ house, who, now, params, loaded, values }) =>
        acceptFile({ house, who, now }, params, loaded.file.version, values),
      next: ({ params }) => ({
        to: `${paths.essentialFunctions.to(params)}#functions`,
        notice: 'The functions of the file are now your essential functions.',
      }),
    },
  },
  sentences: {
    ...reasonSentences,
    'changed-meanwhile': {
      text: 'Somebody else has changed the functions in the meantime. Check below what would change now',
    },
  },
  view: ({ loaded: { file, unread, read, canWrite }, form, params }) => ({
    title: `What was read from your file, version ${file.version}`,
    back: { to: paths.essentialFunctions.to(params), text: 'Back to essential functions' },
    main: (
      <>
        <PageTitle caption={`${file.filename ?? file.title}, version ${file.version}`}>
          What was read from your file
        </PageTitle>
        {read === null ? (
          <InsetText>
            <p>Nothing could be read. {sayUnread(unread)}.</p>
            <p>The file is kept and counts as uploaded.</p>
          </InsetText>
        ) : (
          <>
            <FileProblems problems={read.problems} />
            {isSame(read.difference) ? (
              <p>The functions of this file are your essential functions as they are recorded now.</p>
            ) : (
              <>
                <Difference {...read.difference} />
                {canWrite ? <AcceptForm form={form} /> : null}
              </>
            )}
            <FunctionsTable id="read" caption="Functions in this file" entries={read.scope.entries} />
          </>
        )}
      </>
    ),
  }),
});
