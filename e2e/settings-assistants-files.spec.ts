// Assistants taken out of Settings as a file, and in from one.

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { AssistantList, stored } from './pages/assistant-list.ts';
import { findAssistant, revise } from './pages/editor.ts';

test('what is exported can be imported elsewhere, and twice does no harm', async ({
  chat,
  page,
  browser,
}) => {
  await chat.open();
  const { id } = await findAssistant(page, 'Work');
  await revise(page, id, { name: 'Studio' });
  const list = new AssistantList(page);
  await list.open();
  const text = await download(page, async () => {
    await list.region.getByRole('button', { name: 'Import and export' }).click();
    await page.getByRole('menuitem', { name: 'Export all as a file' }).click();
  });
  const one = await download(page, () => list.choose('Personal', 'Export as a file'));
  expect(JSON.parse(one).assistants).toHaveLength(1);

  const other = await browser.newPage({ baseURL: new URL(page.url()).origin });
  await other.goto('/api/auth/guest?next=/settings');
  const elsewhere = new AssistantList(other);
  await elsewhere.open();
  await elsewhere.importFile('mine.json', text);
  await expect(elsewhere.dialog.getByRole('listitem')).toHaveCount(2);
  await expect(elsewhere.dialog.getByRole('listitem').nth(0)).toContainText('Already here');
  await expect(elsewhere.dialog.getByRole('listitem').nth(1)).toContainText('Studio');
  await expect(elsewhere.dialog.getByRole('listitem').nth(1)).toContainText('2 versions');
  // Nothing has happened yet.
  expect(await stored(other)).toEqual(['Personal', 'Work']);
  await elsewhere.dialog.getByRole('button', { name: 'Import 1 assistant' }).click();
  await expect(elsewhere.notices).toContainText('1 assistant imported.');
  await elsewhere.isInOrder('Personal', 'Work', 'Studio');

  await elsewhere.importFile('mine.json', text);
  await expect(elsewhere.dialog).toContainText('Nothing will change.');
  await elsewhere.dialog.getByRole('button', { name: 'Close' }).click();
  await expect(elsewhere.rows).toHaveCount(3);
  await other.close();
});

test.describe('a bad file', () => {
  test.use({ allowedComplaints: [/status of 422/] });

  test('is refused with the line that is wrong, and another one can be chosen', async ({ chat, page }) => {
    await chat.open();
    const list = new AssistantList(page);
    await list.open();
    const good = await (await page.request.get('/api/assistants/export')).text();
    const bad = good.replace('"teal"', '"teel"').replace('"Work"', '"Studio"');
    await drop(page, 'bad.json', bad);
    await expect(list.dialog.getByRole('alert')).toContainText('There is no such colour.');
    const line = bad.split('\n').findIndex((each) => each.includes('teel')) + 1;
    await expect(list.dialog.getByRole('alert')).toContainText(`Line ${line}`);
    await expect(list.dialog.locator('mark')).toHaveText(/"color": "teel"/);
    await expect(list.dialog).toContainText('Nothing was imported from bad.json.');

    const chooser = page.waitForEvent('filechooser');
    await list.dialog.getByRole('button', { name: 'Choose another file' }).click();
    await (await chooser).setFiles({
      name: 'no.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{ "format": "maistro-assistants",\n  "version": 1,,\n}'),
    });
    await expect(list.dialog.locator('mark')).toHaveText('"version": 1,,');
    await list.dialog.getByRole('button', { name: 'Cancel' }).click();
    await list.isInOrder('Personal', 'Work');
  });
});

async function download(page: Page, start: () => Promise<void>): Promise<string> {
  const started = page.waitForEvent('download');
  await start();
  const file = await started;
  expect(file.suggestedFilename()).toMatch(/^maistro-assistants-\d{4}-\d\d-\d\d\.json$/);
  return await readFile(await file.path(), 'utf8');
}

/** A file that is let go over the page. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([name, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([text], name, { type: 'application/json' }));
      return data;
    },
    [name, text] as const,
  );
  await page.dispatchEvent('main', 'dragover', { dataTransfer });
  await expect(page.getByText('Drop a file to import its assistants')).toBeVisible();
  await page.dispatchEvent('main', 'drop', { dataTransfer });
}
