import { describe, expect, test } from 'vitest';
import { decideUpload, type Latest, type UploadInput } from './upload.ts';

const where = { organisation: 'RX1', edition: '2025-26' };
const input = (over: Partial<UploadInput> = {}): UploadInput => ({
  reason: '',
  explanation: '',
  version: '0',
  ...over,
});
const first: Latest = { version: 1, evidence: 'file-1' };

describe('uploading essential functions (R28)', () => {
  test('the first version needs no reason', () => {
    expect(decideUpload(where, null, 'file-1', input())).toEqual({
      events: [
        {
          type: 'essential-functions-uploaded',
          organisation: 'RX1',
          about: '2025-26/essential-functions',
          payload: { edition: '2025-26', version: 1, evidence: 'file-1', reason: null, explanation: null },
        },
      ],
    });
  });

  test('a change carries its reason', () => {
    const decided = decideUpload(where, first, 'file-2', input({ version: '1', reason: 'incident' }));
    expect(decided).toMatchObject({
      events: [{ payload: { version: 2, reason: 'incident', explanation: null } }],
    });
  });

  test('an earlier file can become the current one again', () => {
    const second: Latest = { version: 2, evidence: 'file-2' };
    const decided = decideUpload(where, second, 'file-1', input({ version: '2', reason: 'new-knowledge' }));
    expect(decided).toMatchObject({ events: [{ payload: { version: 3, evidence: 'file-1' } }] });
  });

  const refused: [string, Latest, string, Partial<UploadInput>, string, string][] = [
    ['no reason', first, 'file-2', { version: '1' }, 'invalid', 'reason-missing'],
    [
      'a reason that is none',
      first,
      'file-2',
      { version: '1', reason: 'boredom' },
      'invalid',
      'reason-missing',
    ],
    [
      'another reason without words',
      first,
      'file-2',
      { version: '1', reason: 'other', explanation: ' ' },
      'invalid',
      'explanation-missing',
    ],
    [
      'too many words',
      first,
      'file-2',
      { version: '1', reason: 'other', explanation: 'x'.repeat(1_001) },
      'invalid',
      'explanation-too-long',
    ],
    [
      'the file that is there already',
      first,
      'file-1',
      { version: '1', reason: 'incident' },
      'invalid',
      'same-file',
    ],
    [
      'a version that somebody has replaced',
      first,
      'file-2',
      { version: '0', reason: 'incident' },
      'stale',
      'replaced-meanwhile',
    ],
    ['a version that was never there', null, 'file-1', { version: '7' }, 'stale', 'replaced-meanwhile'],
  ];
  test.each(refused)('%s is refused', (_, latest, evidence, over, kind, code) => {
    expect(decideUpload(where, latest, evidence, input(over))).toEqual({
      refused: kind,
      problems: [{ code }],
    });
  });
});
