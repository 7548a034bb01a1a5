// The chat itself: sending, stopping, reloading, drafts, addresses, keys. With a model that talks slowly on demand.

import { expect, test, unique } from './fixtures/test.ts';

test.use({ kind: 'compatible' });

test('the address becomes the chat’s own with the first message, without a reload', async ({ chat }) => {
  await chat.open();
  await chat.page.evaluate(() => Object.assign(window, { stillTheSamePage: true }));
  await chat.ask('Hello');
  await expect(chat.page).toHaveURL(/\/chat\/[0-9a-f-]{36}$/);
  expect(await chat.page.evaluate(() => 'stillTheSamePage' in window)).toBe(true);
  await chat.withThreads((threads) =>
    expect(threads.getByRole('link', { name: 'Hello', exact: true })).toHaveAttribute('aria-current', 'page'),
  );

  await chat.page.reload();
  await expect(chat.questions).toHaveText(/Hello/);
  await expect(chat.answers).toContainText('You said: Hello');
});

test('back leads to a new chat, forward to the chat again', async ({ chat }) => {
  await chat.open();
  await chat.ask('First');
  const first = chat.page.url();
  await chat.openThread('New chat');
  await expect(chat.page.getByTestId('suggested-actions')).toBeVisible();
  await chat.ask('Second');
  await expect(chat.page).not.toHaveURL(first);
  await chat.openThread('First');
  await expect(chat.answers).toContainText('You said: First');
  await chat.page.goBack();
  await expect(chat.answers).toContainText('You said: Second');
  await chat.page.goForward();
  await expect(chat.answers).toContainText('You said: First');
  await expect(chat.page).toHaveURL(first);
});

