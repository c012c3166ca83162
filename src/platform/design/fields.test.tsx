import { parseHTML } from 'linkedom';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Checkboxes } from './checkboxes.tsx';
import { DateInput } from './date-input.tsx';
import { FileUpload } from './file-upload.tsx';
import { PasswordInput } from './password-input.tsx';
import { Progress } from './progress.tsx';
import { Radios } from './radios.tsx';
import { SearchInput } from './search-input.tsx';
import { Select } from './select.tsx';
import { TextInput } from './text-input.tsx';
import { Textarea } from './textarea.tsx';

const items = [
  { value: '', label: 'Not said' },
  { value: 'a', label: 'A' },
];
const asked = { name: 'x', label: 'Question', hint: 'Hint', error: 'Say something' };

const fields: { kind: string; first: string; field: ReactElement }[] = [
  { kind: 'text input', first: 'x', field: <TextInput {...asked} /> },
  { kind: 'textarea with a count', first: 'x', field: <Textarea {...asked} maxLength={9} /> },
  { kind: 'radios', first: 'x', field: <Radios {...asked} items={items} /> },
  { kind: 'checkboxes', first: 'x', field: <Checkboxes {...asked} items={items} /> },
  { kind: 'date', first: 'x-day', field: <DateInput {...asked} /> },
  { kind: 'select', first: 'x', field: <Select {...asked} items={items} /> },
  { kind: 'file upload', first: 'x', field: <FileUpload {...asked} /> },
  { kind: 'password', first: 'x', field: <PasswordInput {...asked} /> },
  { kind: 'search', first: 'x', field: <SearchInput {...asked} /> },
];

const rendered = (element: ReactElement) =>
  parseHTML(`<html><body>${renderToStaticMarkup(element)}</body></html>`).document;

describe.each(fields)('the $kind', ({ first, field }) => {
  test('can be linked to by its id from an error summary', () => {
    expect(rendered(field).getElementById(first)?.localName).toMatch(/^(input|textarea|select)$/);
  });

  test('is described by its hint and its error, in that order', () => {
    const document = rendered(field);
    const described = document.querySelector('[aria-describedby$="x-hint x-error"]');
    expect(described).not.toBeNull();
    expect(document.getElementById('x-error')?.textContent).toBe('Error: Say something');
    expect(document.getElementById('x-hint')?.textContent).toBe('Hint');
  });

  test('has nothing chosen by itself', () => {
    expect(rendered(field).querySelectorAll('[checked], [selected]')).toHaveLength(0);
  });
});

test('what was chosen before is chosen again', () => {
  const chosen = (element: ReactElement) =>
    rendered(element).querySelector('[checked], [selected]')?.getAttribute('value');
  expect(chosen(<Radios {...asked} items={items} value="a" />)).toBe('a');
  expect(chosen(<Checkboxes {...asked} items={items} values={['a']} />)).toBe('a');
  expect(chosen(<Select {...asked} items={items} value="a" />)).toBe('a');
});

test('a password that was typed is never sent back', () => {
  expect(rendered(<PasswordInput {...asked} />).querySelector('[value]')).toBeNull();
});

test('progress says its numbers in words, also when there is nothing to count', () => {
  const bar = (answered: number, total: number) =>
    renderToStaticMarkup(<Progress answered={answered} total={total} of="outcomes" />);
  expect(bar(12, 47)).toContain('12 of 47 outcomes answered');
  expect(bar(12, 47)).toContain('value="12" max="47"');
  expect(bar(0, 0)).toContain('max="1"');
});
