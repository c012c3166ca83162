/// <reference lib="dom" />
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { TestHouse } from '../support/a-house.ts';
import { post } from './requests.ts';
import type { Look } from './views.ts';

const axeSource = () => {
  const require = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
  return (require('axe-core') as { source: string }).source;
};

/** A tab in which one look follows another. Without `scripts` ours are blocked, and only the check itself may run. */
export type Tab = {
  readonly scripts: boolean;
  readonly page: Page;
  readonly session: CDPSession;
  readonly complaints: string[];
};

/** The house on a port of its own. */
export async function listening({ app }: TestHouse): Promise<string> {
  await app.listen({ port: 0, host: '127.0.0.1' });
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
}

export async function tabOf(browser: Browser, scripts: boolean): Promise<Tab> {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const complaints: string[] = [];
  page.on('console', (message) => {
    const said = message.text();
    // Chromium's own note that a page came with 404 or 422, as it should here.
    if (message.type() === 'error' && !said.startsWith('Failed to load resource'))
      complaints.push(`console: ${said}`);
  });
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('response', (answer) => {
    if (answer.request().resourceType() !== 'document' && !answer.ok())
      complaints.push(`${answer.status()}: ${answer.url()}`);
  });
  return { scripts, page, session, complaints };
}

/** Goes where the look is, sending its form if it has one. Answers the status. */
export async function lookAt(tab: Tab, house: TestHouse, origin: string, look: Look): Promise<number> {
  const { page } = tab;
  await page.context().clearCookies();
  for (const pair of look.cookie.split('; ').filter((one) => one !== '')) {
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    await page.context().addCookies([{ name, value, url: origin, sameSite: 'Lax' }]);
  }
  await tab.session.send('Emulation.setScriptExecutionDisabled', { value: !tab.scripts });
  await page.setViewportSize({ width: 1280, height: 900 });
  if (look.send) await answerWithRefusal(tab, house, origin, look);
  const answer = await page.goto(origin + look.address);
  // Not earlier: what the page itself asks for would be lost while the browser stops listening to us.
  if (look.send) await page.unroute(origin + look.address);
  return answer?.status() ?? 0;
}

/** No address bar sends a form: what the service answers to it is put in the place of the page. */
async function answerWithRefusal({ page }: Tab, house: TestHouse, origin: string, look: Look): Promise<void> {
  const { statusCode, headers, body } = await post(house, look.address, look.cookie, look.send ?? {});
  const kept = ['content-type', 'content-security-policy'].map((name) => [name, String(headers[name])]);
  const answer = { status: statusCode, headers: Object.fromEntries(kept), body };
  await page.route(origin + look.address, (route) => route.fulfill(answer));
}

/** Another width, once the page's own scripts have noticed it. */
export async function resize({ page }: Tab, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Lets the check itself run on the page, and axe with it. */
export async function openForChecks({ page, session }: Tab): Promise<void> {
  await session.send('Emulation.setScriptExecutionDisabled', { value: false });
  await page.evaluate(axeSource());
}
