import { expect, test } from 'vitest';
import { returnAddress } from './return-to.ts';

test.each([
  ['/organisations/RX1', '/organisations/RX1'],
  ['/organisations/RX1/assessments/2025-26?from=mail', '/organisations/RX1/assessments/2025-26?from=mail'],
  ['/organisations/../account', '/account'],
])('after logging in one can be led to %s', (text, address) => {
  expect(returnAddress(text)).toBe(address);
});

test.each([
  undefined,
  '',
  'organisations/RX1',
  'https://example.com/',
  '//example.com/',
  '/\\example.com/',
  '\\\\example.com',
  '/\t/example.com',
  '/%0a//example.com\n',
  '/.//example.com',
  '/a/..//example.com',
  'javascript:alert(1)',
  '/log-in?return=/log-in',
  '/log-out',
  '/session/extend',
  '/organisations/Ä',
])('nobody is led from the log-in page to %j: no open redirect', (text) => {
  expect(returnAddress(text)).toBeNull();
});
