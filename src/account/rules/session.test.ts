import { describe, expect, test } from 'vitest';
import { isOver, newSession, slide } from './session.ts';

const lasts = { sessionIdle: 30 * 60_000, sessionWhole: 12 * 3_600_000, sessionSlide: 60_000 };
const session = newSession('2026-03-02T09:00:00.000Z', lasts);

describe('a session', () => {
  test.each([
    ['2026-03-02T09:29:59.999Z', false],
    ['2026-03-02T09:30:00.000Z', true],
  ])('idle until %s is over: %s', (now, over) => {
    expect(isOver(session, now)).toBe(over);
  });

  test('is over after 12 hours however busy, and at once when it was ended', () => {
    const busy = { ...session, idleEnds: session.ends };
    expect(isOver(busy, '2026-03-02T20:59:59.999Z')).toBe(false);
    expect(isOver(busy, '2026-03-02T21:00:00.000Z')).toBe(true);
    expect(isOver({ ...busy, endedAt: '2026-03-02T09:05:00.000Z' }, '2026-03-02T09:05:00.000Z')).toBe(true);
  });

  test('moves its end once a minute at most, and never past the absolute end', () => {
    expect(slide(session, '2026-03-02T09:00:59.999Z', lasts)).toBeNull();
    expect(slide(session, '2026-03-02T09:01:00.000Z', lasts)).toBe('2026-03-02T09:31:00.000Z');
    const late = { ...session, idleEnds: '2026-03-02T20:50:00.000Z' };
    expect(slide(late, '2026-03-02T20:45:00.000Z', lasts)).toBe(session.ends);
  });
});
