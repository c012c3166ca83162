import { paths } from '../../paths.ts';
import { nothing } from '../../platform/change/decision.ts';
import { sayMoment } from '../../platform/clock.ts';
import { Button } from '../../platform/design/button.tsx';
import { ButtonGroup } from '../../platform/design/button-group.tsx';
import { DateInput } from '../../platform/design/date-input.tsx';
import { Radios } from '../../platform/design/radios.tsx';
import { TextInput } from '../../platform/design/text-input.tsx';
import { dateFrom, datePart, datePartsOf } from '../../platform/pages/date-parts.ts';
import { page } from '../../platform/pages/page.ts';
import { loadPosition } from '../load-position.ts';
import { differences } from '../rules/differences.ts';
import { mayPublish, signOffFrom } from '../rules/publish.ts';
import { askForSignOff } from '../sign-off-interim.ts';
import { isFullPublished, loadSignOff } from '../store.ts';
import { publishSentences } from './sentences.ts';

const on = 'on';

/** “Has your SIRO signed off this interim assessment?” (R13). The answer goes on to the publish page in its address. */
export const siroQuestionPage = page({
  at: paths.interimSignOffQuestion,
  allow: 'publish-interim',
  load: async ({ db, house, params, now }) => {
    const today = await loadPosition(db, house.packs, params, now);
    if (!today) return null;
    const signed = await loadSignOff(db, params.organisation, params.edition);
    const full = await isFullPublished(db, params.organisation, params.edition);
    return { ...today, signed, full };
  },
  values: (_loaded, { query }) => ({
    how: query.how ?? '',
    by: query.by ?? '',
    on: Object.fromEntries(datePartsOf(on, query.on ?? '')),
  }),
  acts: {
    continue: {
      run: async ({ loaded, values, now }) => {
        const allowed = mayPublish(loaded.pack.edition, loaded.full, now);
        if ('refused' in allowed) return allowed;
        const answer = { how: values.how, by: values.by, on: dateFrom(on, values.on) };
        const signOff = signOffFrom(answer, loaded.signed, loaded.contentHash, now);
        return 'refused' in signOff ? signOff : nothing;
      },
      next: ({ params, values }) =>
        paths.publishInterim.to(
          params,
          values.how === 'outside'
            ? { how: values.how, by: values.by, on: dateFrom(on, values.on) }
            : { how: values.how },
        ),
    },
    ask: {
      run: ({ house, who, now, params }) => askForSignOff({ house, who, now }, params),
      next: ({ params }) => ({
        to: paths.interimSignOffQuestion.to(params),
        notice: 'We sent your SIRO an email that asks for the sign-off.',
      }),
    },
  },
  sentences: publishSentences,
  view: ({ loaded, form, values, params }) => {
    const date = form.item('on', on);
    return {
      title: 'Has your SIRO signed off this interim assessment?',
      back: { to: paths.interim.to(params), text: 'Back to check your answers' },
      main: (
        <form.element>
          <Radios
            {...form.text('how')}
            label="Has your SIRO signed off this interim assessment?"
            labelSize="l"
            labelHeading={1}
            hint="SIRO stands for Senior Information Risk Owner. Your SIRO should sign off before you publish"
            items={[
              { value: 'in-service', label: 'Yes, in the service', hint: inServiceHint(loaded) },
              {
                value: 'outside',
                label: 'Yes, outside the service',
                hint: 'Give the name and date below. We tell your SIRO by email what you stated',
              },
              {
                value: 'not-yet',
                label: 'Not yet',
                hint: 'You can still publish. The national team sees this, and we email your SIRO',
              },
            ]}
          />
          <fieldset className="nhsuk-fieldset">
            <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">
              If it was signed off outside the service
            </legend>
            <TextInput {...form.text('by')} label="Who signed it off" width={20} autocomplete="off" />
            <DateInput
              name="on"
              id={date.id}
              error={date.error}
              label="When it was signed off"
              hint="For example, 11 12 2025"
              partName={(part) => form.item('on', datePart(on, part)).name}
              value={{
                day: values.on[datePart(on, 'day')] ?? '',
                month: values.on[datePart(on, 'month')] ?? '',
                year: values.on[datePart(on, 'year')] ?? '',
              }}
            />
          </fieldset>
          <ButtonGroup>
            <Button name="act" value="continue">
              Continue
            </Button>
            <Button name="act" value="ask" variant="secondary">
              Ask your SIRO by email to sign off
            </Button>
          </ButtonGroup>
        </form.element>
      ),
    };
  },
});

type Loaded = Parameters<typeof differencesSince>[0];

function inServiceHint(loaded: Loaded): string {
  if (loaded.signed === null) return 'Nobody has signed it off in the service yet';
  const by = `Signed off by ${loaded.signed.by} on ${sayMoment(loaded.signed.at)}`;
  const changed = differencesSince(loaded);
  return loaded.signed.contentHash === loaded.contentHash
    ? by
    : `${by}, but since then ${changed === 0 ? 'something has' : changed === 1 ? '1 outcome has' : `${changed} outcomes have`} changed`;
}

const differencesSince = (loaded: {
  signed: Awaited<ReturnType<typeof loadSignOff>>;
  contentHash: string;
  position: Parameters<typeof differences>[1];
}): number => (loaded.signed === null ? 0 : differences(loaded.signed.content, loaded.position).length);
