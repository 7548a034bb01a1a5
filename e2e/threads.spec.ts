// The list of chats: found by their words, renamed, pinned, put away, deleted and brought back.

import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import type { ChatPage } from './pages/chat-page.ts';
import { expectNoSeriousFault } from './pages/no-fault.ts';

/** Says each in a chat of its own, the last one is open. */
async function sayEach(chat: ChatPage, texts: string[]): Promise<void> {
  for (const text of texts) {
    await chat.open();
    await chat.ask(text);
  }
}

async function choose(page: Page, chatTitle: RegExp, item: string): Promise<void> {
  await page.getByRole('button', { name: chatTitle }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

test('a chat is found by its words, and opens where they stand', { tag: '@phone' }, async ({
  chat,
  page,
}) => {
  await sayEach(chat, ['Call the plumber on Friday', 'Buy milk tomorrow']);
  await chat.withThreads(async (threads) => {
    await threads.getByRole('searchbox', { name: 'Search chats' }).fill('plum');
    await expect(threads.getByRole('status')).toHaveText('1 chat');
    const hit = threads.getByRole('listitem');
    await expect(hit.locator('mark').first()).toHaveText(/plum/i);
    await expectNoSeriousFault(page);
    await hit.getByRole('link').click();
  });
  await expect(page).toHaveURL(/\/chat\/[^#]+#m-/);
  await expect(chat.answers.last()).toContainText('plumber');
});

test('nothing is found for words that nobody said', async ({ chat }) => {
  await sayEach(chat, ['Buy milk tomorrow']);
  await chat.withThreads(async (threads) => {
    const field = threads.getByRole('searchbox', { name: 'Search chats' });
    await field.fill('zeppelin');
    await expect(threads.getByRole('status')).toHaveText('Nothing found.');
    await field.press('Escape');
    await expect(field).toHaveValue('');
    await expect(threads.getByRole('heading', { name: 'Today' })).toBeVisible();
  });
});

test('a chat is renamed in place, and keeps its title after a reload', { tag: '@phone' }, async ({
  chat,
  page,
}) => {
  await sayEach(chat, ['Buy milk tomorrow']);
  await chat.withThreads(async (threads) => {
    await choose(page, /^Options of the chat: /, 'Rename');
    await threads.getByRole('textbox', { name: 'Title of the chat' }).fill('Groceries');
    // It is shown at once, before the server has it.
    const isSaved = page.waitForResponse(
      (response) => response.request().method() === 'PATCH' && response.ok(),
    );
    await page.keyboard.press('Enter');
    await expect(threads.getByRole('link', { name: 'Groceries' })).toBeFocused();
    await isSaved;
  });
  await page.reload();
  await expect(page).toHaveTitle('Groceries · Maistro');
  await chat.withThreads(async (threads) => {
    await choose(page, /^Options of the chat: /, 'Rename');
    await threads.getByRole('textbox', { name: 'Title of the chat' }).fill('Something else');
    await page.keyboard.press('Escape');
    await expect(threads.getByRole('link', { name: 'Groceries' })).toBeVisible();
  });
});

test('what is pinned stands first, what is archived apart', { tag: '@phone' }, async ({ chat, page }) => {
  await sayEach(chat, ['Call the plumber on Friday', 'Buy milk tomorrow']);
  await chat.withThreads(async (threads) => {
    await choose(page, /^Options of the chat: .*plumber/i, 'Pin');
    await expect(threads.getByRole('region', { name: 'Pinned' }).getByRole('link')).toHaveText(/plumber/i);
    await choose(page, /^Options of the chat: .*milk/i, 'Archive');
    await expect(threads.getByRole('link', { name: /milk/i })).toBeHidden();

    await threads.getByRole('button', { name: /^Show chats/ }).click();
    await page.getByRole('menuitemradio', { name: 'Archive' }).click();
    await expect(threads.getByRole('heading', { name: 'Archive' })).toBeVisible();
    await expectNoSeriousFault(page);
    await choose(page, /^Options of the chat: .*milk/i, 'Take out of the archive');
    await expect(threads.getByText('There are no such chats.')).toBeVisible();
    await threads.getByRole('button', { name: 'Close' }).click();
    await expect(threads.getByRole('link', { name: /milk/i })).toBeVisible();
  });
});

test('the chats of one assistant alone', async ({ chat, page }) => {
  await sayEach(chat, ['Buy milk tomorrow']);
  await chat.open();
  await chat.switchTo('Work');
  await chat.ask('Write the report by Friday');
  await chat.withThreads(async (threads) => {
    await threads.getByRole('button', { name: /^Show chats/ }).click();
    await page.getByRole('menuitemradio', { name: 'Work' }).click();
    await expect(threads.getByRole('link', { name: /report/i })).toBeVisible();
    await expect(threads.getByRole('link', { name: /milk/i })).toBeHidden();
  });
});

test('the open chat is deleted, and brought back with all that was said', async ({ chat, page }) => {
  await sayEach(chat, ['Buy milk tomorrow']);
  const address = page.url();
  await choose(page, /^Options of this chat/, 'Delete');
  await expect(page).toHaveURL(/\/$/);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page).toHaveURL(address);
  await expect(chat.answers.last()).toContainText('milk');
  await page.reload();
  await expect(chat.answers.last()).toContainText('milk');
});

test.describe('without the server', () => {
  test.use({ allowedComplaints: [/ERR_FAILED/] });

  test('a refusal is told, and can be tried again', async ({ chat, page }) => {
    await sayEach(chat, ['Buy milk tomorrow']);
    await page.route('**/api/threads/*', (route) => route.abort());
    await choose(page, /^Options of this chat/, 'Archive');
    await expect(page.getByText('The server cannot be reached.')).toBeVisible();
    await page.unroute('**/api/threads/*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await chat.withThreads((threads) => expect(threads.getByRole('link', { name: /milk/i })).toBeHidden());
  });
});

test('a chat is pinned and renamed by keyboard alone', async ({ chat, page }) => {
  await sayEach(chat, ['Buy milk tomorrow']);
  await chat.withThreads(async (threads) => {
    await threads.getByRole('link', { name: /milk/i }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: 'Rename' })).toBeFocused();
    await page.keyboard.press('p');
    await expect(page.getByRole('menuitem', { name: 'Pin' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(threads.getByRole('region', { name: 'Pinned' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Options of the chat/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: 'Rename' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(threads.getByRole('textbox', { name: 'Title of the chat' })).toBeFocused();
    await page.keyboard.type('Dairy');
    await page.keyboard.press('Enter');
    await expect(threads.getByRole('link', { name: 'Dairy' })).toBeFocused();
  });
});

test('a long history loads as one scrolls, without a shift', async ({ chat, page, request }) => {
  await chat.open();
  await chat.ask('Hello');
  const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const { assistants } = await (
    await request.get('/api/assistants', { headers: { cookie: cookies } })
  ).json();
  for (let index = 0; index < 45; index += 1) {
    await request.post('/api/chat', {
      headers: { cookie: cookies, origin: new URL(page.url()).origin },
      data: {
        threadId: crypto.randomUUID(),
        assistantId: assistants[0].id,
        timeZone: 'UTC',
        message: { id: crypto.randomUUID(), text: `Remember the number ${index}` },
      },
    });
  }
  await page.reload();
  await chat.withThreads(async (threads) => {
    const rows = threads.getByRole('listitem');
    await expect.poll(() => rows.count()).toBeGreaterThanOrEqual(30);
    await rows.last().scrollIntoViewIfNeeded();
    await expect(rows).toHaveCount(46);
    await expect(threads.getByRole('button', { name: 'Show older chats' })).toBeHidden();
  });
});
