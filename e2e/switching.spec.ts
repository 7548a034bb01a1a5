// Switching assistants: what the switcher shows, who begins, and what becomes of the chats of a deleted one.

import { expect, test } from './fixtures/test.ts';
import { addAssistant, deleteAssistant, findAssistant, request } from './pages/assistants.ts';
import { expectNoSeriousFault, expectNoSeriousFaultInBothThemes } from './pages/no-fault.ts';

test('the switcher tells each list and its open ToDos, and leads to the settings', { tag: '@phone' }, async ({
  chat,
  page,
}) => {
  await chat.open();
  await chat.withTodos('Personal', (list) => list.add('Call Ann'));
  const { id } = await findAssistant(page, 'Work');
  expect((await request(page, 'PUT', '/api/assistants/default', { id })).status).toBe(204);
  await page.reload();
  await chat.switcher.click();
  await expect(page.getByRole('menuitemradio', { name: /Personal/ })).toContainText('personal · 1 open');
  const work = page.getByRole('menuitemradio', { name: /Work/ });
  await expect(work).toContainText('work · 0 open');
  await expect(work).toContainText('Default');
  await page.getByRole('menuitem', { name: 'New assistant' }).click();
  await expect(page).toHaveURL(/\/settings\/assistants\/new$/);
});

test('a new session begins with the default assistant, this one with the last chosen', async ({
  chat,
  context,
  page,
}) => {
  await chat.open();
  const { id } = await findAssistant(page, 'Work');
  await request(page, 'PUT', '/api/assistants/default', { id });
  await page.reload();
  await expect(chat.switcher).toHaveAccessibleName('Assistant: Work. Switch');
  await chat.switchTo('Personal');
  await page.reload();
  await expect(chat.switcher).toHaveAccessibleName('Assistant: Personal. Switch');

  // A browser that is closed forgets the cookies of its session.
  const kept = (await context.cookies()).filter(({ expires }) => expires !== -1);
  await context.clearCookies();
  await context.addCookies(kept);
  await page.reload();
  await expect(chat.switcher).toHaveAccessibleName('Assistant: Work. Switch');
});

test('the keys switch to any of nine, list and greeting, without a page load', async ({ chat, page }) => {
  await chat.open();
  for (const name of ['Study', 'Health', 'Travel', 'Garden']) {
    await addAssistant(page, name);
    const category = name.toLowerCase();
    const step = { do: 'create', id: crypto.randomUUID(), category, task: `First of ${name}` };
    const operation = { id: crypto.randomUUID(), steps: [step] };
    expect((await request(page, 'POST', '/api/todos/operations', operation)).status).toBe(200);
  }
  await chat.open();
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  for (const [digit, name] of [
    ['6', 'Garden'],
    ['3', 'Study'],
    ['5', 'Travel'],
  ] as const) {
    await page.keyboard.press(`Alt+${digit}`);
    await expect(page.getByRole('heading', { level: 1, name: `${name} is here.` })).toBeVisible();
    await chat.withTodos(name, async (list) => {
      await expect(list.checkbox(`First of ${name}`)).toBeVisible();
    });
    await expect(page.getByText(`${name} answers the next message.`)).toBeAttached();
  }
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
});

test.describe('for everybody', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('one among many is found by typing', async ({ chat, page }) => {
    await chat.open();
    for (let number = 1; number <= 10; number += 1) await addAssistant(page, `Project ${number}`);
    await addAssistant(page, 'Household');
    await chat.open();
    await chat.switcher.focus();
    await page.keyboard.press('Enter');
    const field = page.getByRole('combobox', { name: 'Assistants' });
    await expect(field).toBeFocused();
    await expect(page.getByRole('option')).toHaveCount(13);
    await expectNoSeriousFaultInBothThemes(page);
    await field.fill('house');
    await expect(page.getByRole('option')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(chat.switcher).toHaveAccessibleName('Assistant: Household. Switch');
    await expect(chat.switcher).toBeFocused();
  });
});

test('an answer leads to the version that gave it, and an address to one message', async ({ chat, page }) => {
  await chat.open();
  const answer = await chat.ask('Create a ToDo: buy milk tomorrow');
  const address = page.url();
  const anchor = await answer.getAttribute('id');
  for (let turn = 0; turn < 4; turn += 1) await chat.ask('Give me a todo summary.');
  await answer.getByRole('link', { name: 'Version 1 of Personal' }).click();
  await expect(page).toHaveURL(/\/settings\/assistants\/[0-9a-f-]{36}\/history\?a=1$/);

  await page.goto(`${address}#${anchor}`);
  const marked = page.locator(`[id="${anchor}"]`);
  await expect(marked).toBeFocused();
  await expect(marked).toBeInViewport();
  await expect(marked).not.toHaveAttribute('data-marked');
});

test('what the settings changed is there on the way back', async ({ chat, page }) => {
  await chat.open();
  await chat.ask('Create a ToDo: buy milk tomorrow');
  const { id } = await findAssistant(page, 'Personal');
  await chat.chooseFromAccountMenu('Settings');
  await expect(page).toHaveURL(/\/settings$/);
  await request(page, 'PATCH', `/api/assistants/${id}`, { name: 'Myself' });
  await page.goBack();
  await expect(chat.switcher).toHaveAccessibleName('Assistant: Myself. Switch');
});

test.describe('a deleted assistant', () => {
  // The message that it is sent is refused.
  test.use({ allowedComplaints: [/status of 409/] });

  test('leaves chats to read, which go on once it is back', async ({ chat, page }) => {
    await chat.open();
    await chat.ask('Create a ToDo: buy milk tomorrow');
    const address = page.url();
    await deleteAssistant(page, 'Personal');
    await page.goto(address);
    await expect(chat.switcher).toHaveAccessibleName('Assistant: Personal. Switch');
    await expect(page.getByText('was deleted, so this chat can only be read.')).toBeVisible();
    await expect(chat.input).toHaveCount(0);
    await expectNoSeriousFault(page);
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await expect(chat.input).toBeVisible();
    await chat.ask('Give me a todo summary.');

    await deleteAssistant(page, 'Personal');
    await page.goto(address);
    await page.getByRole('button', { name: 'Start a new chat' }).click();
    await expect(page).toHaveURL(/\/$/);
    await expect(chat.switcher).toHaveAccessibleName('Assistant: Work. Switch');
  });

  test('cannot answer in an open tab, and what was typed stays', async ({ chat, page }) => {
    await chat.open();
    await deleteAssistant(page, 'Personal');
    await chat.input.fill('Remind me to call Ann');
    await chat.input.press('Enter');
    await expect(page.getByText('was deleted, so it cannot answer.')).toBeVisible();
    await expect(chat.input).toHaveValue('Remind me to call Ann');
    await page.getByRole('button', { name: 'Go on with Work' }).click();
    await expect(chat.input).toHaveValue('Remind me to call Ann');
    await chat.input.press('Enter');
    await chat.isWhole(chat.answers.first());
    await expect(chat.answers.first()).toContainText('Work');
  });

  test('in an open chat, what was typed moves to a new one', async ({ chat, page }) => {
    await chat.open();
    await chat.ask('Create a ToDo: buy milk tomorrow');
    await deleteAssistant(page, 'Personal');
    await chat.input.fill('And bread');
    await chat.input.press('Enter');
    await expect(page.getByText('was deleted, so this chat can only be read.')).toBeVisible();
    await expect(chat.input).toHaveValue('And bread');
    await chat.switchTo('Work');
    await expect(page).toHaveURL(/\/$/);
    await expect(chat.input).toHaveValue('And bread');
  });
});
