// Waits until the page has drawn what it shows, as a person does before the next key.

import type { Page } from '@playwright/test';

export function drawn(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}
