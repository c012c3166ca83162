import { describe, expect, test } from 'vitest';
import type { Grant, Role, Who } from '../../platform/pages/gate.ts';
import { isWithin, mayReadNotes, type Remit, remitOf, sayRemit } from './remit.ts';

const grant = (role: Role, over: Partial<Grant> = {}): Grant => ({
  role,
  organisation: null,
  organisationName: null,
  region: null,
  ...over,
});
const who = (...grants: Grant[]): Who => ({ id: 'p', name: 'P', email: 'p@example.nhs.uk', grants });

const midlands = grant('regional-lead', { region: 'Midlands' });
const london = grant('regional-lead', { region: 'London' });
const admin = grant('administrator', { organisation: 'RX1', region: null });

describe('the remit follows from the roles (R38)', () => {
  const table: [string, Grant[], Remit['regions'], Remit['regions']][] = [
    ['the national team sees all', [grant('national-see')], 'all', 'all'],
    ['DHSC sees all', [grant('dhsc-reviewer')], 'all', 'all'],
    ['a regional lead the own region, and exports nothing', [midlands], ['Midlands'], []],
    ['several regions add up', [midlands, london], ['London', 'Midlands'], []],
    ['the same region twice is one', [midlands, midlands], ['Midlands'], []],
    ['a lead of no region sees nothing', [grant('regional-lead')], [], []],
    ['the wider role wins', [midlands, grant('national-see')], 'all', 'all'],
    ['people of an organisation see nothing', [admin], [], []],
    [
      'editing and supporting accounts is not seeing',
      [grant('national-edit'), grant('national-support')],
      [],
      [],
    ],
    ['nobody sees nothing', [], [], []],
  ];
  test.each(table)('%s', (_, grants, see, take) => {
    expect(remitOf(who(...grants), 'see-national-view').regions).toEqual(see);
    expect(remitOf(who(...grants), 'export-national-view').regions).toEqual(take);
  });
});

test('an organisation without a region lies in nobody’s region, and is seen by those who see all', () => {
  expect(isWithin({ regions: ['Midlands'], own: [] }, null)).toBe(false);
  expect(isWithin({ regions: ['Midlands'], own: [] }, 'Midlands')).toBe(true);
  expect(isWithin({ regions: ['Midlands'], own: [] }, 'London')).toBe(false);
  expect(isWithin({ regions: 'all', own: [] }, null)).toBe(true);
});

test('what is noted about an organisation is not for those who belong to it', () => {
  const remit = remitOf(who(grant('national-see'), admin), 'see-national-view');
  expect(mayReadNotes(remit, 'RX1')).toBe(false);
  expect(mayReadNotes(remit, 'RY2')).toBe(true);
});

test('a remit is said in words', () => {
  expect(sayRemit({ regions: 'all', own: [] })).toBe('National view');
  expect(sayRemit({ regions: ['London'], own: [] })).toBe('Your region: London');
  expect(sayRemit({ regions: ['London', 'Midlands'], own: [] })).toBe('Your regions: London, Midlands');
  expect(sayRemit({ regions: [], own: [] })).toBe('No region');
});
