import { paths } from '../../paths.ts';
import { Button } from '../../platform/design/button.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { page } from '../../platform/pages/page.ts';
import { takeFunctionOut } from '../save-function.ts';
import { EntryFacts } from './entry-facts.tsx';
import { loadFunction } from './load-place.ts';
import { ReasonFields, reasonSentences } from './reason-fields.tsx';
import { nameOf } from './say-entry.ts';

/** Asks before a function is taken out of the scope. */
export const removeFunctionPage = page({
  at: paths.removeFunction,
  allow: 'write-answers',
  load: loadFunction,
  values: ({ since }) => ({ reason: '', explanation: '', version: String(since) }),
  keeps: true,
  acts: {
    remove: {
      run: ({ house, who, now, params, values }) =>
        takeFunctionOut({ house, who, now }, params, params.reference, values),
      next: ({ params }) => ({
        to: `${paths.essentialFunctions.to(params)}#functions`,
        notice: 'The function was removed from the scope. You can still read it in earlier versions.',
      }),
    },
  },
  sentences: {
    ...reasonSentences,
    'changed-meanwhile': {
      text: 'Somebody else has changed this function in the meantime. Check it below before you remove it',
    },
    'removed-meanwhile': { text: 'Somebody else has removed this function in the meantime' },
  },
  view: ({ loaded: { entry, recorded }, form, params }) => ({
    title: `Remove an essential function: ${nameOf(entry)}`,
    back: { to: paths.essentialFunction.to(params), text: 'Back to the function' },
    main: (
      <>
        <PageTitle caption={`Essential function ${entry.reference}`}>Remove {nameOf(entry)}</PageTitle>
        <p>
          It will no longer be in the scope of your assessment. Earlier versions of the scope, and interims
          that you have published, keep it.
        </p>
        <EntryFacts entry={entry} columns={recorded.scope.columns} />
        <form.element>
          <input type="hidden" name="version" value={form.text('version').value} />
          <ReasonFields form={form} label="Why are you removing it?" />
          <Button name="act" value="remove" variant="warning" preventDoubleClick>
            Remove this function
          </Button>
        </form.element>
      </>
    ),
  }),
});
