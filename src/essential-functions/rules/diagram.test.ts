import { describe, expect, test } from 'vitest';
import { anEntry } from '../testing/an-entry.ts';
import { dependenceOf } from './dependence.ts';
import { boxWidth, diagramOf, wrapped } from './diagram.ts';

const theatres = anEntry({
  reference: 'F2',
  name: 'Theatres',
  systems: 'electronic patient record; Theatre system',
  suppliers: 'Example Health Systems: electronic patient record; Carrier: lines',
  supplierCodes: '',
});
const both = dependenceOf([anEntry(), theatres]);
const links = both.links.map(({ from, to }) => `${from} → ${to}`);

describe('functions, systems and suppliers', () => {
  test('what several functions use stands once', () => {
    expect(both.nodes.map((one) => one.label)).toEqual([
      'Emergency department',
      'Electronic patient record',
      'Pathology system',
      'Example Health Systems',
      'Theatres',
      'Theatre system',
      'Carrier',
      '',
    ]);
  });

  test('a supplier belongs to the system that it provides by name, else to the function', () => {
    expect(links).toContain('system electronic patient record → supplier example health systems');
    expect(links).not.toContain('system pathology system → supplier example health systems');
    expect(links).toContain('function F2 → system past F2');
    expect(links).toContain('system past F2 → supplier carrier');
    expect(new Set(links).size).toBe(links.length);
  });

  test('two functions of the same name are two', () => {
    const twice = dependenceOf([anEntry(), anEntry({ reference: 'F2' })]);
    expect(twice.nodes.filter((one) => one.kind === 'function')).toHaveLength(2);
  });
});

describe('the diagram', () => {
  test('boxes of a column do not overlap, and every link is drawn', () => {
    const { boxes, curves, height, width } = diagramOf(both);
    expect(curves).toHaveLength(both.links.length);
    for (const one of boxes)
      for (const other of boxes)
        if (one !== other && one.x === other.x)
          expect(one.y + one.height <= other.y || other.y + other.height <= one.y).toBe(true);
    for (const box of boxes) {
      expect(box.y + box.height).toBeLessThan(height);
      expect(box.x + boxWidth - 2).toBeLessThan(width);
    }
  });

  test.each([
    ['short', ['short']],
    ['Emergency department triage and treatment', ['Emergency department', 'triage and treatment']],
    ['x'.repeat(30), ['x'.repeat(24), 'x'.repeat(6)]],
  ])('%j is wrapped', (text, lines) => {
    expect(wrapped(text)).toEqual(lines);
  });

  test('a text that no box can hold ends in dots', () => {
    const lines = wrapped('many words '.repeat(3_000));
    expect(lines).toHaveLength(5);
    expect(lines.at(-1)).toMatch(/…$/);
  });
});
