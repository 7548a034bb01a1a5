// The palette finds chats by what was said in them, over a chat and over the settings.

import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { alive } from './pages/alive.ts';
import type { ChatPage } from './pages/chat-page.ts';
import { expectNoSeriousFault } from './pages/no-fault.ts';

const fieldOf = (page: Page) => page.getByRole('combobox', { name: 'Commands' });
const found = (page: Page) => page.getByRole('group', { name: 'Found in chats' }).getByRole('option');

/** Two chats; the words "no estimate" stand in an answer of the first one. */
async function begin(chat: ChatPage): Promise<string> {
  await chat.open();
  await chat.ask('Create ToDo: Book swim lessons by Friday.');
  const address = new URL(chat.page.url()).pathname;
  await chat.ask('Give me a todo summary.');
  await chat.open();
  await chat.ask('Create ToDo: Buy milk.');
  return address;
}

test('by words of an answer, which is shown where it stands', async ({ chat, page }) => {
  const address = await begin(chat);
  await page.getByRole('button', { name: 'Search and commands' }).click();
  const field = fieldOf(page);
  await field.fill('here is where');
  await expect(found(page)).toHaveCount(1);
  await expect(found(page).locator('mark')).toHaveText(/where/i);
  await expectNoSeriousFault(page);
  await test.step('what is typed last wins', async () => {
    await field.fill('zeppelin');
    await expect(found(page)).toHaveCount(0);
    await field.fill('here is where things stand');
    await expect(found(page)).toHaveCount(1);
  });
  await test.step('chosen by keyboard, below what is listed', async () => {
    await expect(page.getByRole('option', { selected: true })).toContainText('Add');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${address}#m-`));
    const answer = chat.answers.nth(1);
    await expect(answer).toContainText('Here is where things stand');
    await expect(answer).toBeFocused();
  });
});

test('over the settings', async ({ chat, page }) => {
  const address = await begin(chat);
  await page.goto('/settings');
  const opener = page.getByRole('button', { name: 'Search and commands' });
  await alive(opener);
  await opener.click();
  await fieldOf(page).fill('here is where');
  await found(page).click();
  await expect(page).toHaveURL(new RegExp(`${address}#m-`));
  await expect(chat.answers.nth(1)).toBeFocused();
});

test.describe('without the server', () => {
  test.use({ allowedComplaints: [/ERR_FAILED/] });

  test('the chats that are here are found by their titles', async ({ chat, page }) => {
    const address = await begin(chat);
    await page.getByRole('button', { name: 'Search and commands' }).click();
    await page.route('**/api/threads?*', (route) => route.abort());
    await fieldOf(page).fill('swim');
    await expect(page.getByText('The server cannot be reached.')).toBeVisible();
    await expect(found(page)).toHaveCount(0);
    await expect(page.getByRole('group', { name: 'Chats' }).getByRole('option')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(address));
  });
});
