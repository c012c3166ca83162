import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

const manifest = join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/package.json');
const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };

// By version, as the package reuses whatever browser it finds.
const temporary = join(import.meta.dirname, '../../.tmp/chromium', version);

/** No help from outside: a test browser talks to nobody but the service under test. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const libraryFolders = [
  '/lib',
  '/usr/lib',
  '/usr/lib64',
  '/lib/x86_64-linux-gnu',
  '/usr/lib/x86_64-linux-gnu',
];

const hasLibrary = (name: string) => libraryFolders.some((folder) => existsSync(join(folder, name)));

// The package's own fonts everywhere: pages break their lines alike on every machine, also where there is no
// font at all. Its own list of them looks in /tmp only.
const fontList = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${join(temporary, 'fonts')}</dir><cachedir>${join(temporary, 'font-cache')}</cachedir></fontconfig>`;

const unpack = async (): Promise<string> => {
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
};

/** Test files run side by side: one unpacks, the others wait, else they would start half a browser. */
const unpackOnce = async (patience = 600): Promise<string> => {
  const done = join(temporary, 'done');
  const lock = join(temporary, 'lock');
  if (existsSync(done)) return unpack();
  try {
    mkdirSync(lock);
  } catch {
    // Whoever held the lock this long was killed.
    if (patience === 0) rmSync(temporary, { recursive: true });
    mkdirSync(temporary, { recursive: true });
    await setTimeout(100);
    return unpackOnce(patience === 0 ? 600 : patience - 1);
  }
  const executable = await unpack();
  writeFileSync(done, '');
  return executable;
};

const launch = async (): Promise<Browser> => {
  mkdirSync(temporary, { recursive: true });
  process.env.TMPDIR = temporary;
  process.env.FONTCONFIG_FILE = join(temporary, 'our-fonts.conf');
  writeFileSync(process.env.FONTCONFIG_FILE, fontList);
  // Without the machine's own libraries it brings its own, when it believes to be on a bare server.
  if (!hasLibrary('libnss3.so')) process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs24.x';
  // Not the package's default arguments: they switch web security off.
  return chromium.launch({ executablePath: await unpackOnce(), args: quiet, headless: true });
};

/** One browser for the tests of a file, started before the first and closed after the last. */
export const withBrowser = (): (() => Browser) => {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());
  return () => {
    if (!browser) throw new Error('The browser starts with the first test');
    return browser;
  };
};

/** The way by which a page's scripts are held back. */
const silent = new WeakMap<Page, CDPSession>();

const silence = async (page: Page) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setScriptExecutionDisabled', { value: true });
  silent.set(page, session);
};

type PageOptions = BrowserContextOptions & { width?: number; scripts?: boolean };

/** A page of that width, in a context of its own; without `scripts` as if the browser had no JavaScript. */
export const pageOf = async (
  browser: Browser,
  { width = 1280, scripts = true, ...rest }: PageOptions = {},
): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'en-GB', ...rest });
  const page = await context.newPage();
  // Not Playwright's own option: then axe, being JavaScript itself, could not run at all.
  if (!scripts) await silence(page);
  return page;
};

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, one line per fault; no rule is off, and `target-size` is on. */
export const axeCheck = async (page: Page): Promise<string[]> => {
  const builder = new AxeBuilder({ page }).options({
    runOnly: { type: 'tag', values: tags },
    rules: { 'target-size': { enabled: true } },
  });
  const session = silent.get(page);
  await session?.send('Emulation.setScriptExecutionDisabled', { value: false });
  const { violations } = await builder.analyze();
  await session?.send('Emulation.setScriptExecutionDisabled', { value: true });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} · ${node.target.join(' ')} · ${node.failureSummary ?? ''}`),
  );
};

/** By how many pixels the page is wider than the window: 0 where nobody must scroll sideways. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
