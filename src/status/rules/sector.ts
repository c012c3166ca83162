import type { OrganisationType } from '../../framework/rules/pack.ts';

/** Sectors that are one type of organisation; every other sector holds several, or none that assess themselves here. */
const types: readonly (readonly [sector: RegExp, type: OrganisationType])[] = [
  [/^NHS Trust$/i, 'nhs-trust'],
  [/Integrated Care Board/i, 'icb'],
  [/^Commissioning Support Unit/i, 'csu'],
  [/^Arm.?s.Length Bod(y|ies)/i, 'alb'],
];

/** Clinical commissioning groups share the sector of the boards that followed them in 2022. */
const isGroup = (name: string): boolean => /\bCCG\b|clinical commissioning group/i.test(name);

/**
 * The type that the public file's sector makes clear, else `other`: designations as operator of essential
 * services and nominations as genomics organisation are entries of their own.
 */
export function typeOfSector(sector: string, name: string): OrganisationType {
  const type = types.find(([pattern]) => pattern.test(sector))?.[1] ?? 'other';
  return type === 'icb' && isGroup(name) ? 'other' : type;
}
