// What is changed on another device, in another tab or by a program shows without a reload.

import { Client } from '@langchain/langgraph-sdk';
import type { BrowserContext, Page, Request } from '@playwright/test';
import { expect, test, unique } from './fixtures/test.ts';
import { signIn, signUp } from './pages/account.ts';
import { ChatPage } from './pages/chat-page.ts';
import type { TodoList } from './pages/todo-list.ts';

const isLive = (url: string) => new URL(url).pathname === '/api/todos/live';

/** A program of the same person that puts ToDos on the list "personal". */
async function program(page: Page, baseURL: string | undefined) {
  const response = await page.request.post('/api/keys', { data: { name: 'Test' } });
  const { secret } = (await response.json()) as { secret: string };
  const client = new Client({ apiUrl: `${baseURL}/api/langgraph`, apiKey: secret });
  const namespace = ['todo', 'personal', 'default-user'];
  return {
    put: (task: string, id = crypto.randomUUID()) =>
      client.store.putItem(namespace, id, { task, status: 'not started', solutions: [] }),
    remove: (id: string) => client.store.deleteItem(namespace, id),
  };
}

/** Follows the list while it is open, which on a phone is in a sheet. */
async function watch(chat: ChatPage, look: (list: TodoList) => Promise<void>): Promise<void> {
  await chat.withTodos('Personal', look);
}

/** How many streams the tabs of a browser have open. */
function countStreams(context: BrowserContext): () => number {
  const open = new Set<Request>();
  context.on('request', (request) => isLive(request.url()) && open.add(request));
  const end = (request: Request) => void open.delete(request);
  context.on('requestfinished', end);
  context.on('requestfailed', end);
  // What a tab that is closed had open is not told.
  return () => [...open].filter((request) => !request.frame().page().isClosed()).length;
}

test('two devices of one person show each other’s changes, and those of a program', {
  tag: '@phone',
}, async ({ chat, page, browser, baseURL, contextOptions }) => {
  const email = `${unique()}@example.com`;
  await signUp(page, email, 'correct horse battery');
  const device = await browser.newContext({ ...contextOptions, baseURL });
  const other = new ChatPage(await device.newPage());
  await signIn(other.page, email, 'correct horse battery');
  const api = await program(page, baseURL);
  const id = crypto.randomUUID();

  await watch(other, async (theirs) => {
    await watch(chat, async (mine) => {
      await mine.add('Call the bank');
      await expect(theirs.row('Call the bank')).toBeVisible();
      await theirs.checkbox('Call the bank').click();
      await expect(mine.heading('Done')).toBeVisible();
      await expect(mine.row('Call the bank')).toHaveCount(0);

      await api.put('Water plants', id);
      await expect(mine.row('Water plants')).toBeVisible();
      await expect(theirs.row('Water plants')).toBeVisible();
      await api.put('Water all plants', id);
      await expect(mine.row('Water all plants')).toBeVisible();
      await expect(theirs.row('Water all plants')).toBeVisible();
      await expect(theirs.row('Water plants')).toHaveCount(0);
      await api.remove(id);
      await expect(mine.row('Water all plants')).toHaveCount(0);
      await expect(theirs.row('Water all plants')).toHaveCount(0);
    });
  });
  await device.close();
});

test('the tabs of a browser share one stream, and go on when its tab is closed', async ({
  chat,
  page,
  context,
  baseURL,
}) => {
  const streams = countStreams(context);
  await chat.open();
  await expect.poll(streams).toBe(1);
  const api = await program(page, baseURL);
  const others = [new ChatPage(await context.newPage()), new ChatPage(await context.newPage())];
  for (const other of others) await other.open();
  await api.put('Water plants');
  for (const tab of [chat, ...others]) {
    await watch(tab, (list) => expect(list.row('Water plants')).toBeVisible());
  }
  await expect.poll(streams).toBe(1);

  await page.close();
  await api.put('Call the bank');
  for (const tab of others) {
    await watch(tab, (list) => expect(list.row('Call the bank')).toBeVisible());
  }
  await expect.poll(streams).toBe(1);
});

test.describe('when the stream breaks', () => {
  test.use({ allowedComplaints: [/ERR_FAILED/] });

  test('what changed meanwhile shows when it is back', async ({ chat, page, baseURL }) => {
    let attempts = 0;
    await page.route(
      (url) => isLive(url.href),
      (route) => {
        attempts += 1;
        return route.abort();
      },
    );
    await chat.open();
    await expect.poll(() => attempts).toBeGreaterThan(1);
    const api = await program(page, baseURL);
    await api.put('Water plants');
    await page.unrouteAll();
    await watch(chat, (list) => expect(list.row('Water plants')).toBeVisible());
  });
});
