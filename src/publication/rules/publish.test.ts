import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadPacks } from '../../framework/load-packs.ts';
import { projectFolder } from '../../platform/project-folder.ts';
import { changedSince, checkedOf, mayPublish, signerLimit, signOffFrom } from './publish.ts';

const edition = loadPacks(join(projectFolder(), 'content')).editions.find(
  (one) => one.edition.id === '2025-26',
)?.edition;
if (!edition) throw new Error('2025-26 is shipped');

describe('whether an interim can be published (R10, R15)', () => {
  test.each([
    ['before the window opens', '2025-12-03T23:59:59.999Z', false, 'window-not-open'],
    ['from the day it opens', '2025-12-04T00:00:00.000Z', false, { late: false }],
    ['on the last day', '2025-12-31T23:59:59.999Z', false, { late: false }],
    ['on the day after', '2026-01-01T00:00:00.000Z', false, { late: true }],
    ['half a year later', '2026-07-01T12:00:00.000Z', false, { late: true }],
    ['once the full assessment is published', '2025-12-12T12:00:00.000Z', true, 'full-is-published'],
    ['not before the window even then', '2025-12-01T12:00:00.000Z', true, 'window-not-open'],
  ])('%s', (_, now, full, verdict) => {
    expect(mayPublish(edition, { open: true, full }, now)).toEqual(
      typeof verdict === 'string' ? { refused: 'closed', problems: [{ code: verdict }] } : verdict,
    );
  });

  test('not once the next edition is open', () => {
    const closed = { refused: 'closed', problems: [{ code: 'edition-closed' }] };
    expect(mayPublish(edition, { open: false, full: false }, '2026-10-01T12:00:00.000Z')).toEqual(closed);
  });
});

describe('what happened since the administrator checked', () => {
  test.each([
    ['nothing', checkedOf(2, 'abc'), null],
    ['the first version was published', checkedOf(0, 'abc'), 'published-since-check'],
    ['another version was published', checkedOf(1, 'abc'), 'published-since-check'],
    ['another version, and the answers changed', checkedOf(1, 'xyz'), 'published-since-check'],
    ['the answers changed', checkedOf(2, 'xyz'), 'changed-since-check'],
    ['nothing, and no page was seen', 'abc', null],
    ['the answers changed, and no page was seen', 'xyz', 'changed-since-check'],
    ['whatever: no form of ours', '', 'changed-since-check'],
  ])('%s', (_, checked, code) => {
    expect(changedSince(checked, 2, 'abc')).toEqual(code && { refused: 'stale', problems: [{ code }] });
  });
});

describe('“Has your SIRO signed off this interim assessment?” (R13)', () => {
  const now = '2025-12-12T09:00:00.000Z';
  const signed = { contentHash: 'abc', by: 'Sira Owner', at: '2025-12-11T09:00:00.000Z' };
  const answer = (how: string, by = '', on = '') => ({ how, by, on });
  const refused = (code: string, item?: string) => ({
    refused: 'invalid',
    problems: [item ? { code, item } : { code }],
  });
  const outside = (by: string, on: string) => ({ how: 'outside', by, on });

  test.each([
    ['nothing chosen', answer(''), signed, refused('sign-off-missing')],
    ['something else chosen', answer('maybe'), signed, refused('sign-off-missing')],
    ['not yet does not block', answer('not-yet'), null, { how: 'not-yet' }],
    ['in the service, and nobody has', answer('in-service'), null, refused('not-signed-in-service')],
    [
      'in the service, of something else',
      answer('in-service'),
      { ...signed, contentHash: 'other' },
      refused('signed-other-content'),
    ],
    [
      'in the service, of exactly this',
      answer('in-service', 'typed', 'typed'),
      signed,
      { how: 'in-service', by: 'Sira Owner', at: signed.at },
    ],
    ['outside, without a name', answer('outside', ' ', '2025-12-11'), null, refused('signer-missing')],
    [
      'outside, by a name of the longest',
      answer('outside', 'x'.repeat(signerLimit), '2025-12-11'),
      null,
      outside('x'.repeat(signerLimit), '2025-12-11'),
    ],
    [
      'outside, by a longer one',
      answer('outside', 'x'.repeat(signerLimit + 1), '2025-12-11'),
      null,
      refused('signer-too-long'),
    ],
    ['outside, without a date', answer('outside', 'S Owner'), null, refused('signed-on-missing', 'on')],
    [
      'outside, on no day',
      answer('outside', 'S Owner', '2025-11-31'),
      null,
      refused('signed-on-wrong', 'on'),
    ],
    [
      'outside, on half a day',
      answer('outside', 'S Owner', '-12-01'),
      null,
      refused('signed-on-wrong', 'on'),
    ],
    [
      'outside, tomorrow',
      answer('outside', 'S Owner', '2025-12-13'),
      null,
      refused('signed-in-future', 'on'),
    ],
    ['outside, today', answer('outside', ' S Owner ', '2025-12-12'), null, outside('S Owner', '2025-12-12')],
    [
      'outside, with nothing given: both are said',
      answer('outside'),
      null,
      {
        refused: 'invalid',
        problems: [{ code: 'signer-missing' }, { code: 'signed-on-missing', item: 'on' }],
      },
    ],
  ])('%s', (_, given, standing, verdict) => {
    expect(signOffFrom(given, standing, 'abc', now)).toEqual(verdict);
  });

  test('today is London’s: half past midnight in summer is already the next day', () => {
    const given = answer('outside', 'S Owner', '2026-06-30');
    expect(signOffFrom(given, null, 'abc', '2026-06-29T23:30:00.000Z')).toEqual(
      outside('S Owner', '2026-06-30'),
    );
    expect(signOffFrom(given, null, 'abc', '2026-06-29T22:30:00.000Z')).toEqual(
      refused('signed-in-future', 'on'),
    );
  });
});