test('an answer goes on after a reload, to its end', async ({ chat }) => {
  await chat.open();
  await chat.send('slow:100');
  await expect(chat.answers.last()).toContainText('word5');
  await expect(chat.page).toHaveURL(/\/chat\//);
  await chat.page.reload();
  await expect(chat.answers.last()).toContainText('word100 end', { timeout: 20_000 });
  await chat.isWhole(chat.answers.last());
  await expect(chat.messages).toHaveCount(2);
});

test('a second tab follows the answer and has the whole of it', async ({ chat, context }) => {
  await chat.open();
  await chat.send('slow:60');
  await expect(chat.answers.last()).toContainText('word3');
  await expect(chat.page).toHaveURL(/\/chat\//);
  const other = await context.newPage();
  await other.goto(chat.page.url());
  const answer = other.locator('[data-role="assistant"]');
  await expect(answer).toContainText('word60 end', { timeout: 20_000 });
  await chat.isWhole(chat.answers.last());
  expect(await answer.getByRole('paragraph').allInnerTexts()).toEqual(
    await chat.answers.last().getByRole('paragraph').allInnerTexts(),
  );
});

test('stop keeps what was said, and the chat goes on', { tag: '@phone' }, async ({ chat }) => {
  await chat.open();
  await chat.send('slow:400');
  const answer = chat.answers.last();
  await expect(answer).toContainText('word5');
  await chat.stopButton.click();
  await chat.isWhole(answer);
  await expect(answer).toContainText('Stopped.');
  await expect(chat.sendButton).toBeVisible();
  await expect(await chat.ask('Go on')).toContainText('You said: Go on');
  await chat.page.reload();
  await expect(chat.answers.first()).toContainText('word5');
  await expect(chat.answers.first()).not.toContainText('end');
  await expect(chat.answers.first()).toContainText('Stopped.');
});

test('Enter sends, Shift+Enter begins a line, and nothing empty is sent', async ({ chat }) => {
  await chat.open();
  await chat.input.press('Enter');
  await expect(chat.sendButton).toBeDisabled();
  await chat.input.fill('one');
  await chat.input.press('Shift+Enter');
  await chat.input.pressSequentially('two');
  await expect(chat.input).toHaveValue('one\ntwo');
  await expect(chat.messages).toHaveCount(0);
  await chat.input.press('Enter');
  await expect(chat.input).toHaveValue('');
  await expect(chat.questions).toHaveText(/one\s*two/);
});

test('a draft survives a reload, each chat with its own', async ({ chat }) => {
  await chat.open();
  await chat.ask('Hello');
  await chat.type('A thought in this chat');
  await chat.openThread('New chat');
  await expect(chat.input).toHaveValue('');
  await chat.type('A thought for a new one');
  await chat.page.reload();
  await expect(chat.input).toHaveValue('A thought for a new one');
  await chat.openThread('Hello');
  await expect(chat.input).toHaveValue('A thought in this chat');
  await chat.ask('Something else');
  await chat.page.reload();
  await expect(chat.input).toHaveValue('');
});

test('the list follows the answer while it is being given, and marks what changed', {
  tag: '@phone',
}, async ({ chat }) => {
  const task = `Buy stamps ${unique()}`;
  await chat.open();
  await chat.send(`slow:400 ${task}`);
  await chat.withTodos('Personal', async (list) => {
    await expect(list.row(task)).toHaveAttribute('data-changed');
    await expect(chat.answers.last()).toHaveAttribute('aria-busy', 'true');
  });
  await expect(chat.answers.last()).toContainText(`Added ${task}`);
  await chat.stopButton.click();
});

test('an assistant can be switched by keyboard, on a chat that another one began', async ({ chat }) => {
  await chat.open();
  await expect(await chat.ask('Hello')).toContainText(/Personal\s*v1/);
  await chat.page.keyboard.press('Alt+2');
  await expect(chat.switcher).toHaveAccessibleName('Assistant: Work. Switch');
  await expect(chat.input).toBeFocused();
  await expect(await chat.ask('Create ToDo: Update audioUX.')).toContainText(/Work\s*v1/);
  await expect(chat.answers.first()).toContainText(/Personal\s*v1/);
  await chat.withTodos('Work', (list) => expect(list.row('Update audioUX')).toBeVisible());

  await chat.page.reload();
  await expect(chat.switcher).toHaveAccessibleName('Assistant: Work. Switch');
});

test('the model is chosen from a list with a search', async ({ chat }) => {
  await chat.open();
  await chat.page.getByTestId('model-selector').click();
  const search = chat.page.getByPlaceholder('Search models...');
  await search.fill('built');
  await search.press('Enter');
  await expect(chat.page.getByTestId('model-selector')).toContainText('Built-in rules');
  await expect(await chat.ask('Give me a todo summary.')).not.toContainText('Nothing is on the list.');
  await chat.page.reload();
  await expect(chat.page.getByTestId('model-selector')).toContainText('Built-in rules');
});

test('a suggestion is sent with one click', { tag: '@phone' }, async ({ chat }) => {
  await chat.open();
  await chat.page
    .getByTestId('suggested-actions')
    .getByRole('button', { name: /Create two ToDos/ })
    .click();
  await expect(chat.questions).toContainText('For winter travel, check AmEx points.');
  await chat.isWhole(chat.answers.last());
  await chat.withTodos('Personal', (list) => expect(list.rows()).toHaveCount(2));
});

test.describe('what is not there', () => {
  test.use({ allowedComplaints: [/status of 404/] });

  test('a chat that was deleted is gone from the list and from its address', async ({ chat }) => {
    await chat.open();
    await chat.ask('Hello');
    const address = chat.page.url();
    await chat.withThreads(async (threads) => {
      await threads.getByRole('button', { name: 'Options of the chat: Hello' }).click();
      await chat.page.getByRole('menuitem', { name: 'Delete' }).click();
      await expect(threads.getByRole('link', { name: 'Hello', exact: true })).toBeHidden();
    });
    await expect(chat.page).toHaveURL(/\/$/);
    await expect(chat.page.getByTestId('suggested-actions')).toBeVisible();
    await chat.page.goto(address);
    await expect(chat.page.getByRole('heading', { name: 'There is no such chat' })).toBeVisible();
  });

  test("another person's chat is not found", async ({ chat, browser, baseURL }) => {
    await chat.open();
    await chat.ask('A secret');
    const stranger = await browser.newContext({ baseURL });
    const page = await stranger.newPage();
    await page.goto(chat.page.url());
    await expect(page.getByText('There is no such chat')).toBeVisible();
    await expect(page.getByText('A secret')).toHaveCount(0);
    await stranger.close();
  });
});
