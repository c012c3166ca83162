import type { OrganisationType } from '../../framework/rules/pack.ts';

/** A region of NHS England. */
export const regions = [
  'East of England',
  'London',
  'Midlands',
  'North East and Yorkshire',
  'North West',
  'South East',
  'South West',
] as const;
export type Region = (typeof regions)[number];

export type Organisation = {
  /** ODS code: 2 to 23 upper case letters, digits and hyphens. */
  readonly code: string;
  readonly name: string;
  readonly type: OrganisationType;
  /** The sector as the public register names it, `NHS Trust`, `Pharmacy`. */
  readonly sector: string;
  /** Name of the integrated care board, where ODS gives one. */
  readonly icb: string | null;
  readonly region: Region | null;
  readonly address: string | null;
  /** A separate profile group, or null for the type's own (R31). Never shown outside the organisation, the national team and DHSC. */
  readonly profileGroup: string | null;
  /** A merged or closed organisation, and who succeeds it (R21). */
  readonly closedOn: string | null;
  readonly successor: string | null;
};

const typeWords: { readonly [T in OrganisationType]: string } = {
  'nhs-trust': 'NHS trust or foundation trust',
  icb: 'Integrated care board (ICB)',
  csu: 'Commissioning support unit (CSU)',
  alb: 'Arm’s-length body (ALB)',
  'oes-provider': 'Independent provider, operator of essential services (OES)',
  genomics: 'Genomics organisation',
  other: 'Other sector',
};

/** A type of organisation in words. */
export const sayType = (type: OrganisationType): string => typeWords[type];

/** Whether text can be an ODS code. */
export const isCode = (text: string): boolean => /^[A-Z0-9-]{2,23}$/.test(text);
