// Without a network: the last lists can be read, and the page that was asked for comes back with it.

import { expect, test } from './fixtures/test.ts';

test.use({ serviceWorkers: 'allow', allowedComplaints: [/ERR_INTERNET_DISCONNECTED/] });

test('shows the last lists while offline, and goes on when the network is back', { tag: '@phone' }, async ({
  page,
  context,
}) => {
  await page.goto('/');
  await page.getByTestId('multimodal-input').fill('Buy milk tomorrow');
  await page.getByTestId('send-button').click();
  await expect(page.locator('[data-role="assistant"]')).toContainText('Buy milk');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('kept:lists') ?? ''))
    .toContain('Buy milk');

  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'You are offline' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'personal' })).toContainText('Buy milk');
  await expect(page.getByRole('region', { name: 'personal' })).toContainText('Tomorrow');

  await context.setOffline(false);
  await expect(page.getByTestId('multimodal-input')).toBeVisible();
  await expect(page.locator('[data-role="assistant"]')).toContainText('Buy milk');
});

test('can be installed: its manifest names icons that are there', async ({ page, request }) => {
  await page.goto('/');
  const href = await page.locator('link[rel="manifest"]').getAttribute('href');
  const manifest = await (await request.get(href ?? '')).json();
  expect(manifest).toMatchObject({ name: 'Maistro', display: 'standalone', start_url: '/' });
  for (const { src } of manifest.icons) {
    const icon = await request.get(src);
    expect(icon.headers()['content-type']).toBe('image/png');
  }
});
