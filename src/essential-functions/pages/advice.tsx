import { InsetText } from '../../platform/design/inset-text.tsx';
import type { EntryProblem } from '../rules/check.ts';
import { headingOf } from '../rules/columns.ts';
import { sayEntryProblem } from './say-problem.ts';

/** What could be better about a function; it blocks nothing (R29). */
export const Advice = ({ problems }: { readonly problems: readonly EntryProblem[] }) =>
  problems.length === 0 ? null : (
    <InsetText>
      <p>To check. None of this stops you from publishing:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {problems.map(({ field, code, detail }) => (
          <li key={`${field} ${code} ${detail}`}>
            {sayEntryProblem[code]({ heading: headingOf(field), detail: detail ?? '' })}
          </li>
        ))}
      </ul>
    </InsetText>
  );
