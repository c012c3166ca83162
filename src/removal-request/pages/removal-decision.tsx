import { paths } from '../../paths.ts';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { page } from '../../platform/pages/page.ts';
import { findPlaces } from '../../removal/find-places.ts';
import { decideOnRemoval } from '../decide-removal.ts';
import { reasonLimit } from '../rules/ask.ts';
import { deciderLimit } from '../rules/decide.ts';
import { DecisionForm } from './decision/decision-form.tsx';
import { Standing } from './decision/standing.tsx';
import { loadRequestPage } from './load.ts';
import { RequestFacts } from './request-facts.tsx';

const repeats = 'It stays in the history for good. Say it without them';

/** Removes what an organisation asked for, or refuses it: by name and with a reason (R37). */
export const removalDecisionPage = page({
  at: paths.removalDecision,
  allow: 'decide-removals',
  load: async ({ db, params, now }) => {
    const loaded = await loadRequestPage(db, params);
    return loaded && { ...loaded, found: await findPlaces(db, params.organisation, loaded.words, now) };
  },
  values: (_, { who }) => ({
    decision: '',
    reason: '',
    decidedBy: `${who.name}, national team`,
    fromAnswers: [] as readonly string[],
  }),
  acts: {
    decide: {
      run: ({ house, who, now, params, values }) =>
        decideOnRemoval({ house, who, now }, params, {
          ...values,
          fromAnswers: values.fromAnswers.includes('yes'),
        }),
      next: ({ params }, events) => ({
        to: paths.removalDecision.to(params),
        notice: events.some((one) => one.type === 'removal-granted')
          ? 'It is removed, and the organisation is told by email. Ask the operator of the service to see to the backups.'
          : 'The request is refused, and the organisation is told by email.',
      }),
    },
  },
  sentences: {
    'decision-missing': { field: 'decision', text: 'Select remove or refuse' },
    'reason-missing': { field: 'reason', text: 'Enter the reason' },
    'reason-too-long': { field: 'reason', text: `The reason must be ${reasonLimit} characters or fewer` },
    'words-in-reason': { field: 'reason', text: `The reason repeats words that must go. ${repeats}` },
    'decider-missing': { field: 'decidedBy', text: 'Enter who decided, by name and office' },
    'decider-too-long': {
      field: 'decidedBy',
      text: `Name and office must be ${deciderLimit} characters or fewer`,
    },
    'words-in-decider': { field: 'decidedBy', text: `This repeats words that must go. ${repeats}` },
    'in-working-answer': {
      field: 'fromAnswers',
      text: 'The words still stand in today’s answers. Wait until the organisation has changed these, or select that they go too',
    },
    'nothing-found': {
      text: 'The words stand nowhere any more, so there is nothing to remove. Refuse the request and say so',
    },
    'decided-meanwhile': { text: 'This request has been decided or taken back in the meantime' },
  },
  view: ({ loaded, form, params }) => {
    const { organisation, request, found } = loaded;
    return {
      title: `Request for a removal of ${organisation.name}: ${request.description}`,
      back: { to: paths.removalDesk.to(), text: 'Back to requests for removal' },
      main: (
        <>
          <PageTitle caption={`${organisation.name} (${organisation.code})`}>Request for a removal</PageTitle>
          <RequestFacts {...loaded} />
          {request.state === 'open' ? (
            <>
              <Standing found={found} texts={request.texts} where={params} />
              <DecisionForm form={form} found={found} />
            </>
          ) : null}
        </>
      ),
    };
  },
});
