import { loadAssessment } from '../../assessment/load-assessment.ts';
import { mappingBetween, packBefore } from '../../framework/rules/mapping.ts';
import { uploadSentences } from '../../offline-workbook/pages/say-upload.ts';
import { paths } from '../../paths.ts';
import { missing } from '../../platform/change/decision.ts';
import { page } from '../../platform/pages/page.ts';
import { carryAnswersForward } from '../carry-forward.ts';
import type { Carried } from '../rules/carried.ts';
import { everything, suggestionsFrom } from '../rules/carry.ts';
import { loadCarried } from '../store.ts';
import { AlreadyCarried } from './carry-forward/already-carried.tsx';
import { ChooseObjectives } from './carry-forward/choose-objectives.tsx';
import { MappingSummary } from './carry-forward/mapping-summary.tsx';
import { NoSource } from './carry-forward/no-source.tsx';
import { loadFullSource, loadLastYear } from './load-source.ts';
import { sourceFromWorkbook } from './source-from-workbook.ts';

/** Far above a workbook of ours filled to its limits. */
const uploadLimit = 10 * 1024 ** 2;

const sourceWords = {
  'full-publication': 'the full assessment that you published last',
  'working-answers': 'your answers in this service',
  workbook: 'a workbook',
} as const;

/** “Start this year from last year”: what would be carried forward, and from where (R8). */
export const carryForwardPage = page({
  at: paths.carryForward,
  allow: 'write-answers',
  uploads: { field: 'file', limit: uploadLimit },
  load: async ({ db, house, params, now }) => {
    const assessment = await loadAssessment(db, house.packs, params, now);
    const earlier = assessment && packBefore(house.packs, assessment.pack);
    if (!assessment || !earlier) return null;
    const { pack } = assessment;
    const mapping = mappingBetween(house.packs, earlier, pack);
    const [source, carried] = await Promise.all([
      loadLastYear(db, params.organisation, earlier),
      loadCarried(db, { ...params, framework: pack.framework.id }),
    ]);
    const suggestions = source && mapping ? suggestionsFrom(mapping, pack, source) : [];
    return { ...assessment, earlier, mapping, source, carried, suggestions };
  },
  values: () => ({ objectives: [] as readonly string[], file: '' }),
  acts: {
    carry: {
      run: async ({ house, db, who, now, params, values, loaded }) => {
        const given = await loadFullSource(db, params.organisation, loaded.earlier);
        return carryAnswersForward({ house, who, now }, params, values.objectives, given);
      },
      next: ({ params, loaded }, events) => ({
        to: paths.confirmCarried.to(params),
        notice: noticeOf(loaded.earlier.edition.id, events),
      }),
    },
    upload: {
      run: async ({ house, who, now, params, files, loaded }) => {
        if (!loaded.mapping) return missing;
        const source = await sourceFromWorkbook(files[0], loaded.earlier, params.organisation);
        if ('refused' in source) return source;
        return carryAnswersForward({ house, who, now }, params, [everything], source);
      },
      next: ({ params, loaded }, events) => ({
        to: paths.confirmCarried.to(params),
        notice: noticeOf(loaded.earlier.edition.id, events),
      }),
    },
  },
  sentences: {
    ...uploadSentences,
    'nothing-chosen': { field: 'objectives', text: 'Select all objectives, or those to carry forward' },
    'nothing-to-carry': {
      text: 'There is no answer of last year for these outcomes, so nothing was carried forward',
    },
    'carried-already': {
      field: 'objectives',
      text: 'These objectives are carried forward already. Select another one',
    },
  },
  view: ({ loaded, form, params }) => {
    const { earlier, pack, source, open, carried } = loaded;
    const [before, now] = [earlier.edition.id, pack.edition.id];
    return {
      title: `Start ${now} from ${before}`,
      back: { to: paths.assessment.to(params), text: 'Back to your assessment' },
      main: (
        <>
          <h1 className="nhsuk-heading-l">
            Start {now} from {before}
          </h1>
          <p className="nhsuk-lede-text">
            Your {before} answers are put beside this year’s outcomes as suggestions. Nothing counts as
            answered until one of you confirms it.
          </p>
          <AlreadyCarried
            carried={[...carried.values()].filter((one) => one.state !== 'dismissed')}
            where={params}
          />
          {!open ? (
            <p>This assessment is closed, so nothing can be carried forward.</p>
          ) : !loaded.mapping ? (
            <p>
              It is not known yet which outcomes of {before} became which of {now}, so nothing can be carried
              forward.
            </p>
          ) : source === null ? (
            <NoSource form={form} where={params} edition={before} />
          ) : (
            <>
              <p>
                They come from {sourceWords[source.kind]}: {source.answers.length} outcomes of {before} say
                something.
              </p>
              <MappingSummary mapping={loaded.mapping} earlier={earlier} later={pack} />
              {loaded.suggestions.every((one) => isThere(carried, one.outcome)) ? null : (
                <ChooseObjectives
                  form={form}
                  pack={pack}
                  suggestions={loaded.suggestions}
                  carried={carried}
                />
              )}
            </>
          )}
        </>
      ),
    };
  },
});

const isThere = (carried: ReadonlyMap<string, Carried>, outcome: string): boolean =>
  (carried.get(outcome)?.state ?? 'dismissed') !== 'dismissed';

function noticeOf(edition: string, events: readonly { type: string; payload: object }[]): string {
  const outcomes = events.flatMap(({ payload }) => ('outcomes' in payload ? [payload.outcomes] : []));
  const count = outcomes.reduce<number>((sum, one) => sum + (Array.isArray(one) ? one.length : 0), 0);
  return `${count} ${count === 1 ? 'outcome is' : 'outcomes are'} carried forward from ${edition}, to be confirmed. No answer has changed.`;
}
