// A page that the server made can be seen before it can be used. Waits until React has taken over what can be pressed
// or written in.

import { expect, type Locator, type Page } from '@playwright/test';

const USABLE = 'button, input, textarea, select, [data-todo], [data-card]';

/** One element, and all in it. */
export async function alive(element: Locator): Promise<void> {
  await expect.poll(() => element.evaluate(isAlive, USABLE)).toBe(true);
}

/** What is loaded later than the rest of a page comes alive by itself: the rows of a list, a view. */
export async function allAlive(page: Page): Promise<void> {
  await expect.poll(() => page.locator('body').evaluate(isAlive, USABLE)).toBe(true);
}

function isAlive(within: Element, usable: string): boolean {
  const isTaken = (node: Element) => Object.keys(node).some((key) => key.startsWith('__react'));
  const all = [...within.querySelectorAll(usable)];
  return (within === document.body || isTaken(within)) && all.every(isTaken);
}
