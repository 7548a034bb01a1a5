// Changes that are made without a network: they wait, are marked so, and are sent once when it is back.

import type { BrowserContext, Page } from '@playwright/test';
import { expect, test, unique } from './fixtures/test.ts';
import { signUp } from './pages/account.ts';
import { alive } from './pages/alive.ts';
import { ChatPage } from './pages/chat-page.ts';

test.use({ allowedComplaints: [/ERR_INTERNET_DISCONNECTED|status of 40[49]/] });

type Sent = { id: string; steps: { do: string; task?: string; patch?: Record<string, unknown> }[] };

/** The operations that leave the context's pages, in order. */
function listen(context: BrowserContext): Sent[] {
  const sent: Sent[] = [];
  context.on('request', (request) => {
    if (new URL(request.url()).pathname === '/api/todos/operations') sent.push(request.postDataJSON());
  });
  return sent;
}

/** On a phone the list beside the chat is there too, out of sight. */
const waiting = (page: Page) => page.getByText(/changes? waits? for the network/).filter({ visible: true });
/** The code that sends is loaded when the page has come to rest. */
const isAtRest = (page: Page) => page.waitForLoadState('networkidle');

/** What the server has, read by a page that was opened anew. */
async function storedTasks(page: Page): Promise<string[]> {
  const response = await page.request.get('/api/todos?category=personal');
  const { todos } = (await response.json()) as { todos: { task: string }[] };
  return todos.map(({ task }) => task).sort();
}

test('changes without a network are shown at once, wait, and are sent once and in order', {
  tag: '@phone',
}, async ({ chat, page, context }) => {
  await chat.open();
  await chat.withTodos('Personal', async (list) => {
    await list.add('Buy milk');
    await list.add('Call Ann');
    await isAtRest(page);
    const sent = listen(context);

    await context.setOffline(true);
    await list.addField.fill('Walk the dog');
    await list.addField.press('Enter');
    await expect(list.row('Walk the dog')).toBeVisible();
    await list.checkbox('Buy milk').click();
    await expect(list.group('No deadline')).toHaveCount(2);
    await expect(waiting(page)).toHaveText('2 changes wait for the network');

    const attempts = sent.length;
    await context.setOffline(false);
    await expect(waiting(page)).toBeHidden();
    await expect(list.group('No deadline')).toHaveCount(2);
    const answered = sent.slice(attempts);
    expect(answered.map(({ steps: [step] }) => step?.do)).toEqual(['create', 'update']);
    expect(new Set(answered.map(({ id }) => id)).size).toBe(2);
  });
  expect(await storedTasks(page)).toEqual(['Buy milk', 'Call Ann', 'Walk the dog']);
});

test.describe('with the page for when there is no network', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a change outlives a reload without a network, and is sent when it is back', async ({
    chat,
    page,
    context,
  }) => {
    await chat.open();
    await chat.withTodos('Personal', (list) => list.add('Buy milk'));
    await page.evaluate(() => navigator.serviceWorker.ready);
    await isAtRest(page);

    await context.setOffline(true);
    await chat.withTodos('Personal', async (list) => {
      await list.addField.fill('Walk the dog');
      await list.addField.press('Enter');
      await expect(waiting(page)).toBeVisible();
    });
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('kept:lists') ?? ''))
      .toContain('Walk the dog');
    await page.reload();
    await expect(page.getByRole('heading', { name: 'You are offline' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'personal' })).toContainText('Walk the dog');
    await expect(page.getByText('1 change of yours is in them and waits for the network.')).toBeVisible();

    await context.setOffline(false);
    await expect(chat.input).toBeVisible();
    await chat.withTodos('Personal', (list) => expect(list.row('Walk the dog')).toBeVisible());
    await expect.poll(() => storedTasks(page)).toEqual(['Buy milk', 'Walk the dog']);
  });
});

