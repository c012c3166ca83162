import { loadAttachable } from '../../evidence/load-attachable.ts';
import { aboutItem } from '../../evidence/pages/say-evidence.ts';
import { findOutcome } from '../../framework/rules/find.ts';
import { paths } from '../../paths.ts';
import { nothing } from '../../platform/change/decision.ts';
import { Button } from '../../platform/design/button.tsx';
import { ButtonGroup } from '../../platform/design/button-group.tsx';
import { Checkboxes } from '../../platform/design/checkboxes.tsx';
import { TextInput } from '../../platform/design/text-input.tsx';
import { page } from '../../platform/pages/page.ts';
import { attachExisting } from '../attach-existing.ts';
import { loadAssessment } from '../load-assessment.ts';
import { loadAttachments } from '../store.ts';
import { checkFrom } from './outcome/load.ts';

const mostShown = 50;
const longestSearch = 200;
const chosenIn = (text: string | undefined): readonly string[] => (text ?? '').split(' ').filter(Boolean);

/** Chooses among what the library has for an outcome. A search keeps what is ticked: it travels in the address. */
export const attachExistingPage = page({
  at: paths.attachExisting,
  allow: 'write-answers',
  load: async ({ db, house, params, query, now }) => {
    const assessment = await loadAssessment(db, house.packs, params, now);
    const placed = assessment && findOutcome(assessment.pack.framework, params.outcome);
    if (!placed) return null;
    const { organisation, edition, outcome } = params;
    const attached = (await loadAttachments(db, organisation, edition, outcome)).map((one) => one.evidence);
    const q = (query.q ?? '').trim().slice(0, longestSearch);
    const sought = { q, except: attached, always: chosenIn(query.chosen) };
    const found = await loadAttachable(db, organisation, sought, mostShown);
    const from = checkFrom(query.from);
    return { placed, ...found, attached: attached.length, q, from };
  },
  values: ({ q }, { query }) => ({ q, evidence: chosenIn(query.chosen) }),
  acts: {
    search: {
      run: async () => nothing,
      next: ({ params, values, loaded: { from } }) =>
        paths.attachExisting.to(params, {
          q: values.q.slice(0, longestSearch),
          chosen: values.evidence.slice(0, mostShown).join(' '),
          from,
        }),
    },
    attach: {
      run: ({ house, who, now, params, values }) =>
        attachExisting({ house, who, now }, params, values.evidence),
      next: ({ params, loaded: { from } }, events) => ({
        to: `${paths.outcome.to(params, { from })}#evidence`,
        notice: `${events.length} ${events.length === 1 ? 'item' : 'items'} of evidence attached.`,
      }),
    },
  },
  sentences: {
    'nothing-chosen': { field: 'evidence', text: 'Select the evidence to attach' },
    'evidence-gone': { field: 'evidence', text: 'Some of it was removed in the meantime. Select again' },
    'edition-closed': { text: 'This assessment is closed, so evidence can no longer be attached' },
  },
  view: ({ loaded: { placed, items, more, attached, q, from }, form, params }) => ({
    title: `Attach evidence you already have to ${placed.outcome.code}`,
    back: { to: paths.outcome.to(params, { from }), text: `Back to ${placed.outcome.code}` },
    main: (
      <>
        <h1 className="nhsuk-heading-l">
          <span className="nhsuk-caption-l">
            {placed.outcome.code} {placed.outcome.title}
          </span>
          Attach evidence you already have
        </h1>
        <form.element>
          <TextInput {...form.text('q')} label="Search your evidence library" />
          <Button name="act" value="search" variant="secondary">
            Search
          </Button>
          {items.length === 0 ? (
            <p>{emptyBecause(q, attached)}</p>
          ) : (
            <Checkboxes
              name="evidence"
              id="evidence"
              label="Select evidence"
              labelSize="m"
              hint={hintOf(attached, more)}
              values={form.many('evidence').value}
              error={form.many('evidence').error}
              items={items.map((item) => ({ value: item.id, label: item.title, hint: aboutItem(item) }))}
            />
          )}
          <ButtonGroup>
            <Button name="act" value="attach">
              Attach
            </Button>
            <a href={`${paths.outcome.to(params, { from })}#evidence`}>Cancel</a>
          </ButtonGroup>
        </form.element>
      </>
    ),
  }),
});

const sayAttached = (count: number): string =>
  count === 0
    ? ''
    : `${count} ${count === 1 ? 'item is' : 'items are'} attached to this outcome already and not listed. `;

const hintOf = (attached: number, more: boolean): string =>
  `${sayAttached(attached)}${more ? `The newest ${mostShown} are shown: search to find others` : ''}`.trim();

const emptyBecause = (q: string, attached: number): string =>
  `${sayAttached(attached)}${q === '' ? 'There is no other evidence in your library.' : `Nothing found for “${q}”.`}`;
