// A page that the server made can be seen before it can be used. Waits until React has taken over an element.

import { expect, type Locator } from '@playwright/test';

export async function alive(element: Locator): Promise<void> {
  await expect
    .poll(() => element.evaluate((node) => Object.keys(node).some((key) => key.startsWith('__react'))))
    .toBe(true);
}
