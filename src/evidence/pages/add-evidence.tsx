import { loadUsesOf } from '../../assessment/load-uses-of.ts';
import { paths } from '../../paths.ts';
import type { Outcome, Problem } from '../../platform/change/decision.ts';
import type { Db } from '../../platform/database/open-database.ts';
import { Button } from '../../platform/design/button.tsx';
import { InsetText } from '../../platform/design/inset-text.tsx';
import { page } from '../../platform/pages/page.ts';
import { type AddProblem, addEvidence } from '../add-evidence.ts';
import { loadEvidence } from '../store.ts';
import { DetailsFields } from './details/details-fields.tsx';
import { detailsSentences, newDetails, saidIn } from './details/values.ts';
import { EvidenceFields, evidenceUploads } from './evidence-fields.tsx';
import { evidenceSentences, evidenceValues } from './sentences.ts';

/** Adds a file or a link to the library, without attaching it to an outcome. */
export const addEvidencePage = page({
  at: paths.addEvidence,
  allow: 'write-answers',
  load: async () => ({}),
  values: () => ({ ...evidenceValues, ...newDetails }),
  keeps: true,
  uploads: evidenceUploads,
  acts: {
    add: {
      run: async ({ house, db, who, now, params: { organisation }, values, files }) => {
        const { link, title } = values;
        const offer = { files, link, title };
        const outcome = await addEvidence({ house, who, now }, organisation, offer, saidIn(values));
        return withPlaces(db, organisation, outcome);
      },
      next: ({ params }, events) => ({
        to: paths.evidenceLibrary.to(params),
        notice: `${titleIn(events)} is in your evidence library.`,
      }),
    },
  },
  sentences: {
    ...evidenceSentences,
    ...detailsSentences,
    'already-there': {
      field: 'file',
      text: ({ detail = '' }: Problem) => `This is in your evidence library already, as ${detail}`,
    },
  },
  view: ({ form, params, problems }) => ({
    title: 'Add evidence',
    back: { to: paths.evidenceLibrary.to(params), text: 'Back to the evidence library' },
    main: (
      <>
        <h1 className="nhsuk-heading-l">Add evidence</h1>
        {problems.some((one) => one.code === 'already-there') ? (
          <InsetText>
            <p>
              Nothing was added. <a href={paths.evidenceLibrary.to(params)}>Find it in your library</a>, where
              you can change its title or attach it to more outcomes.
            </p>
          </InsetText>
        ) : null}
        <form.element>
          <EvidenceFields form={form} />
          <DetailsFields form={form} />
          <Button name="act" value="add" preventDoubleClick>
            Add evidence
          </Button>
        </form.element>
      </>
    ),
  }),
});

function titleIn(events: readonly { type: string; payload: object }[]): string {
  const titles = events.flatMap(({ type, payload }) =>
    type === 'evidence-added' && 'title' in payload ? [`“${payload.title}”`] : [],
  );
  return titles.join(' and ');
}

/** Says of what is there already which outcomes it serves. */
async function withPlaces(
  db: Db,
  organisation: string,
  outcome: Outcome<AddProblem>,
): Promise<Outcome<AddProblem>> {
  if (!('problems' in outcome)) return outcome;
  const problems = outcome.problems.map(async (problem) =>
    problem.code === 'already-there'
      ? { ...problem, detail: await placeOf(db, organisation, problem.detail ?? '') }
      : problem,
  );
  return { ...outcome, problems: await Promise.all(problems) };
}

async function placeOf(db: Db, organisation: string, evidence: string): Promise<string> {
  const item = await loadEvidence(db, organisation, evidence);
  const uses = (await loadUsesOf(db, organisation, [evidence])).get(evidence) ?? [];
  const outcomes = uses.map(({ outcome, edition }) => `${outcome} (${edition})`).join(', ');
  return `“${item?.title ?? ''}”, ${outcomes === '' ? 'not attached to any outcome' : `used for ${outcomes}`}`;
}