test('a change whose answer is lost, and a page that is closed before it is sent, lose nothing', async ({
  chat,
  page,
  context,
}) => {
  await chat.open();
  await isAtRest(page);
  // The server does it, and nobody hears of it.
  await page.route(/\/api\/todos\/operations$/, async (route) => {
    await route.fetch();
    await route.abort('internetdisconnected');
  });
  await chat.withTodos('Personal', async (list) => {
    await list.addField.fill('Buy milk');
    await list.addField.press('Enter');
    await expect(waiting(page)).toHaveText('1 change waits for the network');
  });
  await page.close();

  const next = new ChatPage(await context.newPage());
  await next.open();
  await next.withTodos('Personal', async (list) => {
    await expect(list.rows()).toHaveCount(1);
    await expect(waiting(next.page)).toBeHidden();
  });
  await expect
    .poll(() =>
      next.page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('kept:change'))),
    )
    .toEqual([]);
  expect(await storedTasks(next.page)).toEqual(['Buy milk']);
});

test('two tabs show what the other changed without a network, and send it once', async ({
  chat,
  page,
  context,
}) => {
  await chat.open();
  await chat.withTodos('Personal', (list) => list.add('Buy milk'));
  const other = new ChatPage(await context.newPage());
  await other.open();
  await isAtRest(page);
  await isAtRest(other.page);
  const sent = listen(context);

  await context.setOffline(true);
  await chat.withTodos('Personal', async (list) => {
    await list.addField.fill('From the first tab');
    await list.addField.press('Enter');
    await expect(list.rows()).toHaveCount(2);
  });
  await other.withTodos('Personal', async (list) => {
    await expect(list.row('From the first tab')).toBeVisible();
    await list.addField.fill('From the second tab');
    await list.addField.press('Enter');
    await expect(list.rows()).toHaveCount(3);
  });
  await chat.withTodos('Personal', (list) => expect(list.row('From the second tab')).toBeVisible());

  const attempts = sent.length;
  await context.setOffline(false);
  for (const tab of [page, other.page]) await expect(waiting(tab)).toBeHidden();
  expect(sent.slice(attempts).map(({ steps: [step] }) => step?.task)).toEqual([
    'From the first tab',
    'From the second tab',
  ]);
  expect(await storedTasks(page)).toEqual(['Buy milk', 'From the first tab', 'From the second tab']);
});

test('what is refused when the network is back is told, with the words that were written', async ({
  chat,
  page,
  context,
}) => {
  await chat.open();
  await chat.withTodos('Personal', async (list) => {
    await list.add('Buy milk');
    await isAtRest(page);
    const { todos } = await (await page.request.get('/api/todos?category=personal')).json();
    await context.setOffline(true);
    await list.title('Buy milk').click();
    await list.region.getByLabel('Title', { exact: true }).fill('Buy oat milk');
    await list.region.getByLabel('Title', { exact: true }).press('Enter');
    await expect(waiting(page)).toBeVisible();
    // Meanwhile it is deleted elsewhere: by a program that is not this page.
    const response = await page.request.post('/api/todos/operations', {
      data: { id: crypto.randomUUID(), steps: [{ do: 'delete', id: todos[0].id }] },
    });
    expect(response.ok()).toBe(true);

    await context.setOffline(false);
    const notice = page.getByRole('alert').filter({ hasText: 'Buy oat milk' });
    await expect(notice).toContainText('It may have been deleted');
    await expect(list.rows()).toHaveCount(0);
    await notice.getByRole('button', { name: 'Try again' }).click();
    await expect(list.row('Buy oat milk')).toBeVisible();
    await expect(notice).toBeHidden();
  });
  await expect.poll(() => storedTasks(page)).toEqual(['Buy oat milk']);
});

test('signing out tells what would be lost, and leaves nothing of it in the browser', async ({
  chat,
  page,
}) => {
  await signUp(page, `${unique()}@example.com`, 'a long password');
  await page.route(/\/api\/todos\/operations$/, (route) => route.abort('internetdisconnected'));
  await chat.withTodos('Personal', async (list) => {
    await alive(list.addField);
    await list.addField.fill('Buy milk');
    await list.addField.press('Enter');
    await expect(waiting(page)).toBeVisible();
  });
  await page.getByRole('button', { name: 'Account' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByText('1 change has not been sent yet and would be lost.')).toBeVisible();
  await page.getByRole('button', { name: 'Sign out anyway' }).click();
  await expect(page.getByRole('heading', { name: 'Welcome back' })).toBeVisible();
  const kept = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('kept:')));
  expect(kept).toEqual([]);
});
