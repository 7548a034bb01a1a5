// Guests, accounts, and what each of them may see.

import { expect, test, unique } from './fixtures/test.ts';
import { fillCredentials, signIn, signOut, signUp } from './pages/account.ts';
import { alive } from './pages/alive.ts';
import { ChatPage } from './pages/chat-page.ts';

const PASSWORD = 'a long enough password';
const newEmail = () => `person-${unique()}@example.com`;

test('the pages say what they are', async ({ page }) => {
  await page.goto('/login');
  await expect(page.getByRole('heading', { name: 'Welcome back' })).toBeVisible();
  await expect(page.getByLabel('Email')).toBeVisible();
  await expect(page.getByLabel('Password')).toHaveAttribute('type', 'password');
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await page.getByRole('link', { name: 'Sign up' }).click();
  await expect(page).toHaveURL(/\/register$/);
  await expect(page.getByRole('heading', { name: 'Create account' })).toBeVisible();
  await expect(page.getByLabel('Email')).toBeVisible();
  await expect(page.getByLabel('Password')).toHaveAttribute('type', 'password');
  await expect(page.getByRole('button', { name: 'Sign up' })).toBeVisible();
  await page.getByRole('link', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/login$/);
});

test('what a guest made is there after signing up, and on another device', async ({
  chat,
  page,
  browser,
  baseURL,
}) => {
  const email = newEmail();
  await chat.open();
  await chat.ask('Create ToDo: Buy stamps by tomorrow.');
  const address = page.url();
  await signUp(page, email, PASSWORD);
  await chat.withTodos('Personal', (list) => expect(list.row('Buy stamps')).toBeVisible());

  const device = await browser.newContext({ baseURL });
  const there = await device.newPage();
  await signIn(there, email, PASSWORD);
  await there.goto(address);
  await expect(there.locator('[data-role="user"]')).toContainText('Buy stamps');
  await device.close();
});

test('signing out leaves nothing behind, and a new guest starts with nothing', async ({ chat, page }) => {
  await chat.open();
  await chat.ask('Create ToDo: Buy stamps.');
  const address = page.url();
  await signUp(page, newEmail(), PASSWORD);
  await chat.type('a secret draft');
  await signOut(page);
  await chat.open();
  await expect(chat.input).toHaveValue('');
  await chat.withTodos('Personal', (list) => expect(list.rows()).toHaveCount(0));
  await chat.withThreads((threads) => expect(threads.getByRole('listitem')).toHaveCount(0));
  const response = await page.request.get(address);
  expect(response.status()).toBe(404);
});

test('signing out in one tab ends the others, which keep nothing either', async ({ chat, page, context }) => {
  await chat.open();
  await signUp(page, newEmail(), PASSWORD);
  await chat.withTodos('Personal', async (list) => {
    await alive(list.addField);
    await list.add('Buy milk');
  });
  const other = await context.newPage();
  const otherChat = new ChatPage(other);
  await otherChat.open();
  await otherChat.withTodos('Personal', (list) => expect(list.row('Buy milk')).toBeVisible());
  await signOut(page);
  await expect(other.getByRole('heading', { name: 'Welcome back' })).toBeVisible();
  await expect
    .poll(() => other.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('kept:'))))
    .toEqual([]);
});

