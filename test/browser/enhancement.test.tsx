import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addresses } from '../../src/platform/design/assets.ts';
import { Button } from '../../src/platform/design/button.tsx';
import { Document, renderDocument } from '../../src/platform/design/document.tsx';
import { Footer } from '../../src/platform/design/footer.tsx';
import { Header } from '../../src/platform/design/header.tsx';
import { KeepStatus } from '../../src/platform/design/keep-status.tsx';
import { Textarea } from '../../src/platform/design/textarea.tsx';
import { axeCheck, pageOf, withBrowser } from '../support/chromium.ts';
import { aServer } from './a-server.ts';

const browser = withBrowser();
const now = '2025-12-12T11:40:00.000Z';
const inSeconds = (seconds: number) => new Date(Date.parse(now) + seconds * 1000).toISOString();

const outcomePage = (secondsLeft: number) =>
  renderDocument(
    <Document
      title="Outcome A1.a"
      addresses={addresses}
      nonce="abc"
      session={{ now, endsAt: inSeconds(secondsLeft) }}
      header={<Header home="/" person={{ name: 'Priya Raman' }} logOut="/log-out" />}
      footer={<Footer links={[]} />}
    >
      <h1>Board direction</h1>
      <form method="post" action="/outcome" data-keep>
        <input type="hidden" name="version" value="7" />
        <Textarea name="why" label="Supporting information" maxLength={200} />
        <KeepStatus />
        <Button name="act" value="complete">
          Save as complete
        </Button>
      </form>
    </Document>,
  );

type Server = Awaited<ReturnType<typeof aServer>>;
let server: Server;
let secondsLeft = 3600;
let answer: { status?: number; type?: string; body?: string } = {};
beforeEach(async () => {
  secondsLeft = 3600;
  answer = {
    type: 'application/json',
    body: JSON.stringify({ kept: '11:42am', now, ends: inSeconds(3600) }),
  };
  server = await aServer((path, { body }) => {
    if (path === '/outcome' && body.includes('act=complete')) return { body: '<h1>Saved</h1>' };
    return path === '/' ? { body: outcomePage(secondsLeft) } : answer;
  });
});
afterEach(() => server.close());

const opened = async () => {
  const page = await pageOf(browser());
  await page.clock.install({ time: '2031-01-01T00:00:00Z' });
  await page.goto(server.at('/'));
  return page;
};

describe('what is typed', () => {
  test('is kept two seconds after the last key, with the fields of the form, and said so', async () => {
    const page = await opened();
    await page.getByLabel('Supporting information').fill('The board & I');
    await page.clock.runFor(1_900);
    expect(server.posted).toEqual([]);
    await page.clock.runFor(200);
    await expect.poll(() => page.getByRole('status').textContent()).toBe('Kept at 11:42am');
    expect(server.posted).toEqual([{ path: '/outcome', body: 'version=7&why=The+board+%26+I&act=keep' }]);
  });

  test('is kept when the page goes away before that', async () => {
    const page = await opened();
    await page.getByLabel('Supporting information').fill('Unfinished');
    await page.goto('about:blank');
    await expect
      .poll(() => server.posted.map(({ body }) => body))
      .toEqual(['version=7&why=Unfinished&act=keep']);
  });

  test('is not kept behind the back of the form that is being sent', async () => {
    const page = await opened();
    await page.getByLabel('Supporting information').fill('Done');
    await page.getByRole('button', { name: 'Save as complete' }).click();
    await page.getByRole('heading', { name: 'Saved' }).waitFor();
    expect(server.posted).toEqual([{ path: '/outcome', body: 'version=7&why=Done&act=complete' }]);
  });

  test('is tried again when the server refused, and nobody is told that it was kept', async () => {
    answer = { status: 401 };
    const page = await opened();
    await page.getByLabel('Supporting information').fill('Words');
    await page.clock.runFor(2_100);
    await expect.poll(() => page.getByRole('status').textContent()).toContain('Not kept');
    answer = { type: 'application/json', body: '{}' };
    await page.getByLabel('Supporting information').fill('Words ');
    await page.getByLabel('Supporting information').fill('Words');
    await page.clock.runFor(2_100);
    await expect.poll(() => page.getByRole('status').textContent()).toMatch(/^Kept at \d{1,2}:\d\d[ap]m$/);
    expect(server.posted).toHaveLength(2);
  });
});

describe('the end of the session', () => {
  test('is announced two minutes before, by the server’s clock, and the dialog passes axe', async () => {
    secondsLeft = 600;
    const page = await opened();
    await page.clock.runFor(479_000);
    expect(await page.getByRole('alertdialog').count()).toBe(0);
    await page.clock.runFor(2_000);
    const dialog = page.getByRole('alertdialog', { name: 'You’re about to be logged out' });
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain('log you out at 11:50am');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Stay logged in');
    await page.clock.resume();
    await page.screenshot({ path: '.tmp/design/session.png' });
    expect(await axeCheck(page)).toEqual([]);
  });

  test('moves when the person stays logged in', async () => {
    secondsLeft = 121;
    const page = await opened();
    await page.clock.runFor(1_500);
    answer = { type: 'application/json', body: JSON.stringify({ now, ends: inSeconds(600) }) };
    await page.getByRole('button', { name: 'Stay logged in' }).click();
    await expect.poll(() => page.getByRole('alertdialog').count()).toBe(0);
    expect(server.posted).toEqual([{ path: '/session/extend', body: '' }]);
    await page.clock.runFor(470_000);
    expect(await page.getByRole('alertdialog').count()).toBe(0);
    await page.clock.runFor(12_000);
    expect(await page.getByRole('alertdialog').count()).toBe(1);
  });

  test('keeps what is typed when the warning comes, and leaves it on the page when it is over', async () => {
    secondsLeft = 121;
    answer = { type: 'application/json', body: JSON.stringify({ now, ends: inSeconds(119) }) };
    const page = await opened();
    await page.getByLabel('Supporting information').fill('Half a sentence');
    await page.clock.runFor(1_100);
    await expect
      .poll(() => server.posted.map(({ body }) => body))
      .toEqual(['version=7&why=Half+a+sentence&act=keep']);
    await page.clock.runFor(121_000);
    await page.getByRole('alertdialog', { name: 'You’ve been logged out' }).waitFor();
    await page.getByRole('button', { name: 'Continue' }).click();
    expect(await page.getByLabel('Supporting information').inputValue()).toBe('Half a sentence');
  });

  test('offers to log out at once, by the form of the header', async () => {
    secondsLeft = 60;
    const page = await opened();
    await page.clock.runFor(100);
    answer = { body: '<h1>Logged out</h1>' };
    await page.getByRole('alertdialog').getByRole('button', { name: 'Log out' }).click();
    await page.getByRole('heading', { name: 'Logged out' }).waitFor();
    expect(server.posted).toEqual([{ path: '/log-out', body: '' }]);
  });
});
