import { expect, test } from 'vitest';
import { anItem } from '../testing/an-item.ts';
import {
  decideRevokeEvidence,
  decideShareEvidence,
  decideShareStatement,
  type Receiver,
  receiverFrom,
} from './share.ts';

const receiver = (over: Partial<Receiver> = {}): Receiver => ({
  code: 'RY2',
  exists: true,
  hasItAlready: false,
  ...over,
});
const withdrawn = { at: '2025-12-02T09:00:00.000Z', by: 'Ada', reason: 'patient data' };

test.each([
  ['nobody', receiver({ code: '' }), 'receiver-missing'],
  ['itself', receiver({ code: 'RX1' }), 'receiver-own'],
  ['an organisation that does not exist', receiver({ exists: false }), 'receiver-unknown'],
  ['one that has it', receiver({ hasItAlready: true }), 'shared-already'],
])('nothing is shared with %s', (_, to, code) => {
  const statement = { organisation: 'RX1', edition: '2025-26', outcome: 'A1.a' };
  expect(decideShareEvidence(anItem(), to)).toMatchObject({ problems: [{ code }] });
  expect(decideShareStatement(statement, to)).toMatchObject({ problems: [{ code }] });
});

test('what was removed is not shared (R37)', () => {
  expect(decideShareEvidence(anItem({ withdrawn }), receiver())).toMatchObject({ refused: 'closed' });
});

test('the end of sharing carries the title that the receiver goes on reading', () => {
  expect(decideRevokeEvidence(anItem(), receiver({ hasItAlready: true }))).toMatchObject({
    events: [{ type: 'evidence-sharing-revoked', payload: { with: 'RY2', title: 'Access policy 2025' } }],
  });
  expect(decideRevokeEvidence(anItem(), receiver())).toEqual({ events: [] });
});

test('a code is understood as people type it', () => {
  expect(receiverFrom(' ry2 ')).toBe('RY2');
});
