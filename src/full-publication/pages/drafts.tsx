import { markComplete } from '../../assessment/mark-complete.ts';
import { sayLevel } from '../../framework/rules/level.ts';
import { paths } from '../../paths.ts';
import { Button } from '../../platform/design/button.tsx';
import { Checkboxes } from '../../platform/design/checkboxes.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { page } from '../../platform/pages/page.ts';
import { loadPath, type OnPath } from '../load-path.ts';

const draftsOf = ({ set }: OnPath) =>
  set.filter(({ answer }) => answer.level !== null && !answer.complete && !answer.waiting);

/** The answers that are still drafts, to be marked as complete by an administrator in one recorded step (R17). */
export const draftsPage = page({
  at: paths.drafts,
  allow: 'publish-full',
  load: async (asked) => {
    const loaded = await loadPath(asked);
    return loaded && { ...loaded, drafts: draftsOf(loaded) };
  },
  values: ({ drafts }) => ({
    chosen: [] as readonly string[],
    versions: Object.fromEntries(drafts.map((one) => [one.outcome.code, String(one.answer.version)])),
  }),
  acts: {
    mark: {
      run: ({ house, who, now, params, values }) =>
        markComplete(
          { house, who, now },
          params,
          Object.fromEntries(values.chosen.map((code) => [code, Number(values.versions[code] ?? '0')])),
        ),
      next: ({ params }, events) => ({
        to: paths.fullTasks.to(params),
        notice: noticeOf(events.length),
      }),
    },
  },
  sentences: {
    'nothing-chosen': { field: 'chosen', text: 'Select the answers to mark as complete' },
    'cannot-be-complete': {
      field: 'chosen',
      text: ({ detail }) =>
        `${detail} cannot be marked as complete: answer its mandatory policy question or correct it on its own page first`,
    },
    'changed-meanwhile': {
      field: 'chosen',
      text: ({ detail }) => `${detail} was changed after you opened this page. Look at it, then select again`,
    },
    'edition-closed': { text: 'This assessment is closed, so answers can no longer be changed' },
  },
  view: ({ loaded: { drafts, organisation }, form, params }) => ({
    title: `Answers that are still drafts ${params.edition}`,
    back: { to: paths.fullTasks.to(params), text: 'Back to what you need before you publish' },
    main: (
      <>
        <PageTitle caption={organisation.name}>Answers that are still drafts</PageTitle>
        {drafts.length === 0 ? (
          <p>No answer with a level is a draft.</p>
        ) : (
          <form.element>
            <p>
              You can mark them as complete here, in your name. It is on record. An answer for which a review
              was asked then waits for that review.
            </p>
            {drafts.map(({ outcome, answer }) => (
              <input
                key={outcome.code}
                type="hidden"
                name={form.item('versions', outcome.code).name}
                value={String(answer.version)}
              />
            ))}
            <Checkboxes
              {...form.many('chosen')}
              label="Which answers are complete?"
              items={drafts.map(({ outcome, answer, cell }) => ({
                value: outcome.code,
                label: `${outcome.code} ${outcome.title}`,
                hint: `${sayLevel(answer.level)}, expected ${sayLevel(cell.expected)}`,
              }))}
            />
            <Button name="act" value="mark" preventDoubleClick>
              Mark as complete
            </Button>
          </form.element>
        )}
      </>
    ),
  }),
});

const noticeOf = (count: number): string =>
  count === 1 ? '1 answer is marked as complete.' : `${count} answers are marked as complete.`;
