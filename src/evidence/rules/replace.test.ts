import { expect, test } from 'vitest';
import { anItem } from '../testing/an-item.ts';
import type { Evidence } from './evidence.ts';
import { decideReplace, type Replacing } from './replace.ts';

const content = {
  filename: 'policy 2026.pdf',
  mediaType: 'application/pdf',
  size: 2_000,
  sha256: 'b'.repeat(64),
  address: null,
};
const replacing = (over: Partial<Replacing> = {}, item: Partial<Evidence> = {}): Replacing => ({
  item: anItem(item),
  seen: 1,
  content,
  reason: ' Yearly review ',
  same: [],
  held: false,
  ...over,
});

test('a newer content stands under the same item, with the next version and the reason', () => {
  expect(decideReplace(replacing())).toEqual({
    events: [
      {
        type: 'evidence-replaced',
        organisation: 'RX1',
        about: 'evidence/one',
        payload: { id: 'one', version: 2, reason: 'Yearly review', ...content },
      },
    ],
  });
});

const withdrawn = { at: '2025-12-02T09:00:00.000Z', by: 'Ada', reason: 'patient data' };

test.each([
  ['nothing that is there', { item: null }, { refused: 'missing' }],
  ['without a reason', { reason: '  ' }, { problems: [{ code: 'replace-reason-missing' }] }],
  [
    'with too long a reason',
    { reason: 'x'.repeat(1_001) },
    { problems: [{ code: 'replace-reason-too-long' }] },
  ],
  ['by the same content', { same: [anItem()] }, { problems: [{ code: 'same-content' }] }],
  [
    'by what another item holds',
    { same: [anItem({ id: 'two', title: 'Other' })] },
    { problems: [{ code: 'held-elsewhere', detail: 'Other' }] },
  ],
  ['against a stale version', { seen: 0 }, { refused: 'stale' }],
  ['what was removed (R37)', { item: anItem({ withdrawn }) }, { refused: 'closed' }],
  ['an essential functions file', { held: true }, { problems: [{ code: 'held-as-it-is' }] }],
])('does not replace %s', (_, over, expected) => {
  expect(decideReplace(replacing(over))).toMatchObject(expected);
});
