import { loadAssessment } from '../../assessment/load-assessment.ts';
import { paths } from '../../paths.ts';
import { Button } from '../../platform/design/button.tsx';
import { InsetText } from '../../platform/design/inset-text.tsx';
import { Textarea } from '../../platform/design/textarea.tsx';
import { page } from '../../platform/pages/page.ts';
import { statementLimit } from '../rules/chosen.ts';
import { loadSiroStatement } from '../store.ts';
import { writeSiroStatement } from '../write-siro-statement.ts';

/** What the SIRO says to the board. */
export const siroStatementPage = page({
  at: paths.siroStatement,
  allow: 'write-siro-statement',
  load: async ({ db, house, params, now }) => {
    const assessment = await loadAssessment(db, house.packs, params, now);
    return assessment && { statement: await loadSiroStatement(db, params) };
  },
  values: ({ statement }) => ({ text: statement.text, version: String(statement.version) }),
  keeps: true,
  acts: {
    save: {
      run: ({ house, who, now, params, values }) => writeSiroStatement({ house, who, now }, params, values),
      next: ({ params }) => ({
        to: paths.boardPaper.to(params),
        notice: 'Your statement was saved. It stands at the end of the board paper.',
      }),
    },
  },
  sentences: {
    'statement-too-long': {
      field: 'text',
      text: `Your statement must be ${statementLimit.toLocaleString('en-GB')} characters or fewer`,
    },
    'changed-meanwhile': {
      text: 'The statement was changed in the meantime. The one that is saved is shown above yours',
    },
  },
  view: ({ loaded: { statement }, form, params, problems }) => ({
    title: 'Your statement to the board',
    back: { to: paths.boardPaper.to(params), text: 'Back to the board paper' },
    main: (
      <form.element>
        <input type="hidden" name="version" value={form.text('version').value} />
        {problems.some((one) => one.code === 'changed-meanwhile') ? (
          <InsetText>
            <p>As it is saved now, by {statement.by}:</p>
            <p className="app-lines">{statement.text}</p>
          </InsetText>
        ) : null}
        <Textarea
          {...form.text('text')}
          label="Your statement to the board"
          labelSize="l"
          labelHeading={1}
          hint="As Senior Information Risk Owner: how you see the position, the risks you accept, and what you ask of the board. Do not write about patients"
          rows={12}
          maxLength={statementLimit}
        />
        <Button name="act" value="save" preventDoubleClick>
          Save your statement
        </Button>
      </form.element>
    ),
  }),
});
