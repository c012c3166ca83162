import { beforeAll, describe, expect, test } from 'vitest';
import type { TestHouse } from '../support/a-house.ts';
import { withBrowser } from '../support/chromium.ts';
import { listening, lookAt, openForChecks, resize, type Tab, tabOf } from './browser.ts';
import { axeFaults, factsOf, focusFaults } from './checks.ts';
import { anEmptyHouse, fill, type Place } from './filled-house.ts';
import { emptyLooks, filledLooks, type Look } from './views.ts';

const browser = withBrowser();
const widths = [1280, 320] as const;
const patience = 400_000;

let house: TestHouse;
let place: Place;
let origin: string;
let tabs: readonly Tab[];
let footer: string | null = null;
const titles = new Map<string, string>();

beforeAll(async () => {
  ({ house, place } = await anEmptyHouse());
  origin = await listening(house);
  tabs = await Promise.all([true, false].map((scripts) => tabOf(browser(), scripts)));
  return () => house.app.close();
});

/** All that is wrong with what a tab shows of a look, in both widths. */
async function faultsOf(tab: Tab, look: Look): Promise<string[]> {
  const { page, complaints } = tab;
  complaints.length = 0;
  const status = await lookAt(tab, house, origin, look);
  const faults = status === (look.status ?? 200) ? [] : [`came with ${status}`];
  await openForChecks(tab);
  for (const width of widths) {
    await resize(tab, width);
    faults.push(...(await axeFaults(page)).map((fault) => `${width} px: ${fault}`));
    const { sideways } = await factsOf(page);
    if (sideways > 0) faults.push(`${width} px: ${sideways} px to scroll sideways`);
  }
  faults.push(...(await commonFaults(tab, look)), ...complaints);
  return faults.map((fault) => `${look.what} (${tab.scripts ? 'enhanced' : 'plain'}): ${fault}`);
}

async function commonFaults({ page, scripts }: Tab, look: Look): Promise<string[]> {
  const facts = await factsOf(page);
  footer ??= facts.footer;
  const others = titles.get(facts.title);
  if (look.isPage) titles.set(facts.title, look.what);
  return [
    ...(facts.headings === 1 ? [] : [`${facts.headings} h1`]),
    ...(facts.styled === 0 ? [] : [`${facts.styled} style attributes`]),
    ...(facts.footer === footer ? [] : ['another footer']),
    ...(look.isPage && others !== undefined && others !== look.what ? [`the title of ${others} too`] : []),
    ...(look.send && !facts.title.startsWith('Error: ')
      ? [`the title “${facts.title}” tells of no error`]
      : []),
    ...facts.deadErrorLinks.map((href) => `the error's link ${href} leads to no field`),
    ...(scripts ? await focusFaults(page, facts.errorLinks) : []),
  ];
}

async function sweep(looks: readonly Look[]): Promise<string[]> {
  const faults: string[] = [];
  for (const look of looks)
    faults.push(...(await Promise.all(tabs.map((tab) => faultsOf(tab, look)))).flat());
  return faults;
}

describe('in a browser, with scripts and without, on a desktop and on a phone', () => {
  test('every page is accessible before anybody has done anything', { timeout: patience }, async () => {
    expect(await sweep(await emptyLooks(house, place))).toEqual([]);
  });

  test('every page is accessible filled, refusing its form, and in its other shapes', {
    timeout: patience,
  }, async () => {
    const { own } = await fill(house);
    expect(await sweep(await filledLooks(house, own))).toEqual([]);
  });
});
