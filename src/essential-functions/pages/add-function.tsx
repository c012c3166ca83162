import { paths } from '../../paths.ts';
import { Button } from '../../platform/design/button.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { page } from '../../platform/pages/page.ts';
import { saveFunction } from '../save-function.ts';
import { boxesOf, functionSentences, inputFrom } from './function-boxes.ts';
import { FunctionFields } from './function-form.tsx';
import { loadPlace } from './load-place.ts';
import { NoPatientsHere } from './no-patients.tsx';
import { ReasonFields } from './reason-fields.tsx';

/** A new essential function, at the end of the list. */
export const addFunctionPage = page({
  at: paths.addFunction,
  allow: 'write-answers',
  load: loadPlace,
  values: ({ recorded }) => boxesOf(null, recorded.scope.columns, recorded.version),
  keeps: true,
  acts: {
    add: {
      run: ({ house, who, now, params, loaded, values }) =>
        saveFunction(
          { house, who, now },
          params,
          null,
          inputFrom(values, null, loaded.recorded.scope.columns),
        ),
      next: ({ params }) => ({
        to: `${paths.essentialFunctions.to(params)}#functions`,
        notice: 'The function was added.',
      }),
    },
  },
  sentences: functionSentences,
  view: ({ loaded: { recorded }, form, params }) => ({
    title: 'Add an essential function',
    back: { to: paths.essentialFunctions.to(params), text: 'Back to essential functions' },
    main: (
      <>
        <PageTitle caption="Essential functions">Add an essential function</PageTitle>
        <p>Only the function’s name is needed to save. You can complete the rest later.</p>
        <NoPatientsHere />
        <form.element>
          <input type="hidden" name="version" value={form.text('version').value} />
          <FunctionFields form={form} before={null} columns={recorded.scope.columns} />
          {recorded.version === 0 ? null : <ReasonFields form={form} label="Why are you adding it?" />}
          <Button name="act" value="add" preventDoubleClick>
            Add this function
          </Button>
        </form.element>
      </>
    ),
  }),
});
