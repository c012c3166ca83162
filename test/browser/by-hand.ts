/// <reference lib="dom" />
import type { Page } from 'playwright-core';

/** What readers may set for themselves (WCAG 1.4.12). */
export const textSpacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }`;

export type Stop = {
  readonly text: string;
  /** The focused element looks different from when it has no focus. */
  readonly seen: boolean;
  /** Something else lies over it, or it is outside the window. */
  readonly hidden: boolean;
  /** It stands before the stop before it in the document. */
  readonly backwards: boolean;
};

/** Presses Tab until the focus leaves the page, at most 400 times; what it stopped at, in order. */
export async function tabThrough(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  await page.evaluate(() => Object.assign(globalThis, { before: null }));
  for (let pressed = 0; pressed < 400; pressed++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(whereFocusIs);
    if (stop === null) return stops;
    stops.push(stop);
  }
  throw new Error('The focus never leaves the page');
}

/** Runs in the page. Null when nothing has the focus, or everything has had it. */
function whereFocusIs(): Stop | null {
  const memory = globalThis as unknown as { before: Element | null };
  const element = document.activeElement as HTMLElement | null;
  if (!element || element === document.body || element.dataset.visited) return null;
  element.dataset.visited = 'yes';
  // The design system shows the focus on what the eye takes for the control: a label's box, a summary's text.
  const parts = [element, ...element.querySelectorAll('*')].map((one) => [one, null] as const);
  const shown = element.nextElementSibling
    ? [...parts, [element.nextElementSibling, '::before'] as const]
    : parts;
  const look = () =>
    shown
      .map(([one, pseudo]) => {
        const style = getComputedStyle(one, pseudo);
        return [style.outline, style.boxShadow, style.backgroundColor, style.borderColor].join();
      })
      .join('|');
  const focused = look();
  element.blur();
  const blurred = look();
  element.focus({ preventScroll: true });
  // What is larger than the window is seen when part of it is.
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const inWindow = (from: number, to: number, size: number) => (Math.max(from, 0) + Math.min(to, size)) / 2;
  const above = document.elementFromPoint(
    inWindow(left, Math.min(right, left + 16), innerWidth),
    inWindow(top, bottom, innerHeight),
  );
  const own =
    above !== null && (element.contains(above) || above.contains(element) || above.tagName === 'LABEL');
  const backwards =
    memory.before !== null &&
    Boolean(memory.before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING);
  memory.before = element;
  return {
    text: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim() || element.id,
    seen: focused !== blurred,
    hidden: !own,
    backwards,
  };
}

/** Text that a box cuts off: hidden overflow with more in it than fits. */
export const clippedText = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) => {
      const { overflowX, overflowY, position } = getComputedStyle(element);
      // What only screen readers get is cut off on purpose.
      if (position === 'absolute' || element.closest('.nhsuk-u-visually-hidden, svg, progress')) return [];
      const wide = overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1;
      const high = overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1;
      return wide || high
        ? [`${element.tagName}.${element.className}: ${element.textContent?.slice(0, 40)}`]
        : [];
    }),
  );

/** Stops whose focused element is hidden, in a window as low as it is at 400 %. */
export async function obscuredOnFocus(page: Page): Promise<readonly string[]> {
  return (await tabThrough(page)).filter(({ hidden }) => hidden).map(({ text }) => text);
}
