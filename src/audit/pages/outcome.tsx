import { paths } from '../../paths.ts';
import { sayMoment } from '../../platform/clock.ts';
import { Button } from '../../platform/design/button.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { SummaryList } from '../../platform/design/summary-list.tsx';
import { Textarea } from '../../platform/design/textarea.tsx';
import type { Form } from '../../platform/pages/form.tsx';
import { page } from '../../platform/pages/page.ts';
import { outcomeView } from '../../publication/outputs/outcome-view.ts';
import { loadHoldings } from '../../publication/pages/read/load-reading.ts';
import { outcomeRows } from '../../publication/pages/read/outcome-section.tsx';
import { lookAt } from '../look-at.ts';
import { ask } from '../request-evidence.ts';
import { outcomeIn } from '../rules/fixed.ts';
import { textLimit } from '../rules/request.ts';
import { RequestsSection } from './audit/requests-section.tsx';
import { EvidenceItems } from './evidence-items.tsx';
import { loadFixedPlace, loadRequestsFor } from './load.ts';

/** One outcome as it stood, with what was asked for on it; an auditor asks here for what is missing. */
export const auditOutcomePage = page({
  at: paths.auditOutcome,
  allow: 'read-audited',
  load: async (asked) => {
    const { db, house, params } = asked;
    const place = await loadFixedPlace(asked);
    const outcome = place && outcomeIn(place.fixed, params.outcome);
    if (!place || !outcome) return null;
    const alone = { outcomes: [outcome], essentialFunctions: null };
    const requests = await loadRequestsFor(db, params, place);
    return {
      ...place,
      outcome: outcomeView(outcome, place.fixed.asked, await loadHoldings(house, db, alone)),
      requests: requests.filter((one) => one.outcome === outcome.code),
    };
  },
  recordsLook: ({ house, who, now, params, loaded }) =>
    lookAt({ house, who, now }, params, { kind: 'outcome', of: params.outcome, position: loaded.number }),
  values: () => ({ text: '' }),
  keeps: true,
  acts: {
    ask: {
      allow: 'ask-as-auditor',
      run: ({ house, who, now, params, values }) =>
        ask({ house, who, now }, params, params.outcome, values.text),
      next: ({ params }) => ({
        to: `${paths.auditOutcome.to(params)}#requests`,
        notice: 'Your request is on record. The organisation’s administrators get an email.',
      }),
    },
  },
  sentences: {
    'text-missing': { field: 'text', text: 'Enter what you ask for' },
    'text-long': { field: 'text', text: `What you ask for must be ${textLimit} characters or fewer` },
  },
  view: ({ loaded, params, form }) => ({
    title: `${loaded.outcome.code} in the independent assessment ${params.edition}`,
    back: { to: paths.auditPosition.to(params), text: 'Back to all outcomes in scope' },
    main: (
      <>
        <PageTitle caption={`${loaded.organisation.name}, outcome ${loaded.outcome.code}`}>
          {loaded.outcome.title}
        </PageTitle>
        <p>
          As it stood on {sayMoment(loaded.fixed.publishedAt)} (position {loaded.number}).
        </p>
        <SummaryList
          rows={[
            ...outcomeRows(loaded.outcome),
            {
              key: 'Evidence',
              value: (
                <EvidenceItems
                  items={loaded.outcome.evidence}
                  to={(evidence) => paths.auditEvidence.to({ ...params, evidence })}
                />
              ),
            },
          ]}
        />
        <RequestsSection
          requests={loaded.requests}
          where={params}
          reader={loaded.reader}
          none="Nothing has been asked for on this outcome yet."
        />
        {loaded.reader.audits ? <Ask form={form} /> : null}
      </>
    ),
  }),
});

const Ask = ({ form }: { form: Form<{ text: string }> }) => (
  <form.element>
    <Textarea
      {...form.text('text')}
      label="Ask for what is missing"
      labelSize="m"
      hint="One thing at a time, in a sentence. The organisation answers with words, evidence or both"
      rows={4}
      maxLength={textLimit}
    />
    <Button name="act" value="ask" preventDoubleClick>
      Ask for it
    </Button>
  </form.element>
);
