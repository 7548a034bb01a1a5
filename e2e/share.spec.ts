// A conversation that is shared by a link: made, read by a stranger, renewed and taken back.

import type { Browser, Page } from '@playwright/test';
import { expect, test, unique } from './fixtures/test.ts';
import type { ChatPage } from './pages/chat-page.ts';
import { expectNoSeriousFaultInBothThemes } from './pages/no-fault.ts';

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Share this chat' });

async function openDialog(page: Page) {
  await page.getByRole('button', { name: 'Options of this chat' }).click();
  await page.getByRole('menuitem', { name: 'Share' }).click();
  return dialogOf(page);
}

/** Shares the open chat, and gives the whole address of its link. */
async function share({ page }: ChatPage): Promise<string> {
  const dialog = await openDialog(page);
  await dialog.getByRole('button', { name: 'Make a link' }).click();
  const link = dialog.getByRole('textbox', { name: 'Link' });
  await expect(link).toHaveValue(/^https?:\/\/.+\/share\/[\w-]{32}$/);
  return link.inputValue();
}

/** A browser of somebody else, who has never been here. */
async function stranger(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  return context.newPage();
}

test('everybody who has the link reads it, until it is taken back', { tag: '@phone' }, async ({
  browser,
  chat,
  page,
}) => {
  await chat.open();
  await chat.ask('Create ToDo: Book swim lessons by Friday.');
  const link = await test.step('made and focused, by keyboard', async () => {
    const dialog = await openDialog(page);
    await expect(dialog).toContainText('Everybody who has the link can read');
    await expect(dialog.getByRole('button', { name: 'Make a link' })).toBeFocused();
    await page.keyboard.press('Enter');
    const field = dialog.getByRole('textbox', { name: 'Link' });
    await expect(field).toBeFocused();
    await expect(dialog.getByText(/^It shows the chat as it was on /)).toBeVisible();
    return field.inputValue();
  });
  await page.keyboard.press('Escape');
  await expect(dialogOf(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Options of this chat' })).toBeFocused();

  const other = await stranger(browser);
  const asked: string[] = [];
  other.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await test.step('read by a stranger, who becomes nobody here', async () => {
    const response = await other.goto(link, { waitUntil: 'networkidle' });
    expect(response?.status()).toBe(200);
    await expect(other.locator('[data-role="user"]')).toContainText('Create ToDo: Book swim lessons');
    await expect(other.locator('[data-role="assistant"]')).toContainText('Added Book swim lessons');
    await expect(other.getByRole('textbox')).toHaveCount(0);
    await expect(other.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
    expect(await other.context().cookies()).toEqual([]);
    expect(asked.filter((path) => path.startsWith('/api/'))).toEqual([]);
  });

  await test.step('it does not grow by itself', async () => {
    await chat.ask('Create ToDo: Call the bank.');
    await other.reload();
    await expect(other.locator('[data-role="user"]')).toHaveCount(1);
    const dialog = await openDialog(page);
    await dialog.getByRole('button', { name: 'Show what the chat says now' }).click();
    await expect(dialog.getByRole('status').last()).toHaveText('The link shows what the chat says now.');
    await expect(dialog.getByRole('textbox', { name: 'Link' })).toHaveValue(link);
    await other.reload();
    await expect(other.locator('[data-role="user"]')).toHaveCount(2);
  });

  await test.step('taken back, for good', async () => {
    const dialog = dialogOf(page);
    await dialog.getByRole('button', { name: 'Stop sharing' }).click();
    await expect(dialog.getByRole('button', { name: 'Keep the link' })).toBeFocused();
    await dialog.getByRole('button', { name: 'Stop sharing' }).click();
    await expect(dialog.getByRole('button', { name: 'Make a link' })).toBeFocused();
    const response = await other.reload();
    expect(response?.status()).toBe(404);
    await expect(other.getByRole('heading', { name: 'This link leads nowhere' })).toBeVisible();
    expect(await other.context().cookies()).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await share(chat)).not.toBe(link);
  });
  await other.context().close();
});

test('an address that never was a link leads nowhere', async ({ browser }) => {
  const other = await stranger(browser);
  for (const token of ['x', 'abcdefghijklmnopqrstuvwxyz012345']) {
    const response = await other.goto(`/share/${token}`);
    expect(response?.status()).toBe(404);
    await expect(other.getByRole('heading', { name: 'This link leads nowhere' })).toBeVisible();
  }
  await other.context().close();
});

test.describe('without the server', () => {
  test.use({ allowedComplaints: [/ERR_FAILED/] });

  test('the dialog says so, and tries again', async ({ chat, page }) => {
    await chat.open();
    await chat.ask('Create ToDo: Buy milk.');
    await page.route('**/share', (route) => route.abort());
    const dialog = await openDialog(page);
    await expect(dialog.getByRole('alert')).toContainText('The server cannot be reached.');
    await page.unroute('**/share');
    await dialog.getByRole('button', { name: 'Try again' }).click();
    await page.route('**/share', (route) => route.abort());
    await dialog.getByRole('button', { name: 'Make a link' }).click();
    await expect(dialog.getByRole('alert')).toContainText('The server cannot be reached.');
    await page.unroute('**/share');
    await dialog.getByRole('button', { name: 'Make a link' }).click();
    await expect(dialog.getByRole('textbox', { name: 'Link' })).toBeVisible();
    await expect(dialog.getByRole('alert')).toBeEmpty();
  });
});

test.describe('for everybody', () => {
  test.use({ kind: 'compatible', contextOptions: { reducedMotion: 'reduce' } });

  test('dialog and page are good to read, also with answers that broke off', async ({ chat, page }) => {
    await chat.open();
    await chat.ask('Create ToDos: 1) Check on swim lessons this weekend. 2) Buy milk.');
    const failed = await chat.ask(`fail:drop ${unique()}`);
    await expect(failed).toContainText('This sentence is cut off in the');
    const stopped = await chat.send('slow:200');
    await expect(stopped).toContainText('word3');
    await chat.stopButton.click();
    await chat.isWhole(stopped);
    await chat.ask(`A word without a place to break: ${'x'.repeat(300)}`);
    const link = await share(chat);
    await expectNoSeriousFaultInBothThemes(page);
    await dialogOf(page).getByRole('button', { name: 'Stop sharing' }).click();
    await expectNoSeriousFaultInBothThemes(page);

    await page.goto(link);
    await expect(page.getByText('The answer broke off here.')).toBeVisible();
    await expect(page.getByText('Stopped.', { exact: true })).toBeVisible();
    await expectNoSeriousFaultInBothThemes(page);
    const isWider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(isWider).toBe(false);
  });
});
