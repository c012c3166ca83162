import type { Pack, Reviewer } from '../../../framework/rules/pack.ts';
import { paths } from '../../../paths.ts';
import type { ReviewContact } from '../../load-reviewer.ts';
import type { Where } from './objectives-section.tsx';

const reviewerWords: { readonly [R in Reviewer]: string } = {
  'regional-security-lead': 'Your regional security lead',
  dhsc: 'Your reviewer at the Department of Health and Social Care (DHSC)',
  'national-team': 'Your contact in the national team',
};

type Props = { readonly pack: Pack; readonly reviewer: ReviewContact | null; readonly where: Where };

/** All outcomes in one place, guidance, and whom to ask. */
export const HelpSection = ({ pack, reviewer, where }: Props) => {
  const { support, guidance } = pack.edition;
  return (
    <section aria-labelledby="help">
      <h2 className="nhsuk-heading-l" id="help">
        Help with your assessment
      </h2>
      <ul className="nhsuk-list">
        <li>
          <a href={paths.allOutcomes.to(where)}>Read or download all outcomes</a>
        </li>
        <li>
          <a href={guidance.address}>Guidance on NHS England Digital</a>
        </li>
        {reviewer?.people.map((one) => (
          <li key={one.email}>
            {reviewerWords[reviewer.reviewer]}: {one.name}, <a href={`mailto:${one.email}`}>{one.email}</a>
          </li>
        ))}
        <li>
          {support.name}: <a href={`mailto:${support.email}`}>{support.email}</a>, {support.telephone}
        </li>
      </ul>
    </section>
  );
};
