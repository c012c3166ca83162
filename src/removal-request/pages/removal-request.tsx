import { paths } from '../../paths.ts';
import { Button } from '../../platform/design/button.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { page } from '../../platform/pages/page.ts';
import { type FoundPlaces, findOwnPlaces } from '../../removal/find-places.ts';
import { takeRequestBack } from '../ask-removal.ts';
import { FoundPlacesTable, inAnswers } from './found-places.tsx';
import { loadRequestPage, type Params } from './load.ts';
import { RequestFacts } from './request-facts.tsx';

/** One request for a removal, as the organisation follows it. */
export const removalRequestPage = page({
  at: paths.removalRequest,
  allow: 'ask-removal',
  load: async ({ db, params, now }) => {
    const loaded = await loadRequestPage(db, params);
    return loaded && { ...loaded, found: await findOwnPlaces(db, params.organisation, loaded.words, now) };
  },
  acts: {
    takeBack: {
      run: ({ house, who, now, params }) => takeRequestBack({ house, who, now }, params),
      next: ({ params }) => ({
        to: paths.removalRequest.to(params),
        notice: 'The request is taken back. Nothing was removed, and the words you gave us are deleted.',
      }),
    },
  },
  sentences: { 'decided-meanwhile': { text: 'This request has been decided or taken back in the meantime' } },
  view: ({ loaded, form, params }) => {
    const { organisation, request, words, found } = loaded;
    return {
      title: `Request for a removal: ${request.description}`,
      back: { to: paths.removalRequests.to(params), text: 'Back to requests for removal' },
      main: (
        <>
          <PageTitle caption={organisation.name}>Request for a removal</PageTitle>
          <RequestFacts {...loaded} />
          {words.length > 0 ? <Standing found={found} where={params} /> : null}
          {request.state === 'open' ? (
            <>
              <h2 className="nhsuk-heading-m">Take the request back</h2>
              <p>
                Do this if it names the wrong words or file. Nothing is removed, and the words you gave us are
                deleted. You can ask again.
              </p>
              <form.element>
                <Button name="act" value="takeBack" variant="secondary" preventDoubleClick>
                  Take the request back
                </Button>
              </form.element>
            </>
          ) : null}
        </>
      ),
    };
  },
});

const Standing = ({ found, where }: { found: FoundPlaces; where: Params }) => {
  const answers = inAnswers(found);
  return (
    <>
      <h2 className="nhsuk-heading-m">Where the words stand now</h2>
      {answers.length === 0 ? null : (
        <>
          <p>
            They still stand in today’s answers. Change these yourself, so that the rest of each answer stays:
            otherwise every box that holds them is removed whole.
          </p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {answers.map(({ edition, what }) => (
              <li key={`${edition} ${what}`}>
                <a
                  href={paths.outcome.to({
                    organisation: where.organisation,
                    edition: edition ?? '',
                    outcome: what ?? '',
                  })}
                >
                  Change {what} in {edition}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <FoundPlacesTable found={found} />
    </>
  );
};
