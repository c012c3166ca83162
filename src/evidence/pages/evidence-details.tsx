import { paths } from '../../paths.ts';
import type { Recorded } from '../../platform/change/events.ts';
import { Button } from '../../platform/design/button.tsx';
import { ButtonGroup } from '../../platform/design/button-group.tsx';
import { TextInput } from '../../platform/design/text-input.tsx';
import { leadTo, page } from '../../platform/pages/page.ts';
import { changeDetails } from '../change-details.ts';
import { detailsOf } from '../rules/details.ts';
import { titleLimit } from '../rules/evidence.ts';
import { loadEvidence } from '../store.ts';
import { DetailsFields } from './details/details-fields.tsx';
import { SavedMeanwhile } from './details/saved-meanwhile.tsx';
import { detailsSentences, detailsValues, saidIn } from './details/values.ts';

/** Changes what is said of an item: title, kind, days, whether it is available on request. */
export const evidenceDetailsPage = page({
  at: paths.evidenceDetails,
  allow: 'write-answers',
  load: async ({ db, params }) => {
    const item = await loadEvidence(db, params.organisation, params.evidence);
    if (!item) return null;
    return item.withdrawn ? leadTo(paths.evidence.to(params)) : { item };
  },
  values: ({ item }) => ({
    version: String(item.detailsVersion),
    title: item.title,
    ...detailsValues(detailsOf(item)),
  }),
  keeps: true,
  acts: {
    save: {
      run: ({ house, who, now, params, values }) =>
        changeDetails({ house, who, now }, params, Number(values.version), {
          title: values.title,
          ...saidIn(values),
        }),
      next: ({ params }, events) => ({ to: paths.evidence.to(params), notice: noticeOf(events) }),
    },
  },
  sentences: {
    ...detailsSentences,
    'title-missing': { field: 'title', text: 'Enter a title' },
    'title-too-long': { field: 'title', text: `The title must be ${titleLimit} characters or fewer` },
    'changed-meanwhile': {
      text: 'Somebody changed these details after you opened them. Check what they saved, then save again',
    },
    'already-withdrawn': { text: 'The content was removed in the meantime, so its details stay as they are' },
  },
  view: ({ loaded: { item }, form, values, problems, params }) => ({
    title: `Change details of ${item.title}`,
    back: { to: paths.evidence.to(params), text: 'Back to the evidence' },
    main: (
      <>
        <h1 className="nhsuk-heading-l">Change details of evidence</h1>
        {problems.some((one) => one.code === 'changed-meanwhile') ? (
          <SavedMeanwhile item={item} title={values.title} said={saidIn(values)} />
        ) : null}
        <form.element>
          <input type="hidden" name="version" value={values.version} />
          <TextInput {...form.text('title')} label="Title" />
          <DetailsFields form={form} />
          <ButtonGroup>
            <Button name="act" value="save">
              Save
            </Button>
            <a href={paths.evidence.to(params)}>Cancel</a>
          </ButtonGroup>
        </form.element>
      </>
    ),
  }),
});

const noticeOf = (events: readonly Recorded[]): string =>
  events.length === 0 ? 'Nothing changed.' : 'The details are saved.';
