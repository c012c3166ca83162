import { expect, test } from 'vitest';
import { sayAbout } from './say-about.ts';

test.each([
  [null, ''],
  ['2025-26', '2025-26'],
  ['2025-26/A1.a', '2025-26, A1.a'],
  ['2025-26/audit', '2025-26, independent assessment'],
  ['2025-26/audit/function', '2025-26, independent assessment'],
  ['2025-26/audit/A1.a', '2025-26, independent assessment, A1.a'],
  ['2025-26/improvement-plan/B3.a-1', '2025-26, improvement plan, B3.a-1'],
  ['2025-26/essential-functions/F1', '2025-26, essential functions, F1'],
  ['2025-26/profile', '2025-26, organisation profile'],
  ['2025-26/RX1', '2025-26, RX1'],
  ['evidence/fb8b0454-97c3-4fc2-9f7f-5cc79cabce19', 'evidence'],
  ['people/iona-blake', 'people'],
  ['profile/siro', 'organisation profile'],
  ['removal/id-0001', 'removal'],
])('%s is said as “%s”', (about, said) => {
  expect(sayAbout(about)).toBe(said);
});
