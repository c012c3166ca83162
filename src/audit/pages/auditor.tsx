import { loadAuditor } from '../../organisation/load-auditors.ts';
import { reasonLimit } from '../../organisation/rules/term.ts';
import { paths } from '../../paths.ts';
import { sayDay } from '../../platform/clock.ts';
import { Button } from '../../platform/design/button.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { SummaryList } from '../../platform/design/summary-list.tsx';
import { Textarea } from '../../platform/design/textarea.tsx';
import { DateBoxes } from '../../platform/pages/date-boxes.tsx';
import { dateBoxes, dateFrom } from '../../platform/pages/date-parts.ts';
import { page } from '../../platform/pages/page.ts';
import { end, prolong } from '../let-in.ts';
import { untilSentences } from './until-sentences.ts';

/** One auditor: until when, and the two ways to change that, each with its reason on record. */
export const auditorPage = page({
  at: paths.auditor,
  allow: 'manage-organisation',
  load: async ({ db, params }) => {
    const found = await loadAuditor(db, params.organisation, params.edition, params.person);
    return found?.endedAt === null ? found : null;
  },
  values: ({ until }) => ({ until: dateBoxes('until', until), reason: '' }),
  acts: {
    prolong: {
      run: ({ house, who, now, params, values }) =>
        prolong({ house, who, now }, params, { ...values, until: dateFrom('until', values.until) }),
      next: ({ params, loaded }) => ({
        to: paths.audit.to(params),
        notice: `The last day of ${loaded.name} is changed. They get an email.`,
      }),
    },
    end: {
      run: ({ house, who, now, params, values }) => end({ house, who, now }, params, values.reason),
      next: ({ params, loaded }) => ({
        to: paths.audit.to(params),
        notice: `${loaded.name} is no longer let in. They get an email.`,
      }),
    },
  },
  sentences: {
    ...untilSentences,
    'until-same': { field: 'until', box: 'day', text: 'This is the last day already. Enter another one' },
    'reason-missing': { field: 'reason', text: 'Enter the reason' },
    'reason-long': { field: 'reason', text: `The reason must be ${reasonLimit} characters or fewer` },
  },
  view: ({ form, loaded, params }) => ({
    title: `Auditor: ${loaded.name}`,
    back: { to: paths.audit.to(params), text: 'Back to the independent assessment' },
    main: (
      <>
        <PageTitle caption="Auditor">{loaded.name}</PageTitle>
        <SummaryList
          rows={[
            { key: 'Firm', value: loaded.firm },
            { key: 'Email address', value: loaded.email },
            { key: 'Last day', value: sayDay(loaded.until) },
          ]}
        />
        <form.element>
          <DateBoxes
            labelSize="s"
            item={(box) => form.item('until', box)}
            field="until"
            label="Another last day"
            hint="Later or earlier; that day is included"
          />
          <Textarea
            {...form.text('reason')}
            label="Reason"
            labelSize="s"
            hint="For another last day, or for ending now. It stays on record"
            rows={3}
            maxLength={reasonLimit}
          />
          <Button name="act" value="prolong" preventDoubleClick>
            Change the last day
          </Button>{' '}
          <Button name="act" value="end" variant="warning" preventDoubleClick>
            End now
          </Button>
        </form.element>
      </>
    ),
  }),
});
