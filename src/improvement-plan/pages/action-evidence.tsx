import { loadAttachable } from '../../evidence/load-attachable.ts';
import { EvidenceFields, evidenceUploads } from '../../evidence/pages/evidence-fields.tsx';
import { EvidenceList } from '../../evidence/pages/evidence-list.tsx';
import { aboutItem } from '../../evidence/pages/say-evidence.ts';
import { evidenceSentences, evidenceValues } from '../../evidence/pages/sentences.ts';
import { paths } from '../../paths.ts';
import { Button } from '../../platform/design/button.tsx';
import { Checkboxes } from '../../platform/design/checkboxes.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { page } from '../../platform/pages/page.ts';
import { addActionEvidence, attachActionEvidence, detachActionEvidence } from '../action-evidence.ts';
import { actionSentences } from './action-boxes.ts';
import { loadActionPage } from './load-page.ts';

const mostShown = 50;

/** What shows that an action is done or under way: new evidence, or what the library has. */
export const actionEvidencePage = page({
  at: paths.planActionEvidence,
  allow: 'write-plan',
  load: async (asked) => {
    const loaded = await loadActionPage(asked);
    if (!loaded) return null;
    const except = loaded.items.map((item) => item.id);
    const found = await loadAttachable(
      asked.db,
      asked.params.organisation,
      { q: '', except, always: [] },
      mostShown,
    );
    return { ...loaded, library: found.items.filter((item) => item.shared === undefined) };
  },
  values: () => ({ ...evidenceValues, evidence: [] as readonly string[] }),
  keeps: true,
  uploads: evidenceUploads,
  acts: {
    add: {
      keepsRest: ['title', 'link'],
      run: ({ house, who, now, params, values, files }) =>
        addActionEvidence({ house, who, now }, params, { files, title: values.title, link: values.link }),
      next: ({ params }) => ({
        to: paths.planActionEvidence.to(params),
        notice: 'The evidence is attached.',
      }),
    },
    attach: {
      keepsRest: ['evidence'],
      run: ({ house, who, now, params, values }) =>
        attachActionEvidence({ house, who, now }, params, values.evidence),
      next: ({ params }) => ({
        to: paths.planActionEvidence.to(params),
        notice: 'The evidence is attached.',
      }),
    },
    detach: {
      keepsRest: [],
      run: ({ house, who, now, params, query }) =>
        detachActionEvidence({ house, who, now }, params, query.detach ?? ''),
      next: ({ params }) => ({
        to: paths.planActionEvidence.to(params),
        notice: 'The evidence is no longer attached to this action.',
      }),
    },
  },
  sentences: {
    ...evidenceSentences,
    'nothing-chosen': { field: 'evidence', text: 'Select the evidence to attach' },
    'evidence-gone': { field: 'evidence', text: 'Some of it was removed in the meantime. Select again' },
    'plan-closed': actionSentences['plan-closed'],
  },
  view: ({ loaded: { action, items, library }, form, params }) => ({
    title: `Evidence of action ${action.reference}`,
    back: { to: paths.planAction.to(params), text: 'Back to the action' },
    main: (
      <>
        <PageTitle caption={`Action ${action.reference}`}>Evidence</PageTitle>
        <p>Evidence is optional. It is handed over with the plan when you submit it.</p>
        <form.element>
          {items.length === 0 ? (
            <p>No evidence is attached.</p>
          ) : (
            <EvidenceList
              items={items}
              action={(item) => (
                <Button
                  name="act"
                  value="detach"
                  variant="secondary"
                  small
                  formAction={paths.planActionEvidence.to(params, { detach: item.id })}
                >
                  Remove<span className="nhsuk-u-visually-hidden"> {item.title} from this action</span>
                </Button>
              )}
            />
          )}
          <h2 className="nhsuk-heading-m">Add evidence</h2>
          <EvidenceFields form={form} />
          <Button name="act" value="add" variant="secondary">
            Attach evidence
          </Button>
          {library.length === 0 ? null : (
            <>
              <Checkboxes
                name="evidence"
                id="evidence"
                label="Evidence you already have"
                labelSize="m"
                hint={
                  library.length < mostShown ? undefined : `The newest ${mostShown} items of your library`
                }
                values={form.many('evidence').value}
                error={form.many('evidence').error}
                items={library.map((item) => ({ value: item.id, label: item.title, hint: aboutItem(item) }))}
              />
              <Button name="act" value="attach" variant="secondary">
                Attach what is selected
              </Button>
            </>
          )}
        </form.element>
      </>
    ),
  }),
});
