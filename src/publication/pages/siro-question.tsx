import { paths } from '../../paths.ts';
import { nothing } from '../../platform/change/decision.ts';
import { sayMoment } from '../../platform/clock.ts';
import { Button } from '../../platform/design/button.tsx';
import { ButtonGroup } from '../../platform/design/button-group.tsx';
import { Radios } from '../../platform/design/radios.tsx';
import { TextInput } from '../../platform/design/text-input.tsx';
import { DateBoxes } from '../../platform/pages/date-boxes.tsx';
import { dateBoxes, dateFrom } from '../../platform/pages/date-parts.ts';
import type { Form } from '../../platform/pages/form.tsx';
import { page } from '../../platform/pages/page.ts';
import { loadPositionWith } from '../load-position.ts';
import { mayPublish, type SignOffAnswer, signerLimit, signOffFrom } from '../rules/publish.ts';
import type { Position } from '../rules/snapshot.ts';
import { askForSignOff } from '../sign-off-interim.ts';
import { newestPart, type SignedOff, signOffPart } from '../store.ts';
import { publishSentences } from './sentences.ts';
import { sayHowMuch } from './sign-off-changes.ts';

const on = 'on';

type Typed = { readonly how: string; readonly by: string; readonly on: Readonly<Record<string, string>> };

const answerOf = (typed: Typed): SignOffAnswer => ({
  how: typed.how,
  by: typed.by.trim(),
  on: dateFrom(on, typed.on),
});

/** What of an unfinished answer fits into an address. */
const firstOf = ({ how, by, on: day }: SignOffAnswer): SignOffAnswer => ({
  how: how.slice(0, signerLimit),
  by: by.slice(0, signerLimit),
  on: day.slice(0, signerLimit),
});

/** “Has your SIRO signed off this interim assessment?” (R13). The answer goes on to the publish page in its address. */
export const siroQuestionPage = page({
  at: paths.interimSignOffQuestion,
  allow: 'publish-interim',
  load: async ({ db, house, params, now }) => {
    const found = await loadPositionWith(db, house.packs, params, now, {
      signed: signOffPart(db, params),
      full: newestPart(db, 'full', params),
    });
    return found && { ...found.today, signed: found.more.signed, full: found.more.full !== null };
  },
  values: (_loaded, { query }) => ({
    how: query.how ?? '',
    by: query.by ?? '',
    on: dateBoxes(on, query.on ?? ''),
  }),
  acts: {
    continue: {
      run: async ({ loaded, values, now }) => {
        const allowed = mayPublish(loaded.pack.edition, loaded, now);
        if ('refused' in allowed) return allowed;
        const signOff = signOffFrom(answerOf(values), loaded.signed, loaded.contentHash, now);
        return 'refused' in signOff ? signOff : nothing;
      },
      next: ({ params, values }) =>
        paths.publishInterim.to(params, values.how === 'outside' ? answerOf(values) : { how: values.how }),
    },
    ask: {
      run: ({ house, who, now, params }) => askForSignOff({ house, who, now }, params),
      // What is typed so far comes back; a name too long for an address would not.
      next: ({ params, values }) => ({
        to: paths.interimSignOffQuestion.to(params, firstOf(answerOf(values))),
        notice: 'We sent your SIRO an email that asks for the sign-off.',
      }),
    },
  },
  sentences: publishSentences,
  view: ({ loaded, form, params }) => {
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
          <IfOutside form={form} />
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

/** What the service knows of a sign-off in it. */
function inServiceHint({ signed, contentHash, position }: Loaded): string {
  if (signed === null) return 'Nobody has signed it off in the service yet';
  const by = `Signed off by ${signed.by} on ${sayMoment(signed.at)}`;
  return signed.contentHash === contentHash
    ? by
    : `${by}, but since then ${sayHowMuch(signed.content, position)}`;
}

type Loaded = { signed: SignedOff | null; contentHash: string; position: Position };

type Fields = { readonly how: string; readonly by: string; readonly on: Readonly<Record<string, string>> };

const IfOutside = ({ form }: { form: Pick<Form<Fields>, 'text' | 'item'> }) => (
  <fieldset className="nhsuk-fieldset">
    <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">
      If it was signed off outside the service
    </legend>
    <TextInput {...form.text('by')} label="Who signed it off" width={20} autocomplete="off" />
    <DateBoxes
      item={(box) => form.item('on', box)}
      field={on}
      label="When it was signed off"
      hint="For example, 11 12 2025"
    />
  </fieldset>
);
