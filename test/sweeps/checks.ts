/// <reference lib="dom" />
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Found = { id: string; help: string; nodes: { target: string[]; failureSummary?: string }[] };
type Axe = { run: (on: Document, options: object) => Promise<{ violations: Found[] }> };

/** What axe finds in the window's present width, one line per fault. No rule is off, and `target-size` is on. */
export const axeFaults = (page: Page): Promise<string[]> =>
  page.evaluate(async (values) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run(document, {
      runOnly: { type: 'tag', values },
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help} · ${node.target.join(' ')} · ${node.failureSummary ?? ''}`),
    );
  }, tags);

export type Facts = {
  readonly title: string;
  readonly headings: number;
  readonly sideways: number;
  readonly styled: number;
  readonly footer: string;
  readonly errorLinks: readonly string[];
  readonly deadErrorLinks: readonly string[];
};

/** What else is the same for every page. */
export const factsOf = (page: Page): Promise<Facts> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const links = [...document.querySelectorAll('.nhsuk-error-summary a')].map(
      (link) => link.getAttribute('href') ?? '',
    );
    const isField = (href: string) =>
      document.getElementById(href.slice(1))?.matches('input, textarea, select') ?? false;
    return {
      title: document.title,
      headings: document.querySelectorAll('h1').length,
      sideways: scrollWidth - clientWidth,
      styled: document.querySelectorAll('[style]').length,
      footer: document.querySelector('footer')?.innerHTML ?? '',
      errorLinks: links,
      deadErrorLinks: links.filter((href) => !isField(href)),
    };
  });

/** Whether following a link of the error summary puts the cursor into its field. */
export async function focusFaults(page: Page, links: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const href of links) {
    await page.locator(`.nhsuk-error-summary a[href="${href}"]`).first().click();
    const focused = await page.evaluate(() => document.activeElement?.id ?? '');
    if (`#${focused}` !== href) faults.push(`${href} leads to “${focused}”`);
  }
  return faults;
}