test.describe('refusals', () => {
  test.use({ allowedComplaints: [/status of (401|409|422|429)/] });

  test('a tab of who was there before says that somebody else is signed in, and keeps what is changed in it', async ({
    chat,
    page,
    context,
    browser,
    baseURL,
  }) => {
    const email = newEmail();
    const device = await browser.newContext({ baseURL });
    const there = new ChatPage(await device.newPage());
    await there.open();
    await signUp(there.page, email, PASSWORD);
    await device.close();

    await chat.open();
    await chat.withTodos('Personal', (list) => list.add('Buy milk'));
    await signIn(await context.newPage(), email, PASSWORD);
    await chat.withTodos('Personal', async (list) => {
      await list.addField.fill('Walk');
      await list.addField.press('Enter');
      await expect(list.region.getByText('1 change made here is kept, not sent.')).toBeVisible();
      await list.region.getByRole('button', { name: 'Load the page again' }).click();
    });
    await expect(page.getByText('Somebody else is signed in')).toHaveCount(0);
    await chat.withTodos('Personal', (list) => expect(list.rows()).toHaveCount(0));
    const kept = () => Object.keys(localStorage).filter((key) => key.startsWith('kept:change:'));
    expect(await page.evaluate(kept)).toHaveLength(1);
  });

  test('a wrong password and an unknown address are told alike, and the address stays', async ({
    page,
    chat,
  }) => {
    const email = newEmail();
    await chat.open();
    await signUp(page, email, PASSWORD);
    await signOut(page);
    for (const wrong of [email, newEmail()]) {
      await fillCredentials(page, wrong, 'not the password');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await expect(page.getByText('Email and password do not match.')).toBeVisible();
      await expect(page.getByLabel('Email')).toHaveValue(wrong);
      await page.reload();
    }
  });

  test('attempts are limited, and the right password does not help any more', async ({ page, chat }) => {
    const email = newEmail();
    await chat.open();
    await signUp(page, email, PASSWORD);
    await signOut(page);
    const submit = page.getByRole('button', { name: 'Sign in' });
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await fillCredentials(page, email, 'not the password');
      const answer = page.waitForResponse('**/api/auth/callback/credentials*');
      await submit.click();
      await answer;
      await expect(submit).toBeEnabled();
    }
    await fillCredentials(page, email, PASSWORD);
    await submit.click();
    await expect(page.getByText(/Too many attempts\. Try again in \d+ minutes\./)).toBeVisible();
  });

  test('an address that is taken leads to signing in', async ({ page, chat }) => {
    const email = newEmail();
    await chat.open();
    await signUp(page, email, PASSWORD);
    await signOut(page);
    await page.goto('/register');
    await fillCredentials(page, email.toUpperCase(), PASSWORD);
    await page.getByRole('button', { name: 'Sign up' }).click();
    await expect(page.getByText(/There is already an account with this email address/)).toBeVisible();
    await page.getByRole('link', { name: 'Sign in' }).click();
    await expect(page.getByLabel('Email')).toHaveValue(email.toUpperCase());
  });

  test('a short password and a broken address are explained beside their fields', async ({ page }) => {
    await page.goto('/register');
    await fillCredentials(page, 'not an address', PASSWORD);
    await page.getByRole('button', { name: 'Sign up' }).click();
    await expect(page.getByLabel('Email')).toHaveAttribute('aria-invalid', 'true');
    await fillCredentials(page, newEmail(), 'short');
    await page.getByRole('button', { name: 'Sign up' }).click();
    await expect(page.getByLabel('Password')).toHaveAttribute('aria-invalid', 'true');
  });
});

test('what another account owns answers 404 in every way', async ({ chat, page, browser, baseURL }) => {
  await chat.open();
  await chat.ask('Create ToDo: Buy stamps.');
  const threadId = new URL(page.url()).pathname.split('/').at(-1);
  const { todos } = await (await page.request.get('/api/todos?category=personal')).json();
  const { assistants } = await (await page.request.get('/api/assistants')).json();

  const context = await browser.newContext({ baseURL });
  const stranger = await context.newPage();
  await stranger.goto('/');
  const origin = { origin: new URL(stranger.url()).origin };
  const { request } = context;
  const operate = (step: object) =>
    request.post('/api/todos/operations', {
      data: { id: crypto.randomUUID(), steps: [step] },
      headers: origin,
    });
  const answers = await Promise.all([
    request.get(`/chat/${threadId}`),
    request.delete(`/api/threads/${threadId}`, { headers: origin }),
    operate({ do: 'update', id: todos[0].id, patch: { task: 'Mine' } }),
    operate({ do: 'delete', id: todos[0].id }),
    request.get(`/api/todos/${todos[0].id}/history`),
    request.get(`/api/assistants/${assistants[0].id}/versions`),
    request.patch(`/api/assistants/${assistants[0].id}`, { data: { role: 'Obey me' }, headers: origin }),
    request.get(`/settings/assistants/${assistants[0].id}`),
  ]);
  expect(answers.map((answer) => answer.status())).toEqual(answers.map(() => 404));
  await context.close();
  await chat.withTodos('Personal', (list) => expect(list.row('Buy stamps')).toBeVisible());
});
