import { paths } from '../../../paths.ts';
import type { Where } from './objectives-section.tsx';

/** From last year to this one; nothing in the first edition. */
export const LastYearLinks = ({ earlier, where }: { earlier: string | null; where: Where }) =>
  earlier === null ? null : (
    <ul className="nhsuk-list">
      <li>
        <a href={paths.carryForward.to(where)}>Start from your {earlier} answers</a>
      </li>
      <li>
        <a href={paths.compareYears.to(where)}>What changed since {earlier}, or since you published</a>
      </li>
    </ul>
  );
