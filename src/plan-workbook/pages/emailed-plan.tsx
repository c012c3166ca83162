import { NoPatientsHere } from '../../essential-functions/pages/no-patients.tsx';
import { loadWaiting } from '../../offline-workbook/store.ts';
import { paths } from '../../paths.ts';
import { sayMoment } from '../../platform/clock.ts';
import { Button } from '../../platform/design/button.tsx';
import { FileUpload } from '../../platform/design/file-upload.tsx';
import { InsetText } from '../../platform/design/inset-text.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { TextInput } from '../../platform/design/text-input.tsx';
import { DateBoxes } from '../../platform/pages/date-boxes.tsx';
import { dateFrom, datePartsOf } from '../../platform/pages/date-parts.ts';
import { page } from '../../platform/pages/page.ts';
import { loadEmailedPlace } from '../load-emailed.ts';
import { senderLimit } from '../rules/emailed.ts';
import { loadTaken } from '../store.ts';
import { uploadEmailedPlan } from '../upload-plan.ts';
import { uploadLimit } from './plan-workbook.tsx';
import { uploadSentences } from './say-upload.ts';

type Values = { file: string; sender: string; sent: Readonly<Record<string, string>> };

/** A reviewer loads a workbook that an organisation sent by email (R26). */
export const emailedPlanPage = page({
  at: paths.emailedPlan,
  allow: 'review-plans',
  uploads: { field: 'file', limit: uploadLimit },
  load: async ({ db, house, who, params, now }) => {
    const place = await loadEmailedPlace({ house, who, now }, params);
    if (!place) return null;
    const waiting = await loadWaiting(db, { ...params, person: who.id, kind: 'emailed-plan' }, now);
    const { organisation, plan } = place.working;
    const taken = (await loadTaken(db, params, who.id)).at(-1) ?? null;
    return {
      ...{ organisation, waiting, round: place.round, isHandedOver: (plan?.version ?? 0) > 0 },
      // Nothing has become of the plan since it was loaded.
      loaded: taken && plan && taken.at > plan.movedAt ? taken : null,
    };
  },
  values: (): Values => ({ file: '', sender: '', sent: Object.fromEntries(datePartsOf('on', '')) }),
  acts: {
    upload: {
      run: ({ house, who, now, params, files, values }) =>
        uploadEmailedPlan({ house, who, now }, params, files[0], {
          sender: values.sender,
          sentOn: dateFrom('on', values.sent),
        }),
      next: ({ params }) => paths.checkEmailedPlan.to(params),
    },
  },
  sentences: {
    ...uploadSentences,
    'sender-missing': { field: 'sender', text: 'Enter who sent the email' },
    'sender-too-long': { field: 'sender', text: `Sender must be ${senderLimit} characters or fewer` },
    'sent-on-not-a-day': {
      field: 'sent',
      item: 'on',
      box: 'day',
      text: 'Date of the email must be a real date, for example 27 3 2026',
    },
    'sent-on-later': {
      field: 'sent',
      item: 'on',
      box: 'day',
      text: 'Date of the email must be today or earlier',
    },
  },
  view: ({ loaded: { organisation, round, waiting, isHandedOver, loaded }, form, params }) => ({
    title: `Load a workbook of ${organisation.name}`,
    back: isHandedOver
      ? { to: paths.planReview.to(params), text: 'Back to the plan' }
      : { to: paths.plansDesk.to(params), text: 'Back to improvement plans' },
    main: (
      <>
        <PageTitle caption={`${organisation.name} (${organisation.code})`}>
          Load a workbook that came by email
        </PageTitle>
        <p>
          For an improvement plan {params.edition}
          {round === null ? '' : `, or its update ${round.name},`} that the organisation sent by email. You
          see every change against what was handed over before anything is saved.
        </p>
        <p>
          What you save is written into the organisation’s plan on its behalf, with your name and the email in
          its history. Its administrators and SIRO are told by email. Once it is saved you say whether the
          email asks for the plan or the update to be submitted, too.
        </p>
        {waiting ? (
          <InsetText>
            <p>
              You uploaded {waiting.filename} on {sayMoment(waiting.uploadedAt)}, and have not decided about
              all of it. <a href={paths.checkEmailedPlan.to(params)}>Check what it changes</a>
            </p>
          </InsetText>
        ) : null}
        {loaded ? (
          <InsetText>
            <p>
              You loaded {loaded.filename} from the email of {loaded.sender} on {sayMoment(loaded.at)}.{' '}
              <a href={paths.submitEmailedPlan.to(params)}>Submit it, if the email asks for that</a>
            </p>
          </InsetText>
        ) : null}
        <NoPatientsHere />
        <form.element>
          <TextInput
            {...form.text('sender')}
            label="Who sent the email"
            hint="The name or the address of the sender"
            width={20}
            autocomplete="off"
          />
          <DateBoxes
            item={(box) => form.item('sent', box)}
            field="on"
            label="Date of the email"
            labelSize="s"
            hint="For example, 4 12 2026"
          />
          <FileUpload
            {...form.text('file')}
            label="The workbook"
            hint="An Excel workbook (xlsx), up to 10 MB"
            accept=".xlsx"
          />
          <Button name="act" value="upload" preventDoubleClick>
            Upload and check
          </Button>
        </form.element>
      </>
    ),
  }),
});
