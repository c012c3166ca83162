import type { Reviewer } from '../../framework/rules/pack.ts';

const first: { readonly [R in Reviewer]: string } = {
  'regional-security-lead': 'the regional security lead of your region, who reviews it',
  dhsc: 'the Department of Health and Social Care (DHSC), which reviews it and decides on it',
  'national-team': 'the national team at NHS England, which reviews it and decides on it',
};
const others: { readonly [R in Reviewer]: readonly string[] } = {
  'regional-security-lead': [
    'the national team at NHS England, which decides on it',
    'the Department of Health and Social Care (DHSC)',
  ],
  dhsc: ['the national team at NHS England', 'the regional security lead of your region'],
  'national-team': [
    'the Department of Health and Social Care (DHSC)',
    'the regional security lead of your region',
  ],
};

/** Who will be able to read a plan, before it is handed over (R38). */
export const WhoReads = ({ reviewer }: { reviewer: Reviewer }) => (
  <ul className="nhsuk-list nhsuk-list--bullet">
    {[first[reviewer], ...others[reviewer]].map((one) => (
      <li key={one}>{one}</li>
    ))}
  </ul>
);
