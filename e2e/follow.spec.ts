// One chat in two browsers, and one whose connection is lost: everybody has the same words, none twice, none missing.

import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { ChatPage } from './pages/chat-page.ts';

test.use({ kind: 'compatible' });

const words = (count: number) =>
  `${Array.from({ length: count }, (_, index) => `word${index + 1}`).join(' ')} end`;

/** As a phone of the same person: a browser of its own with the same session. */
async function otherBrowser(context: BrowserContext, page: Page): Promise<ChatPage> {
  const other = await context.browser()?.newContext({
    baseURL: new URL(page.url()).origin,
    storageState: await context.storageState(),
    serviceWorkers: 'block',
  });
  if (!other) throw new Error('There is no browser.');
  return new ChatPage(await other.newPage());
}

test('a message sent in one tab appears in the other at once, with its answer', async ({ chat, context }) => {
  await chat.open();
  await chat.ask('Hello');
  const other = new ChatPage(await context.newPage());
  await other.open(chat.page.url());
  await expect(other.messages).toHaveCount(2);
  await chat.send('slow:40');
  await expect(other.questions).toHaveText([/Hello/, /slow:40/]);
  await expect(other.answers.last()).toContainText('word40 end', { timeout: 20_000 });
  await chat.isWhole(chat.answers.last());
  await expect(other.answers.last().locator('.markdown')).toHaveText(words(40));
  await expect(chat.answers.last().locator('.markdown')).toHaveText(words(40));

  await other.send('slow:200');
  await expect(chat.answers.nth(2)).toContainText('word3', { timeout: 20_000 });
  await chat.input.fill('Behind it');
  await chat.input.press('Enter');
  await expect(other.queued).toHaveText([/Behind it/]);
  await other.stopButton.click();
  await expect(chat.answers.nth(3)).toContainText('You said: Behind it', { timeout: 20_000 });
  await expect(other.answers.nth(3)).toContainText('You said: Behind it', { timeout: 20_000 });
  await expect(other.messages).toHaveCount(8);
});

test('another browser follows when it is looked at', async ({ chat, context }) => {
  await chat.open();
  await chat.ask('Hello');
  const phone = await otherBrowser(context, chat.page);
  await phone.open(chat.page.url());
  await chat.send('slow:60');
  await expect(chat.answers.last()).toContainText('word5');
  await phone.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(phone.answers.last()).toContainText('word60 end', { timeout: 20_000 });
  await expect(phone.answers.last().locator('.markdown')).toHaveText(words(60));
  await phone.ask('From the phone');
  await chat.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(chat.answers.last()).toContainText('You said: From the phone');
  await expect(chat.messages).toHaveCount(6);
  await phone.page.context().close();
});

test.describe('on a connection that comes and goes', () => {
  test.use({ allowedComplaints: [/ERR_INTERNET_DISCONNECTED|ERR_NETWORK|ERR_FAILED/] });

  test('an answer goes on with the next word', async ({ chat, context, page }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/stream')) asked.push(new URL(request.url()).search);
    });
    await chat.open();
    await chat.send('slow:160');
    await expect(chat.answers.last()).toContainText('word10');
    await context.setOffline(true);
    await expect(page.getByText('The connection was lost.')).toBeVisible();
    await context.setOffline(false);
    await expect(chat.answers.last()).toContainText('word160 end', { timeout: 30_000 });
    await expect(page.getByText('The connection was lost.')).toBeHidden();
    await expect(chat.answers.last().locator('.markdown')).toHaveText(words(160));
    await expect(chat.messages).toHaveCount(2);
    expect(asked.some((search) => /after=[1-9]\d*&message=/.test(search))).toBe(true);
  });

  test('an answer that ended meanwhile is there in full', async ({ chat, context, page }) => {
    await chat.open();
    await chat.send('slow:120');
    await expect(chat.answers.last()).toContainText('word3');
    await context.setOffline(true);
    await expect(page.getByText('The connection was lost.')).toBeVisible();
    await chat.input.fill('Written meanwhile');
    const other = (await otherBrowser(context, page)).page.context();
    const stream = `${chat.page.url().replace('/chat/', '/api/chat/')}/stream`;
    await expect.poll(async () => (await other.request.get(stream)).status(), { timeout: 20_000 }).toBe(204);
    await other.close();
    await context.setOffline(false);
    await expect(chat.answers.last().locator('.markdown')).toHaveText(words(120), { timeout: 30_000 });
    await expect(chat.input).toHaveValue('Written meanwhile');
    await expect(page.getByText('The connection was lost.')).toBeHidden();
  });
});
