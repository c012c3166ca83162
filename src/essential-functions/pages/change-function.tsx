import { paths } from '../../paths.ts';
import { Button } from '../../platform/design/button.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { page } from '../../platform/pages/page.ts';
import { saveFunction } from '../save-function.ts';
import { EntryFacts } from './entry-facts.tsx';
import { boxesOf, functionSentences, inputFrom } from './function-boxes.ts';
import { FunctionFields } from './function-form.tsx';
import { loadFunction } from './load-place.ts';
import { NoPatientsHere } from './no-patients.tsx';
import { ReasonFields } from './reason-fields.tsx';
import { nameOf } from './say-entry.ts';

/** Changes one essential function; what somebody else saved meanwhile is shown beside what was typed (R7). */
export const changeFunctionPage = page({
  at: paths.changeFunction,
  allow: 'write-answers',
  load: loadFunction,
  values: ({ entry, since, recorded }) => boxesOf(entry, recorded.scope.columns, since),
  keeps: true,
  acts: {
    save: {
      run: ({ house, who, now, params, loaded, values }) =>
        saveFunction(
          { house, who, now },
          params,
          params.reference,
          inputFrom(values, loaded.entry, loaded.recorded.scope.columns),
        ),
      next: ({ params }) => ({ to: paths.essentialFunction.to(params), notice: 'The function was saved.' }),
    },
  },
  sentences: functionSentences,
  view: ({ loaded: { entry, recorded }, form, params, problems }) => ({
    title: `Change an essential function: ${nameOf(entry)}`,
    back: { to: paths.essentialFunction.to(params), text: 'Back to the function' },
    main: (
      <>
        <PageTitle caption={`Essential function ${entry.reference}`}>Change {nameOf(entry)}</PageTitle>
        {problems.some((one) => one.code === 'changed-meanwhile') ? (
          <>
            <h2 className="nhsuk-heading-m">As it is saved now</h2>
            <EntryFacts entry={entry} columns={recorded.scope.columns} />
          </>
        ) : null}
        <NoPatientsHere />
        <form.element>
          <input type="hidden" name="version" value={form.text('version').value} />
          <FunctionFields form={form} before={entry} columns={recorded.scope.columns} />
          <ReasonFields form={form} label="Why are you changing it?" />
          <Button name="act" value="save" preventDoubleClick>
            Save this function
          </Button>
        </form.element>
      </>
    ),
  }),
});
