import { Lines } from '../../assessment/pages/outcome/outcome-read.tsx';
import { sayLevel } from '../../framework/rules/level.ts';
import type { JournalEntry } from '../../platform/change/load-journal.ts';
import { sayMoment } from '../../platform/clock.ts';
import { SummaryList } from '../../platform/design/summary-list.tsx';
import { type ActionContent, sayActionField, sayActionStatus } from '../rules/action.ts';
import { sayDate, sayOwner } from './words.tsx';

type Said = { readonly what: string; readonly before: string; readonly after: string };

function say(field: keyof ActionContent, content: Partial<ActionContent>): string {
  if (field === 'owner') return sayOwner(content.owner ?? null);
  if (field === 'start' || field === 'delivery') return sayDate(content[field] ?? null);
  if (field === 'status') return sayActionStatus(content.status ?? 'not-started');
  if (field === 'levelReached') return content.levelReached ? sayLevel(content.levelReached) : 'None';
  return content[field] || 'Nothing';
}

/** What a change of an action replaced by what. */
const changesIn = (before: Partial<ActionContent>, after: ActionContent): readonly Said[] =>
  (Object.keys(before) as (keyof ActionContent)[]).map((field) => ({
    what: sayActionField(field),
    before: say(field, before),
    after: say(field, after),
  }));

function headline({ type }: JournalEntry): string {
  if (type === 'plan-action-added') return 'Added';
  if (type === 'plan-action-changed') return 'Changed';
  if (type === 'plan-evidence-attached') return 'Evidence attached';
  if (type === 'plan-evidence-detached') return 'Evidence removed';
  return 'Removed';
}

/** Every change of an action, newest first, with what it replaced. */
export const ChangesOfAction = ({ entries }: { entries: readonly JournalEntry[] }) => (
  <ol className="nhsuk-list" reversed>
    {entries.map((entry) => (
      <li key={entry.seq} className="app-history">
        <h3 className="nhsuk-heading-s nhsuk-u-margin-bottom-1">{headline(entry)}</h3>
        <p className="nhsuk-hint">
          {entry.actor} on {sayMoment(entry.at)}
        </p>
        {entry.type === 'plan-action-changed' ? (
          <SummaryList
            rows={changesIn(entry.payload.before, entry.payload.after).map(({ what, before, after }) => ({
              key: what.charAt(0).toUpperCase() + what.slice(1),
              value: (
                <>
                  <Lines text={after} />
                  <p className="nhsuk-hint nhsuk-u-margin-bottom-0">
                    Before: <Lines text={before} />
                  </p>
                </>
              ),
            }))}
          />
        ) : null}
      </li>
    ))}
  </ol>
);
