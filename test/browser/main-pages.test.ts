/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, type TestHouse } from '../support/a-house.ts';
import { pageOf, sidewaysScroll, withBrowser } from '../support/chromium.ts';
import { listening } from '../sweeps/browser.ts';
import { anEmptyHouse, fill, type Place } from '../sweeps/filled-house.ts';
import { cookieOf } from '../sweeps/requests.ts';
import { type PathName, samples } from '../sweeps/samples.ts';
import { clippedText, obscuredOnFocus, tabThrough, textSpacing } from './by-hand.ts';

/** The pages that most people see, as docs/accessibility.md lists them, and whom they are for. */
const mainPages = {
  start: null,
  organisation: cast.ada,
  assessment: cast.ada,
  objective: cast.ada,
  outcome: cast.ada,
  outcomePolicy: cast.ada,
  interim: cast.ada,
  interimSignOffQuestion: cast.ada,
  publishInterim: cast.ada,
  interimPublished: cast.ada,
  register: null,
  national: cast.nat,
} as const satisfies { readonly [N in PathName]?: unknown };
const names = Object.keys(mainPages) as (keyof typeof mainPages)[];

const browser = withBrowser();
let house: TestHouse;
let place: Place;
let origin: string;
beforeAll(async () => {
  ({ house } = await anEmptyHouse());
  ({ own: place } = await fill(house));
  origin = await listening(house);
});
afterAll(() => house.app.close());

async function opened(
  name: (typeof names)[number],
  options: Parameters<typeof pageOf>[1] = {},
): Promise<Page> {
  const page = await pageOf(browser(), options);
  const [key, value] = (await cookieOf(house, mainPages[name])).split('=');
  if (key && value) await page.context().addCookies([{ name: key, value, url: origin }]);
  await page.goto(origin + samples[name](place));
  return page;
}

describe.each(names)('%s', (name) => {
  test('can be worked with the keyboard alone: focus goes in reading order, is seen and never hidden (WCAG 2.1.1, 2.4.3, 2.4.7, 2.4.11)', async () => {
    for (const width of [1280, 320]) {
      const page = await opened(name, { width });
      const stops = await tabThrough(page);
      expect(stops[0]?.text).toBe('Skip to main content');
      expect(stops.length).toBeGreaterThan(5);
      expect(stops.filter((stop) => !stop.seen)).toEqual([]);
      expect(stops.filter((stop) => stop.hidden)).toEqual([]);
      expect(stops.filter((stop) => stop.backwards)).toEqual([]);
      await page.context().close();
    }
  });

  test('loses nothing at 400 % zoom of a window of 1280 by 1024 (WCAG 1.4.10)', async () => {
    const page = await opened(name, { width: 320, viewport: { width: 320, height: 256 } });
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await clippedText(page)).toEqual([]);
    expect(await obscuredOnFocus(page)).toEqual([]);
    await page.context().close();
  });

  test('bears wider spacing of text (WCAG 1.4.12)', async () => {
    for (const width of [1280, 320]) {
      const page = await opened(name, { width, bypassCSP: true });
      await page.addStyleTag({ content: textSpacing });
      expect(await sidewaysScroll(page)).toBe(0);
      expect(await clippedText(page)).toEqual([]);
      await page.context().close();
    }
  });
});
