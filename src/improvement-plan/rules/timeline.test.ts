import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelWidth, type TimelineAction, timelineOf } from './timeline.ts';

const day = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const action: fc.Arbitrary<TimelineAction> = fc
  .tuple(fc.uuid(), fc.option(day), fc.option(day))
  .map(([reference, one, other]) => {
    const [start, delivery] = one !== null && other !== null ? [one, other].sort() : [one, other];
    return { reference, start: start ?? null, delivery: delivery ?? null, status: 'not-started' };
  });

describe('the timeline', () => {
  test('shows every action once, in the picture or below it; all of it within the picture, in the order of days', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 12 }), day, (actions, today) => {
        const { bars, undated, marks, months, width, height } = timelineOf(actions, [
          { label: 'Today', day: today },
        ]);
        expect([...bars.map((one) => one.reference), ...undated].sort()).toEqual(
          actions.map((one) => one.reference).sort(),
        );
        for (const { x, y, width: wide } of bars) {
          expect(x).toBeGreaterThanOrEqual(labelWidth);
          expect(x + wide).toBeLessThanOrEqual(width);
          expect(y).toBeLessThan(height);
        }
        for (const one of bars)
          for (const other of bars)
            if ((one.start ?? '') < (other.start ?? '')) expect(one.x).toBeLessThanOrEqual(other.x);
        expect(marks[0]?.y).toBeLessThanOrEqual(height);
        expect(months.length).toBeLessThanOrEqual(12);
        for (const { x } of months) expect(x).toBeLessThanOrEqual(width);
      }),
    );
  });
});
