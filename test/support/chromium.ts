import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';

const temporary = join(import.meta.dirname, '../../.tmp/chromium');

/** No help from outside: a test browser talks to nobody but the service under test. */
const quiet = [
  '--no-sandbox',
  '--headless=new',
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

const launch = async (): Promise<Browser> => {
  mkdirSync(temporary, { recursive: true });
  // The package unpacks its browser into TMPDIR, and reuses whatever lies there: so a folder of our own.
  process.env.TMPDIR = temporary;
  // Without the machine's own libraries it brings its own, when it believes to be on a bare server.
  if (!hasLibrary('libnss3.so')) process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs24.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  // Not the package's default arguments: they switch web security off.
  return chromium.launch({ executablePath: await packaged.executablePath(), args: quiet, headless: true });
};

/** Runs with a browser, which is closed afterwards. One per test file: starting takes a second. */
export const withBrowser = async <T>(use: (browser: Browser) => Promise<T>): Promise<T> => {
  const browser = await launch();
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
};
