// Lists get out of Maistro and in: calendar addresses, exported files, files from elsewhere.

import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { expectNoSeriousFaultInBothThemes } from './pages/no-fault.ts';

// A file that names no list is asked about once more, with one.
test.use({ allowedComplaints: [/status of 422/] });

const CSV = 'title,due,estimate\nBuy stamps,2031-05-01,15 min\nWater the cactus,,\nCall the bank,someday,\n';

async function choose(page: Page, name: string, text: string): Promise<void> {
  await page
    .getByLabel('A file of ToDos')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

test('a calendar program reads a list at an address, until it is revoked', { tag: '@phone' }, async ({
  chat,
  page,
}) => {
  await chat.open();
  await chat.withTodos('Personal', async (list) => {
    await list.addField.fill('Dentist tomorrow 10:00');
    await list.saves(() => list.addField.press('Enter'));
    await expect(list.row('Dentist')).toBeVisible();
  });
  await page.goto('/settings/lists');
  await page.getByRole('button', { name: 'Make an address for personal' }).click();
  const address = page.getByRole('textbox', { name: 'Calendar address of personal' });
  await expect(address).toBeFocused();
  await expect(address).toHaveValue(/\/calendar\/[\w-]{20,}\.ics$/);
  const feed = await page.request.get(await address.inputValue());
  expect(feed.headers()['content-type']).toContain('text/calendar');
  expect(await feed.text()).toMatch(/BEGIN:VEVENT[\s\S]*SUMMARY:Dentist/);

  await page.getByRole('button', { name: 'Revoke the address of personal' }).click();
  await page.getByRole('button', { name: 'Revoke address' }).click();
  await expect(page.getByRole('button', { name: 'Make an address for personal' })).toBeVisible();
  expect((await page.request.get(feed.url())).status()).toBe(404);
});

test('a file is looked at, imported and undone', async ({ chat, page }) => {
  await chat.open();
  await page.goto('/settings/lists');
  await choose(page, 'tasks.csv', CSV);
  const dialog = page.getByRole('dialog', { name: 'Import ToDos' });
  await expect(dialog.getByLabel('Onto which list')).toHaveValue('personal');
  const found = dialog.getByRole('list', { name: 'In this file' });
  await expect(found.getByRole('listitem')).toHaveText([
    /Buy stamps.*2031-05-01.*15 min.*New/,
    /Water the cactus.*New/,
    /Call the bank.*New/,
  ]);
  await expect(dialog).toContainText('Line 4: "someday"');
  await dialog.getByLabel('Onto which list').selectOption('work');
  await dialog.getByRole('button', { name: 'Import 3 ToDos' }).click();
  await expect(page.getByText('3 ToDos imported.')).toBeVisible();

  await choose(page, 'tasks.csv', CSV);
  await dialog.getByLabel('Onto which list').selectOption('work');
  await expect(dialog).toContainText('Nothing will change.');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('The import is undone.')).toBeVisible();
  const { todos } = await (await page.request.get('/api/todos?category=work')).json();
  expect(todos).toEqual([]);
});

test('what is exported can be imported elsewhere', async ({ chat, page }) => {
  await chat.open();
  await chat.withTodos('Personal', async (list) => {
    await list.addField.fill('Pay rent tomorrow, 30 min');
    await list.saves(() => list.addField.press('Enter'));
    await expect(list.row('Pay rent')).toBeVisible();
    await list.add('Read "War; and Peace"');
  });
  await page.goto('/settings/lists');
  for (const label of ['JSON, with everything', 'CSV, for a spreadsheet']) {
    await page.getByLabel('Which ToDos').selectOption('personal');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: label }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^maistro-todos-personal-[\d-]{10}\.(json|csv)$/);
    await choose(page, file.suggestedFilename(), readFileSync(await file.path(), 'utf8'));
    const dialog = page.getByRole('dialog', { name: 'Import ToDos' });
    await expect(dialog).toContainText('is on your lists already');
    await dialog.getByLabel('Onto which list').selectOption('work');
    await expect(dialog.getByRole('button', { name: 'Import 2 ToDos' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  }
});

test.describe('what cannot be read', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('is told, and the page is good to read for everybody', async ({ chat, page }) => {
    await chat.open();
    await page.goto('/settings/lists');
    await page.getByRole('button', { name: 'Make an address for work' }).click();
    await expect(page.getByRole('textbox', { name: 'Calendar address of work' })).toBeVisible();
    await expectNoSeriousFaultInBothThemes(page);
    await choose(page, 'tasks.csv', CSV);
    const dialog = page.getByRole('dialog', { name: 'Import ToDos' });
    await expect(dialog.getByRole('button', { name: 'Import 3 ToDos' })).toBeVisible();
    await expectNoSeriousFaultInBothThemes(page);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await choose(page, 'broken.json', '{ "format": ');
    await expect(dialog.getByRole('alert')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Choose another file' })).toBeVisible();
  });
});
