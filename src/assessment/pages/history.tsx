import { sayChanges } from '../../allocation/rules/say-allocation.ts';
import { loadEvidenceByIds } from '../../evidence/store.ts';
import { findOutcome } from '../../framework/rules/find.ts';
import { indicatorsOf, sayLevel } from '../../framework/rules/level.ts';
import { paths } from '../../paths.ts';
import { type JournalEntry, loadJournal } from '../../platform/change/load-journal.ts';
import { sayMoment } from '../../platform/clock.ts';
import { Details } from '../../platform/design/details.tsx';
import { page } from '../../platform/pages/page.ts';
import { loadAssessment } from '../load-assessment.ts';
import { type Asked, changesIn } from './history/changes-in.ts';
import { SaidWords, sayCompletion, saySaid } from './history/said.tsx';
import { Lines } from './outcome/outcome-read.tsx';

/** Everything that happened to one outcome, newest first, out of the journal. */
export const outcomeHistoryPage = page({
  at: paths.outcomeHistory,
  allow: 'read-working-answers',
  load: async ({ db, house, params, now }) => {
    const assessment = await loadAssessment(db, house.packs, params, now);
    const placed = assessment && findOutcome(assessment.pack.framework, params.outcome);
    if (!placed) return null;
    const entries = await loadJournal(db, params.organisation, `${params.edition}/${params.outcome}`);
    const { policies, fields } = assessment.pack.edition;
    const asked: Asked = {
      question: policies[params.outcome],
      fields: fields[params.outcome] ?? [],
      indicators: indicatorsOf(placed.outcome),
    };
    const ids = entries.flatMap((one) => ('evidence' in one.payload ? [one.payload.evidence] : []));
    const evidence = await loadEvidenceByIds(db, params.organisation, ids);
    return { placed, entries, asked, titles: new Map(evidence.map((one) => [one.id, one.title])) };
  },
  view: ({ loaded: { placed, entries, asked, titles }, params }) => ({
    title: `History of ${placed.outcome.code}`,
    back: { to: paths.outcome.to(params), text: `Back to ${placed.outcome.code}` },
    main: (
      <>
        <h1 className="nhsuk-heading-l">
          <span className="nhsuk-caption-l">{placed.outcome.title}</span>
          History of {placed.outcome.code}
        </h1>
        {entries.length === 0 ? (
          <p>Nothing has happened to this outcome yet.</p>
        ) : (
          <ol className="nhsuk-list" reversed>
            {entries.map((entry) => (
              <li key={entry.seq} className="app-history">
                <h2 className="nhsuk-heading-s nhsuk-u-margin-bottom-1">{headline(entry, titles)}</h2>
                <p className="nhsuk-hint">
                  {entry.actor} on {sayMoment(entry.at)}
                </p>
                <Changes entry={entry} asked={asked} />
              </li>
            ))}
          </ol>
        )}
      </>
    ),
  }),
});

function headline(entry: JournalEntry, titles: ReadonlyMap<string, string>): string {
  if (entry.type === 'outcome-answered')
    return entry.payload.because === 'policy-withdrawn'
      ? 'Policy no longer confirmed: level lowered to Not achieved'
      : `Saved as ${sayCompletion(entry.payload)}: ${sayLevel(entry.payload.after.level)}`;
  if (entry.type === 'evidence-attached')
    return `Evidence attached: ${titles.get(entry.payload.evidence) ?? ''}`;
  if (entry.type === 'evidence-detached')
    return `Evidence removed from this outcome: ${titles.get(entry.payload.evidence) ?? ''}`;
  if (entry.type === 'allocation-changed')
    return `Given to people: ${sayChanges(entry.payload.before, entry.payload.after).join('; ')}`;
  if (entry.type === 'outcome-allocated')
    return entry.payload.after ? `Owner: ${entry.payload.after.name}` : 'Owner removed';
  const said = saySaid(entry);
  if (said !== null) return said;
  if (entry.type === 'statement-shared') return `Supporting information shared with ${entry.payload.with}`;
  if (entry.type === 'statement-sharing-revoked')
    return `Supporting information no longer shared with ${entry.payload.with}`;
  return entry.type;
}

/** What a save replaced, so that no earlier words are ever out of reach. */
const Changes = ({ entry, asked }: { entry: JournalEntry; asked: Asked }) => {
  if (entry.type !== 'outcome-answered') return <SaidWords entry={entry} />;
  const { before, after } = entry.payload;
  return changesIn(before, after, asked).map((one) =>
    one.short ? (
      <p key={one.what}>
        {one.what}: {one.before} before, {one.after} after.
      </p>
    ) : (
      <Details key={one.what} summary={`${one.what}: before and after`}>
        <h3 className="nhsuk-heading-xs">Before</h3>
        <p>
          <Lines text={one.before} />
        </p>
        <h3 className="nhsuk-heading-xs">After</h3>
        <p>
          <Lines text={one.after} />
        </p>
      </Details>
    ),
  );
};
