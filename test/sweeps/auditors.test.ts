import { beforeAll, describe, expect, test } from 'vitest';
import { pages } from '../../src/pages.ts';
import type { Person, TestHouse } from '../support/a-house.ts';
import { anAuditor } from '../support/a-house.ts';
import { auditorOf } from './audited.ts';
import { anEmptyHouse, fill, type Place } from './filled-house.ts';
import { cookieOf, get, post, timeless } from './requests.ts';
import { entries, nameOf, type PathName, samples } from './samples.ts';

let house: TestHouse;
let own: Place;
let other: Place;
beforeAll(async () => {
  ({ house } = await anEmptyHouse());
  ({ own, other } = await fill(house));
  await house.given(
    ...anAuditor(over, { until: '2025-12-11' }),
    ...anAuditor(otherYear, { edition: '2024-25' }),
    ...anAuditor(ended),
    {
      type: 'auditor-ended',
      organisation: 'RX1',
      about: '2025-26/audit',
      payload: { person: ended.id, edition: '2025-26', reason: 'Work done' },
    },
  );
});

const somebody = (id: string): Person => ({ id, name: 'Aubrey Auditor', email: `${id}@example.com` });
const over = somebody('over');
const ended = somebody('ended');
const otherYear = somebody('other-year');

/** All of an organisation that an auditor may open, written down by hand (R38): nothing else of it. */
const theirs: readonly PathName[] = [
  'audit',
  'auditPosition',
  'auditOutcome',
  'auditEvidence',
  'auditFunctions',
  'auditFunction',
  'auditPositionPack',
  'auditRequest',
  'auditRequestFile',
];

const aboutOrganisation = entries.filter(({ entry }) => entry.at.pattern.includes(':organisation'));
const nothing = async (cookie: string) => timeless(await get(house, '/there-is-no-such-page', cookie));
const asked = async (person: Person, place: Place, { name, entry }: (typeof entries)[number]) => {
  const cookie = await cookieOf(house, person);
  const address = samples[name](place);
  const answer = await (entry.kind === 'action'
    ? post(house, address, cookie, {})
    : get(house, address, cookie));
  if (answer.statusCode === 404) expect(timeless(answer)).toBe(await nothing(cookie));
  return answer.statusCode;
};

describe.each(aboutOrganisation)('$name', (one) => {
  test('opens for an auditor only where it is the audit’s, in the organisation that let them in (R38)', async () => {
    expect(await asked(auditorOf('RX1'), own, one)).toBe(theirs.includes(one.name) ? 200 : 404);
    expect(await asked(auditorOf('RX1'), other, one)).toBe(404);
  });

  test('is not there for an auditor whose last day has passed, who was ended, or who audits another year', async () => {
    for (const person of [over, ended, otherYear]) expect(await asked(person, own, one)).toBe(404);
  });
});

test('whatever an auditor can open of what was fixed or asked puts the look on record', () => {
  const reads = pages.filter((entry) => entry.allow === 'read-audited');
  expect(reads.map(nameOf).sort()).toEqual([...theirs].sort());
  const quiet = reads.filter((entry) => entry.kind === 'action' || entry.recordsLook === undefined);
  // The first holds nothing of the organisation's; a pack is an entry of its own each time.
  expect(quiet.map(nameOf)).toEqual(['audit', 'auditPositionPack']);
});
