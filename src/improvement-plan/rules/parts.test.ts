import { describe, expect, test } from 'vitest';
import type { Reviewer } from '../../framework/rules/pack.ts';
import type { Grant, Role } from '../../platform/pages/gate.ts';
import { partsOf } from './parts.ts';
import type { Part } from './states.ts';

const grant = (role: Role, organisation: string | null = null, region: string | null = null): Grant => ({
  ...{ role, organisation, organisationName: null, region },
});
const own = { code: 'RX1', region: 'Midlands' };
const lead = grant('regional-lead', null, 'Midlands');

/** Who somebody is, who reviews organisations of this type, and the parts that the person has (R25). */
const table: [string, readonly Grant[], Reviewer, readonly Part[]][] = [
  ['an administrator', [grant('administrator', 'RX1')], 'regional-security-lead', ['organisation']],
  ['a member', [grant('member', 'RX1')], 'regional-security-lead', []],
  ['an administrator elsewhere', [grant('administrator', 'RY2')], 'regional-security-lead', []],
  ['the region’s lead, of a trust', [lead], 'regional-security-lead', ['reviewer']],
  ['another region’s lead', [grant('regional-lead', null, 'South West')], 'regional-security-lead', []],
  ['the region’s lead, of an arm’s-length body', [lead], 'dhsc', []],
  ['DHSC, of an arm’s-length body', [grant('dhsc-reviewer')], 'dhsc', ['reviewer', 'decider']],
  ['DHSC, of a trust', [grant('dhsc-reviewer')], 'regional-security-lead', []],
  [
    'the national team, deciding, of a trust',
    [grant('national-decide')],
    'regional-security-lead',
    ['decider'],
  ],
  [
    'the national team, deciding, of a provider',
    [grant('national-decide')],
    'national-team',
    ['reviewer', 'decider'],
  ],
  ['the national team, deciding, of an arm’s-length body', [grant('national-decide')], 'dhsc', []],
  ['the national team, seeing', [grant('national-see')], 'national-team', []],
  ['a decider who belongs to it', [grant('national-decide'), grant('viewer', 'RX1')], 'national-team', []],
  [
    'a decider who administers it',
    [grant('national-decide'), grant('administrator', 'RX1')],
    'national-team',
    ['organisation'],
  ],
];

describe('the parts that people have in a plan (R25)', () => {
  test.each(table)('%s: %j, reviewed by %s', (_, grants, reviewer, parts) => {
    expect(partsOf({ grants }, own, reviewer)).toEqual(parts);
  });

  test('a lead of no region has no part in an organisation of none', () => {
    expect(
      partsOf({ grants: [grant('regional-lead')] }, { code: 'RX1', region: null }, 'regional-security-lead'),
    ).toEqual([]);
  });
});
