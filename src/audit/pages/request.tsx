import { evidenceUploads } from '../../evidence/pages/evidence-fields.tsx';
import { evidenceSentences, evidenceValues } from '../../evidence/pages/sentences.ts';
import { paths } from '../../paths.ts';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { page } from '../../platform/pages/page.ts';
import { answer } from '../answer-request.ts';
import { loadOffered } from '../load-offered.ts';
import { lookAt } from '../look-at.ts';
import { accept, repeat } from '../request-evidence.ts';
import { canBe, textLimit } from '../rules/request.ts';
import { loadRequestPlace } from './load.ts';
import { AnswerForm } from './request/answer-form.tsx';
import { AuditorForm } from './request/auditor-form.tsx';
import { loadOpening } from './request/load-opening.ts';
import { Thread } from './request/thread.tsx';
import { RequestStateTag } from './request-state.tsx';

/** What an auditor asked for, with all answers: the organisation answers here, the auditor accepts or asks again. */
export const auditRequestPage = page({
  at: paths.auditRequest,
  allow: 'read-audited',
  load: async (asked) => {
    const { db, house, params } = asked;
    const place = await loadRequestPlace(asked);
    if (!place) return null;
    const { reader, request } = place;
    const answering = reader.answers && canBe(request.state, 'answer');
    return {
      ...place,
      opening: await loadOpening(house, db, request),
      offered: answering ? await loadOffered(db, params, request.outcome) : null,
    };
  },
  recordsLook: ({ house, who, now, params, loaded: { request } }) =>
    lookAt({ house, who, now }, params, {
      ...{ kind: 'request', of: request.outcome, id: request.id, position: null },
    }),
  values: ({ request }) => ({
    version: String(request.entries),
    text: '',
    again: '',
    evidence: [] as readonly string[],
    ...evidenceValues,
  }),
  keeps: true,
  uploads: evidenceUploads,
  acts: {
    answer: {
      allow: 'write-answers',
      run: ({ house, who, now, params, values, files }) =>
        answer({ house, who, now }, params, params.request, {
          ...{ version: values.version, text: values.text, chosen: values.evidence },
          offer: { files, link: values.link, title: values.title },
        }),
      next: ({ params }) => ({
        to: paths.auditRequest.to(params),
        notice: 'Your answer is on record. The auditor gets an email.',
      }),
    },
    accept: {
      allow: 'ask-as-auditor',
      run: ({ house, who, now, params, values }) =>
        accept({ house, who, now }, params, params.request, values.version),
      next: ({ params }) => ({ to: paths.auditRequest.to(params), notice: 'You accepted the answer.' }),
    },
    askAgain: {
      allow: 'ask-as-auditor',
      run: ({ house, who, now, params, values }) =>
        repeat({ house, who, now }, params, params.request, { version: values.version, text: values.again }),
      next: ({ params }) => ({
        to: paths.auditRequest.to(params),
        notice: 'Your request is on record. The organisation’s administrators get an email.',
      }),
    },
  },
  sentences: {
    ...evidenceSentences,
    'answer-missing': { field: 'text', text: 'Enter an answer, or give evidence' },
    'evidence-gone': { field: 'evidence', text: 'Some of it was removed meanwhile. Select again' },
    'text-missing': { field: 'again', text: 'Enter what is still missing' },
    'text-long': { text: `What you write must be ${textLimit.toLocaleString('en-GB')} characters or fewer` },
    'not-now': { text: 'This cannot be done now. See below where the request stands' },
    'changed-meanwhile': { text: 'Something was added meanwhile. Read it below, then go on' },
  },
  view: ({ loaded, form, params }) => {
    const { request, reader, title, organisation } = loaded;
    return {
      title: `Request on ${request.outcome} in the independent assessment ${params.edition}`,
      back: { to: paths.audit.to(params), text: 'Back to the independent assessment' },
      main: (
        <>
          <PageTitle caption={`${organisation.name}, ${request.outcome} ${title}`}>Request</PageTitle>
          <p>
            <RequestStateTag state={request.state} />
          </p>
          {reader.audits ? null : (
            <p>
              <a href={paths.outcome.to({ ...params, outcome: request.outcome })}>
                Open {request.outcome} as it is now
              </a>
            </p>
          )}
          <Thread thread={request.thread} opening={loaded.opening} where={params} />
          {loaded.offered === null ? null : <AnswerForm form={form} offered={loaded.offered} />}
          {reader.audits ? <AuditorForm form={form} state={request.state} /> : null}
        </>
      ),
    };
  },
});
