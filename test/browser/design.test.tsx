import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderDocument } from '../../src/platform/design/document.tsx';
import { axeCheck, pageOf, sidewaysScroll, withBrowser } from '../support/chromium.ts';
import { aServer } from './a-server.ts';
import { Specimen } from './specimen.tsx';

const pictures = join(import.meta.dirname, '../../.tmp/design');
const browser = withBrowser();

let server: Awaited<ReturnType<typeof aServer>>;
beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  const html = renderDocument(<Specimen nonce="abc" />);
  server = await aServer((path) => (path === '/' ? { body: html } : undefined));
});
afterAll(() => server.close());

describe.each([
  { width: 320, scripts: true },
  { width: 320, scripts: false },
  { width: 1280, scripts: true },
  { width: 1280, scripts: false },
])('every component at $width px, scripts: $scripts', ({ width, scripts }) => {
  test('passes axe, needs no sideways scrolling and breaks no security policy', async () => {
    const page = await pageOf(browser(), { width, scripts });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
    page.on(
      'response',
      (response) => response.ok() || complaints.push(`${response.status()}: ${response.url()}`),
    );

    await page.goto(server.at('/'), { waitUntil: 'networkidle' });
    await page.screenshot({
      path: join(pictures, `${width}-${scripts ? 'enhanced' : 'plain'}.png`),
      fullPage: true,
    });

    expect(await axeCheck(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
