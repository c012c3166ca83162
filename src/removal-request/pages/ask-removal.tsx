import { loadEvidence } from '../../evidence/store.ts';
import { loadOrganisation } from '../../organisation/store.ts';
import { paths } from '../../paths.ts';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { page } from '../../platform/pages/page.ts';
import { askForRemoval } from '../ask-removal.ts';
import { whereaboutsLimit } from '../rules/ask.ts';
import { places } from '../rules/request.ts';
import { AskForm } from './ask/ask-form.tsx';
import { BeforeYouAsk } from './ask/before-you-ask.tsx';
import { askSentences } from './ask/sentences.ts';

/** Asks the national team to remove something for good, from the place where it stands (R37). Nothing typed here is kept. */
export const askRemovalPage = page({
  at: paths.askRemoval,
  allow: 'ask-removal',
  load: async ({ db, params, query }) => {
    const organisation = await loadOrganisation(db, params.organisation);
    if (!organisation) return null;
    if (query.evidence === undefined) return { organisation, item: null };
    const item = await loadEvidence(db, params.organisation, query.evidence);
    return item && { organisation, item };
  },
  values: (_, { query }) => ({
    place: places.find((one) => one === query.place) ?? '',
    whereabouts: (query.at ?? '').slice(0, whereaboutsLimit),
    description: '',
    file: [] as readonly string[],
    words: '',
    ground: '',
    reason: '',
  }),
  acts: {
    ask: {
      run: ({ house, who, now, params, values, loaded }) =>
        askForRemoval(
          { house, who, now },
          params.organisation,
          values,
          values.file.includes('file') ? (loaded.item?.id ?? null) : null,
        ),
      next: ({ params }, events) => {
        const [event] = events;
        const request = event?.type === 'removal-asked' ? event.payload.id : '';
        return {
          to: paths.removalRequest.to({ ...params, request }),
          notice:
            'Your request is with the national team. Your administrators get an email when it is decided.',
        };
      },
    },
  },
  sentences: askSentences,
  view: ({ loaded: { organisation, item }, form, params }) => ({
    title: 'Ask for something to be removed',
    back: { to: paths.removalRequests.to(params), text: 'Back to requests for removal' },
    main: (
      <>
        <PageTitle caption={organisation.name}>Ask for something to be removed</PageTitle>
        <BeforeYouAsk item={item} />
        <AskForm form={form} item={item} />
      </>
    ),
  }),
});
