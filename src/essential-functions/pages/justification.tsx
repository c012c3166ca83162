import { paths } from '../../paths.ts';
import { Button } from '../../platform/design/button.tsx';
import { InsetText } from '../../platform/design/inset-text.tsx';
import { Textarea } from '../../platform/design/textarea.tsx';
import { page } from '../../platform/pages/page.ts';
import { saveJustification } from '../justify-scope.ts';
import { fieldLimit } from '../rules/text.ts';
import { loadPlace } from './load-place.ts';
import { NoPatientsHere } from './no-patients.tsx';
import { ReasonFields, reasonSentences } from './reason-fields.tsx';

/** Why the scope as a whole is drawn as it is (R28). */
export const justificationPage = page({
  at: paths.scopeJustification,
  allow: 'write-answers',
  load: loadPlace,
  values: ({ recorded }) => ({
    justification: recorded.scope.justification,
    ...{ reason: '', explanation: '', version: String(recorded.justifiedIn) },
  }),
  keeps: true,
  acts: {
    save: {
      run: ({ house, who, now, params, values }) => saveJustification({ house, who, now }, params, values),
      next: ({ params }) => ({
        to: paths.essentialFunctions.to(params),
        notice: 'The justification of your scope was saved.',
      }),
    },
  },
  sentences: {
    ...reasonSentences,
    'justification-too-long': {
      field: 'justification',
      text: `The justification must be ${fieldLimit.toLocaleString('en-GB')} characters or fewer`,
    },
    'changed-meanwhile': {
      text: 'Somebody else has changed the justification in the meantime. Theirs is shown above yours',
    },
  },
  view: ({ loaded: { recorded }, form, params, problems }) => ({
    title: 'Justify your scope',
    back: { to: paths.essentialFunctions.to(params), text: 'Back to essential functions' },
    main: (
      <form.element>
        <input type="hidden" name="version" value={form.text('version').value} />
        {problems.some((one) => one.code === 'changed-meanwhile') ? (
          <InsetText>
            <p>As it is saved now:</p>
            <p className="app-lines">{recorded.scope.justification}</p>
          </InsetText>
        ) : null}
        <Textarea
          {...form.text('justification')}
          label="Why is the scope of your assessment drawn as it is?"
          labelSize="l"
          labelHeading={1}
          hint="Give the reasons, based on risk, for what is in scope and what you left out"
          rows={10}
          maxLength={fieldLimit}
        />
        <NoPatientsHere />
        {recorded.version === 0 ? null : <ReasonFields form={form} label="Why are you changing it?" />}
        <Button name="act" value="save" preventDoubleClick>
          Save the justification
        </Button>
      </form.element>
    ),
  }),
});
