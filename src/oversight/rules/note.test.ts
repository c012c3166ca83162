import { describe, expect, test } from 'vitest';
import { nationalChain } from '../../platform/change/events.ts';
import { closeNote, noteLimit, noteSupport } from './note.ts';

const where = { organisation: 'RX1', edition: '2025-26' };
const open = { id: 'n1' };
const codeOf = (decision: object) =>
  'problems' in decision ? (decision.problems as { code: string }[])[0]?.code : 'done';

describe('noting that support is needed', () => {
  test.each([
    ['a reason is noted', null, 'Needs help with backups', 'done'],
    ['no reason', null, '  \n ', 'note-missing'],
    ['as long as it may be', null, 'x'.repeat(noteLimit), 'done'],
    ['too long', null, 'x'.repeat(noteLimit + 1), 'note-too-long'],
    ['while another is open', open, 'Needs help', 'noted-meanwhile'],
  ])('%s', (_, standing, text, code) => {
    expect(codeOf(noteSupport(where, standing, 'n2', text))).toBe(code);
  });

  test('stands in the national chain, where the organisation does not read it', () => {
    expect(noteSupport(where, null, 'n1', ' Needs help ')).toEqual({
      events: [
        {
          type: 'support-noted',
          organisation: nationalChain,
          about: '2025-26/RX1',
          payload: { id: 'n1', ...where, text: 'Needs help' },
        },
      ],
    });
  });
});

describe('closing a note', () => {
  test.each([
    ['with what came of it', open, 'n1', 'Backups are tested', 'done'],
    ['with nothing said', open, 'n1', ' ', 'closing-missing'],
    ['too much said', open, 'n1', 'x'.repeat(noteLimit + 1), 'closing-too-long'],
    ['that is closed already', null, 'n1', 'Done', 'closed-meanwhile'],
    ['that is not the one seen', { id: 'n2' }, 'n1', 'Done', 'closed-meanwhile'],
  ])('%s', (_, standing, seen, text, code) => {
    expect(codeOf(closeNote(where, standing, seen, text))).toBe(code);
  });
});
