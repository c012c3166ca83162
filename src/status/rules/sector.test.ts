import { expect, it } from 'vitest';
import { typeOfSector } from './sector.ts';

it.each([
  ['NHS Trust', 'NORTHBRIDGE NHS TRUST', 'nhs-trust'],
  ['CCG / Integrated Care Board (ICB)', 'NHS MIDSHIRE INTEGRATED CARE BOARD', 'icb'],
  ['CCG / Integrated Care Board (ICB)', 'NHS NORTHBRIDGE CCG', 'other'],
  ['CCG / Integrated Care Board (ICB)', 'Northbridge Clinical Commissioning Group', 'other'],
  ['Commissioning Support Unit (CSU)', 'NHS MIDSHIRE CSU', 'csu'],
  ["Arm's Length Bodies", 'A Body', 'alb'],
  ['Arm’s Length Body', 'A Body', 'alb'],
  ['Social Care', 'NHS Trust Lodge', 'other'],
  ['Pharmacy', 'A Pharmacy', 'other'],
  ['NHS Trust supplier', 'A Company', 'other'],
])('in the sector %j, %j is of type %s', (sector, name, type) => {
  expect(typeOfSector(sector, name)).toBe(type);
});
