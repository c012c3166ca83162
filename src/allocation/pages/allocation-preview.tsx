import { outcomesOf } from '../../framework/rules/find.ts';
import { paths } from '../../paths.ts';
import { Button } from '../../platform/design/button.tsx';
import { ButtonGroup } from '../../platform/design/button-group.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { leadTo, page } from '../../platform/pages/page.ts';
import { allocateInBulk } from '../allocate-in-bulk.ts';
import { loadInEdition } from '../in-edition.ts';
import { loadCircle } from '../load-circle.ts';
import { planBulk, readChoice, seenIn } from '../rules/bulk.ts';
import { loadAllocations } from '../store.ts';
import { afterStep } from './after-step.ts';
import { bulkSentences } from './bulk/bulk-sentences.ts';
import { inputOf } from './bulk/choice-in-query.ts';
import { ChangesTable } from './changes-table.tsx';
import { choosingText } from './fields/sentences.ts';
import { titlesOf } from './titles-of.ts';

/** Everything that a choice for several outcomes would change, before it is saved. */
export const allocationPreviewPage = page({
  at: paths.allocationPreview,
  allow: 'allocate-outcomes',
  load: async ({ db, house, who, params, query, now }) => {
    const place = await loadInEdition(db, house.packs, params, now);
    if (!place) return null;
    const codes = outcomesOf(place.pack.framework).map(({ outcome }) => outcome.code);
    const read = readChoice(inputOf(query), codes, await loadCircle(db, who, params.organisation));
    if ('refused' in read || !place.open) return leadTo(paths.allocations.to(params));
    const planned = planBulk(await loadAllocations(db, params), read.outcomes, read.choice);
    return { planned, chosen: read.outcomes.length, titles: titlesOf(place.pack.framework) };
  },
  values: ({ planned }) => ({ version: seenIn(planned) }),
  acts: {
    apply: {
      run: ({ house, who, now, params, query, values }) =>
        allocateInBulk({ house, who, now }, params, inputOf(query), values.version),
      next: ({ params }, events) => afterStep(params, events),
    },
  },
  sentences: {
    ...bulkSentences,
    'outcomes-missing': { text: bulkSentences['outcomes-missing'].text },
    'nothing-chosen': { text: bulkSentences['nothing-chosen'].text },
    'person-unknown': { text: bulkSentences['person-unknown'].text },
    'only-administrators-let-in': { text: choosingText['only-administrators-let-in'] },
    'way-missing': { text: bulkSentences['way-missing'].text },
    'contributors-missing': { text: bulkSentences['contributors-missing'].text },
    'due-wrong': { text: choosingText['due-wrong'] },
    'due-both': { text: bulkSentences['due-both'].text },
    'edition-closed': { text: choosingText['edition-closed'] },
    'changed-meanwhile': {
      text: 'Some of these outcomes were changed after this list was made. The list below is new: check it, then apply again',
    },
  },
  view: ({ loaded: { planned, chosen, titles }, form, params }) => ({
    title: 'Check what would change',
    shape: 'wide',
    back: { to: paths.allocations.to(params), text: 'Back to who outcomes are given to' },
    main: (
      <>
        <PageTitle caption={`Who outcomes are given to, ${params.edition}`}>
          Check what would change
        </PageTitle>
        {planned.length === 0 ? (
          <p>Nothing would change: the outcomes that you ticked are given to these people already.</p>
        ) : (
          <form.element>
            <input type="hidden" name="version" value={form.text('version').value} />
            <p>{sayCount(planned.length, chosen)}</p>
            <ChangesTable id="changes" caption="What would change" lines={planned} titles={titles} />
            <ButtonGroup>
              <Button name="act" value="apply" preventDoubleClick>
                Apply these changes
              </Button>
              <a href={paths.allocations.to(params)}>Cancel</a>
            </ButtonGroup>
          </form.element>
        )}
      </>
    ),
  }),
});

const sayCount = (changes: number, chosen: number): string =>
  `${changes} of the ${chosen} ${chosen === 1 ? 'outcome' : 'outcomes'} that you ticked would change. You can undo it afterwards.`;
