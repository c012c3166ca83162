import { LastYearSection } from '../../../carry-forward/pages/last-year-section.tsx';
import { statementOf } from '../../../carry-forward/rules/carried.ts';
import { isBegun } from '../../../carry-forward/rules/confirm.ts';
import { indicatorsOf } from '../../../framework/rules/level.ts';
import { paths } from '../../../paths.ts';
import type { OutcomeLoaded } from './load.ts';

/** What was said of this outcome last year, where it was carried forward (R8). */
export const LastYear = ({ loaded }: { loaded: OutcomeLoaded }) => {
  const { lastYear, where, from, evidence } = loaded;
  // Whoever sees only what is given to them does not get what was said before it was.
  if (lastYear === null || !loaded.readsAll) return null;
  const attach = (item: string) => paths.outcome.to(where, { attach: item, from });
  return (
    <LastYearSection
      {...lastYear}
      indicators={indicatorsOf(loaded.placed.outcome)}
      fields={loaded.fields}
      begun={isBegun(loaded.answer)}
      today={loaded.now}
      {...(loaded.canWrite ? { post: { attach, attached: evidence.map((one) => one.id) } } : {})}
    />
  );
};

/** Last year's statement where somebody asked for it in the form; nothing otherwise. */
export const lastYearsStatement = ({ lastYear, usesLastYear, readsAll }: OutcomeLoaded): string =>
  lastYear && usesLastYear && readsAll ? statementOf(lastYear.carried) : '';

export const attachAgainSentences = {
  'nothing-chosen': { text: 'That evidence is not among last year’s. Attach it from your library' },
  'evidence-gone': { text: 'That evidence was removed and can no longer be attached' },
} as const;
