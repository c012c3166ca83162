import { expect, test } from 'vitest';
import { addresses } from './assets.ts';
import { Document, renderDocument } from './document.tsx';

const page = (session?: { endsAt: string; now: string }) =>
  renderDocument(
    <Document title="Error: A & B" header="H" footer="F" nonce="n0nce" {...{ addresses, session }}>
      <p>“1 &lt; 2”</p>
    </Document>,
  );

test('a document is in British English, titled, and starts with the doctype', () => {
  expect(page()).toMatch(/^<!DOCTYPE html><html lang="en-GB">/);
  expect(page()).toContain('<title>Error: A &amp; B</title>');
});

test('every script carries the nonce of the security policy', () => {
  const scripts = page().match(/<script[^>]*>/g) ?? [];
  expect(scripts).toHaveLength(2);
  expect(scripts.filter((script) => !script.includes('nonce="n0nce"'))).toEqual([]);
});

test('what is not said to end has no warning; a session carries its end and the time it is now', () => {
  expect(page()).not.toContain('data-session');
  expect(page({ endsAt: '2025-12-12T12:00:00Z', now: '2025-12-12T11:42:00Z' })).toContain(
    '<body data-session-ends="2025-12-12T12:00:00Z" data-session-now="2025-12-12T11:42:00Z">',
  );
});

test('main is where the skip link leads, and there is nothing but what was asked for in the head', () => {
  expect(page()).toContain('href="#maincontent"');
  expect(page()).toContain('id="maincontent"');
  expect(page()).not.toMatch(/rel="preload"|react/i);
});
