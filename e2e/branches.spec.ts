// Asking again and editing make branches beside what was there; what a left branch did can be seen and undone.

import { expect, test } from './fixtures/test.ts';
import { expectNoSeriousFault } from './pages/no-fault.ts';

test.use({ kind: 'compatible' });

test('asking again makes another answer beside the first, and both stay', { tag: '@phone' }, async ({
  chat,
  page,
}) => {
  await chat.open();
  await chat.ask('Hello');
  await chat.act(chat.answers.last(), 'Ask again');
  const versions = chat.answers.last().getByRole('group', { name: 'Versions of this answer' });
  await expect(versions).toContainText('2 / 2', { timeout: 20_000 });
  await chat.isWhole(chat.answers.last());
  await expect(chat.messages).toHaveCount(2);

  await versions.getByRole('button', { name: 'Previous' }).click();
  await expect(versions).toContainText('1 / 2');
  await expect(versions.getByRole('button', { name: 'Previous' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(versions).toContainText('2 / 2');
  await expect(versions.getByRole('button', { name: 'Next' })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(versions).toContainText('1 / 2');

  await chat.ask('Go on');
  await page.reload();
  await expect(chat.messages).toHaveCount(4);
  await expect(chat.answers.first()).toContainText('1 / 2');
});

test('a message is edited in its place; Escape leaves it, and what came after the old one stays', {
  tag: '@phone',
}, async ({ chat, page }) => {
  await chat.open();
  await chat.ask('First words');
  await chat.ask('More');
  await chat.act(chat.questions.first(), 'Edit message');
  const field = page.getByLabel('Edit your message');
  await expect(field).toBeFocused();
  await field.fill('Other words');
  await field.press('Escape');
  await expect(chat.questions.first()).toContainText('First words');
  await chat.act(chat.questions.first(), 'Edit message');
  await expect(field).toHaveValue('Other words');
  await field.press('Enter');

  await expect(chat.answers.first()).toContainText('You said: Other words', { timeout: 20_000 });
  await expect(chat.messages).toHaveCount(2);
  const versions = chat.questions.first().getByRole('group', { name: 'Versions of this message' });
  await expect(versions).toContainText('2 / 2');
  await versions.getByRole('button', { name: 'Previous' }).click();
  await expect(chat.messages).toHaveCount(4);
  await expect(chat.questions).toHaveText([/First words/, /More/]);
  await expectNoSeriousFault(page);
});

test('what the left branch did stays in sight, and is undone on request', async ({ chat, page }) => {
  await chat.open();
  await chat.ask('Create ToDo: Buy milk.');
  await chat.act(chat.questions.first(), 'Edit message');
  const field = page.getByLabel('Edit your message');
  await field.fill('Hello');
  await field.press('Enter');
  await expect(chat.answers.first()).toContainText('You said: Hello', { timeout: 20_000 });
  await expect(page.getByText('By Personal’s other answer. Added: Buy milk')).toBeVisible();
  await chat.withTodos('Personal', (list) => expect(list.row('Buy milk')).toBeVisible());
  await page.getByRole('button', { name: 'Undo what it did' }).click();
  await expect(page.getByText('Undone: 1 ToDo is as before.')).toBeVisible();
  await chat.withTodos('Personal', (list) => expect(list.rows()).toHaveCount(0));
});

test('what was changed since is not undone, and the reason is told', async ({ chat, page }) => {
  await chat.open();
  await chat.ask('Create ToDos: 1) Buy milk. 2) Call Ann.');
  await chat.withTodos('Personal', async (list) => {
    await list.checkbox('Buy milk').click();
    await expect(list.row('Buy milk')).toBeHidden();
  });
  await page.getByRole('button', { name: 'Undo what it did' }).click();
  await expect(page.getByText('Undone: 1 ToDo is as before. Not undone: 1 ToDo.')).toBeVisible();
  await expect(page.getByText('Buy milk: You changed it since.')).toBeVisible();
});

test('what was undone of an answer is done again, and undone again', async ({ chat, page }) => {
  await chat.open();
  await chat.ask('Create ToDos: 1) Buy milk. 2) Call Ann.');
  for (let time = 0; time < 2; time++) {
    await page.getByRole('button', { name: 'Undo what it did' }).click();
    await expect(page.getByText('Undone: 2 ToDos are as before.')).toBeVisible();
    await chat.withTodos('Personal', (list) => expect(list.rows()).toHaveCount(0));
    await page.getByRole('button', { name: 'Do it again' }).click();
    await chat.withTodos('Personal', (list) => expect(list.rows()).toHaveCount(2));
  }
});

test.describe('without a connection', () => {
  test.use({ allowedComplaints: [/ERR_CONNECTION_REFUSED/] });

  test('an edit that could not be sent stays open with its words', async ({ chat, page, context }) => {
    await chat.open();
    await chat.ask('First words');
    await chat.act(chat.questions.first(), 'Edit message');
    const field = page.getByLabel('Edit your message');
    await field.fill('Other words');
    await context.route('**/api/chat', (route) => route.abort('connectionrefused'), { times: 1 });
    await field.press('Enter');
    await expect(page.getByText('Maistro cannot be reached.')).toBeVisible();
    await expect(field).toHaveValue('Other words');
    await expect(chat.answers).toHaveCount(1);
    await field.press('Enter');
    await expect(chat.answers.first()).toContainText('You said: Other words', { timeout: 20_000 });
  });
});
