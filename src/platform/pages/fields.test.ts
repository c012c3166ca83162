import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDay } from '../clock.ts';
import { dateFrom, datePartsOf } from './date-parts.ts';
import { fieldId, readFields, readQuery } from './fields.ts';

describe('reading a form back', () => {
  const shape = { text: '', many: [] as readonly string[], items: { 'A1.a#1': '', b: '' } };

  test('takes the fields of the page and no others, in the page’s shape', () => {
    const body = { text: 'x', many: ['1', '2'], 'items[A1.a#1]': 'y', 'items[other]': 'z', stranger: '1' };
    expect(readFields(shape, body)).toEqual({ text: 'x', many: ['1', '2'], items: { 'A1.a#1': 'y', b: '' } });
  });

  test('of a text that comes several times the last counts; what is missing is empty', () => {
    expect(readFields(shape, { text: ['a', 'b'], many: '1' })).toMatchObject({ text: 'b', many: ['1'] });
    expect(readFields(shape, {})).toEqual(shape);
    expect(readQuery({ from: ['a', 'b\r\nc'] })).toEqual({ from: 'b\nc' });
  });

  test('line breaks are LF whatever the browser sent, and no database sees a NUL', () => {
    expect(readFields({ text: '' }, { text: 'a\r\nb\rc\nd\u0000e' })).toEqual({ text: 'a\nb\nc\nde' });
  });

  test('an element’s id has no character that an address would need to escape', () => {
    expect(fieldId('marks', 'A1.a.A#1')).toBe('marks-A1-a-A-1');
  });
});

describe('a date in three boxes', () => {
  const boxes = (day: string, month: string, year: string) => ({
    'd-day': day,
    'd-month': month,
    'd-year': year,
  });
  test.each([
    [boxes('', ' ', ''), ''],
    [boxes('7', '3', '2026'), '2026-03-07'],
    [boxes(' 07', '03 ', '2026'), '2026-03-07'],
    [boxes('', '3', '2026'), '2026-03-00'],
    [boxes('31', '2', '2026'), '2026-02-31'],
    [boxes('x', '3', '26'), '26-03-0x'],
  ])('%o says %j', (typed, text) => {
    expect(dateFrom('d', typed)).toBe(text);
  });

  test('comes back into its boxes, also where it is no date', () => {
    expect(Object.fromEntries(datePartsOf('d', '2026-03-07'))).toEqual(boxes('7', '3', '2026'));
    expect(Object.fromEntries(datePartsOf('d', ''))).toEqual(boxes('', '', ''));
    const number = fc.integer({ min: 0, max: 99 }).map((n) => (n === 0 ? '' : String(n)));
    fc.assert(
      fc.property(number, number, number, (day, month, year) => {
        const text = dateFrom('d', boxes(day, month, year));
        expect(Object.fromEntries(datePartsOf('d', text))).toEqual(boxes(day, month, year));
      }),
    );
  });

  test('what is read is a day only where the calendar has it', () => {
    const real = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(real, (when) => {
        const [year = '', month = '', day = ''] = when.toISOString().slice(0, 10).split('-');
        expect(isDay(dateFrom('d', boxes(String(Number(day)), String(Number(month)), year)))).toBe(true);
        expect(isDay(dateFrom('d', boxes('32', month, year)))).toBe(false);
        expect(isDay(dateFrom('d', boxes(day, '13', year)))).toBe(false);
      }),
    );
  });
});
