// What axe finds on a page: nothing serious, nothing critical.

import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export async function expectNoSeriousFault(page: Page): Promise<void> {
  await expectNone(axeOf(page));
}

/** The page as it is in the light, then what another theme can change about it: its colours. */
export async function expectNoSeriousFaultInBothThemes(page: Page): Promise<void> {
  const html = page.locator('html');
  await expect(html).toHaveClass(/\blight\b/);
  await expectNoSeriousFault(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(html).toHaveClass(/\bdark\b/);
  await expectNone(axeOf(page, { runOnly: ['color-contrast'] }));
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(html).toHaveClass(/\blight\b/);
}

/** The pages have no frames: each is looked at by itself, in half the time. */
const axeOf = (page: Page, options: Parameters<AxeBuilder['options']>[0] = {}) =>
  new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'], ...options });

async function expectNone(axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const told = serious.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
  );
  expect(told).toEqual([]);
}
