import type { Organisation } from '../organisation/rules/organisation.ts';
import type { Label } from '../status/rules/label.ts';

export type DemonstrationOrganisation = Organisation & {
  /** What was published before this service: the label and the day. */
  readonly history: readonly (readonly [Label, string])[];
};

const organisation = (
  code: string,
  name: string,
  type: Organisation['type'],
  sector: string,
  region: Organisation['region'],
  icb: string | null,
  history: DemonstrationOrganisation['history'] = [],
): DemonstrationOrganisation => ({
  code,
  name,
  type,
  sector,
  region,
  icb,
  address: null,
  profileGroup: null,
  closedOn: null,
  successor: null,
  history,
});

const met = (edition: string): Label => ({ edition, status: 'standards-met' });
const approaching = (edition: string): Label => ({ edition, status: 'approaching-standards' });
const notMet = (edition: string): Label => ({ edition, status: 'standards-not-met' });

const trust = 'NHS Trust';
const icb = 'Integrated Care Board (ICB)';

/** Fictional organisations of every type that takes part, and one of another sector. None of them exists. */
export const organisations: readonly DemonstrationOrganisation[] = [
  organisation(
    'ZR1',
    'Northbridge University Hospitals NHS Trust',
    'nhs-trust',
    trust,
    'Midlands',
    'NHS Midshire ICB',
    [
      [met('2023-24'), '2024-06-27'],
      [approaching('2024-25'), '2025-06-30'],
    ],
  ),
  organisation(
    'ZR2',
    'Southport Vale NHS Foundation Trust',
    'nhs-trust',
    trust,
    'South West',
    'NHS Westvale ICB',
    [
      [met('2023-24'), '2024-06-28'],
      [met('2024-25'), '2025-06-26'],
    ],
  ),
  organisation(
    'ZR3',
    'Eastmere Community Health NHS Trust',
    'nhs-trust',
    trust,
    'East of England',
    'NHS Fenmoor ICB',
    [[met('2024-25'), '2025-06-30']],
  ),
  organisation(
    'ZR4',
    'Kingsmarsh Ambulance Service NHS Trust',
    'nhs-trust',
    trust,
    'South East',
    'NHS Marshdown ICB',
    [[notMet('2024-25'), '2025-06-30']],
  ),
  organisation('ZQ1', 'NHS Midshire Integrated Care Board', 'icb', icb, 'Midlands', null, [
    [met('2023-24'), '2024-06-20'],
    [met('2024-25'), '2025-06-24'],
  ]),
  organisation('ZQ2', 'NHS Westvale Integrated Care Board', 'icb', icb, 'South West', null, [
    [met('2024-25'), '2025-06-30'],
  ]),
  organisation(
    'ZC1',
    'NHS Marches Commissioning Support Unit',
    'csu',
    'Commissioning Support Unit (CSU)',
    'Midlands',
    null,
    [[notMet('2024-25'), '2025-06-25']],
  ),
  organisation('ZB1', 'Health Registry Authority', 'alb', 'Arm’s Length Body', 'London', null, [
    [approaching('2024-25'), '2025-06-30'],
  ]),
  organisation(
    'ZP101',
    'Fernhill Independent Hospitals',
    'oes-provider',
    'Independent Provider',
    'South East',
    null,
  ),
  organisation('ZG101', 'Albion Genomics Laboratory', 'genomics', 'Genomics', 'East of England', null),
  organisation('ZF101', 'Market Street Pharmacy', 'other', 'Pharmacy', 'Midlands', 'NHS Midshire ICB', [
    [met('2024-25'), '2025-03-11'],
  ]),
];
