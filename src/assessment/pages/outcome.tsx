import { dismissCarried } from '../../carry-forward/dismiss-carried.ts';
import { evidenceUploads } from '../../evidence/pages/evidence-fields.tsx';
import { evidenceSentences } from '../../evidence/pages/sentences.ts';
import { indicatorsOf } from '../../framework/rules/level.ts';
import { paths } from '../../paths.ts';
import { nothing } from '../../platform/change/decision.ts';
import type { Recorded } from '../../platform/change/events.ts';
import type { Upload } from '../../platform/pages/page.ts';
import { page } from '../../platform/pages/page.ts';
import { AskRemovalLink } from '../../removal-request/pages/ask-removal-link.tsx';
import { attachEvidence } from '../attach-evidence.ts';
import { attachExisting } from '../attach-existing.ts';
import { detachEvidence } from '../detach-evidence.ts';
import { EarlierPlanSection } from './outcome/earlier-plan-section.tsx';
import { attachAgainSentences, lastYearsStatement } from './outcome/last-year.tsx';
import { loadOutcomePage, valuesOf } from './outcome/load.ts';
import { backOf, noticeOf, onwards } from './outcome/next.ts';
import { OutcomeBody } from './outcome/outcome-body.tsx';
import { OutcomeHeader } from './outcome/outcome-header.tsx';
import { saveForm } from './outcome/save-form.ts';
import { savedMeanwhile } from './outcome/saved-meanwhile.ts';
import { StaleNotice } from './outcome/stale-notice.tsx';
import { answerSentences } from './sentences.ts';

const typed = (text: string): boolean => text.trim() !== '';

const offerOf = (files: readonly Upload[], { title, link }: { title: string; link: string }) => ({
  files,
  title,
  link,
});

/** What attaching did: the same content twice is noticed. */
function attachedAs(events: readonly Recorded[]): string {
  if (events.length === 0) return 'This was attached to this outcome already.';
  return events.some((event) => event.type === 'evidence-added')
    ? 'The evidence is attached.'
    : 'This was in your evidence library already: that item is now attached, under its own title.';
}

/** One outcome: everything that is asked about it, on one form. */
export const outcomePage = page({
  at: paths.outcome,
  allow: 'read-given-answers',
  load: loadOutcomePage,
  values: valuesOf,
  keeps: true,
  uploads: evidenceUploads,
  acts: {
    save: {
      allow: 'write-given-answers',
      // A file that was chosen and not yet attached is not lost: saving attaches it first.
      run: async ({ house, who, now, params, values, files, loaded }) => {
        const context = { house, who, now };
        const offer = offerOf(files, values);
        if (files.length > 0 || typed(values.link) || typed(values.title)) {
          const attached = await attachEvidence(context, params, offer);
          if ('refused' in attached) return attached;
        }
        return saveForm(context, loaded, values);
      },
      next: ({ loaded }, events) => ({
        to: onwards(loaded),
        notice: noticeOf(loaded, events),
      }),
    },
    attach: {
      allow: 'write-given-answers',
      keepsRest: ['title', 'link'],
      run: ({ house, who, now, params, values, files }) =>
        attachEvidence({ house, who, now }, params, offerOf(files, values)),
      next: ({ loaded, params }, events) => ({
        to: `${paths.outcome.to(params, { from: loaded.from })}#evidence`,
        notice: `${attachedAs(events)} What else you typed is still here and not saved yet.`,
      }),
    },
    library: {
      allow: 'write-answers',
      keepsRest: [],
      // A file that was chosen and not yet attached would be lost on the way.
      run: async ({ house, who, now, params, files }) =>
        files.length === 0
          ? nothing
          : attachEvidence({ house, who, now }, params, offerOf(files, { title: '', link: '' })),
      next: ({ loaded, params }) => paths.attachExisting.to(params, { from: loaded.from }),
    },
    detach: {
      allow: 'answer-given-outcome',
      keepsRest: [],
      run: ({ house, who, now, params, query }) =>
        detachEvidence({ house, who, now }, params, query.detach ?? ''),
      next: ({ loaded, params }) => ({
        to: `${paths.outcome.to(params, { from: loaded.from })}#evidence`,
        notice: 'The evidence is no longer attached to this outcome.',
      }),
    },
    useLastYear: {
      allow: 'write-answers',
      keepsRest: [],
      // It changes nothing: the text is put into the form, behind what was typed there.
      run: async () => nothing,
      next: ({ loaded, params }) => ({
        to: `${paths.outcome.to(params, { from: loaded.from, use: 'last-year' })}#statement`,
        notice: 'Last year’s supporting information is in the form. It is not saved yet.',
      }),
    },
    attachAgain: {
      allow: 'write-answers',
      keepsRest: [],
      run: ({ house, who, now, params, query }) =>
        attachExisting({ house, who, now }, params, query.attach ? [query.attach] : []),
      next: ({ loaded, params }) => ({
        to: `${paths.outcome.to(params, { from: loaded.from })}#last-year`,
        notice: 'The evidence is attached this year as well. What else you typed is still here.',
      }),
    },
    dismissLastYear: {
      allow: 'write-answers',
      keepsRest: [],
      run: ({ house, who, now, params }) => dismissCarried({ house, who, now }, params),
      next: ({ loaded, params }) => ({
        to: paths.outcome.to(params, { from: loaded.from }),
        notice: 'Last year’s answer is dismissed. Carry forward its objective again to see it again.',
      }),
    },
  },
  sentences: {
    ...answerSentences,
    ...evidenceSentences,
    ...attachAgainSentences,
    'given-meanwhile': {
      text: 'What is given to you of this outcome has changed since you opened it. Nothing is saved: check what is asked now, then save',
    },
  },
  view: ({ loaded, form, values, problems, who, params }) => ({
    title: `${loaded.placed.outcome.code} ${loaded.placed.outcome.title}`,
    back: backOf(loaded),
    main: (
      <>
        <OutcomeHeader loaded={loaded} />
        {problems.some((one) => one.code === 'changed-meanwhile') ? (
          <StaleNotice
            answer={loaded.answer}
            saved={savedMeanwhile(
              { ...loaded, indicators: indicatorsOf(loaded.placed.outcome) },
              valuesOf(loaded),
              values,
            )}
          />
        ) : null}
        <EarlierPlanSection loaded={loaded} />
        <OutcomeBody
          loaded={loaded}
          form={form}
          added={problems.length === 0 ? lastYearsStatement(loaded) : ''}
        />
        <AskRemovalLink
          who={who}
          organisation={params.organisation}
          place="outcome"
          at={`${params.outcome} in ${params.edition}`}
        />
      </>
    ),
  }),
});
