// The command palette: by keyboard alone, over a chat and over the settings.

import type { Page } from '@playwright/test';
import { days } from './fixtures/days.ts';
import { expect, test } from './fixtures/test.ts';
import { alive } from './pages/alive.ts';
import { findAssistant, request } from './pages/assistants.ts';
import { expectNoSeriousFaultInBothThemes } from './pages/no-fault.ts';

test('switches, opens and adds, by keyboard alone', async ({ chat, page }) => {
  const field = page.getByRole('combobox', { name: 'Commands' });
  await chat.open();
  await chat.ask('Create a ToDo: buy milk tomorrow');
  const address = page.url();

  await test.step('another assistant, and the focus is back where it was', async () => {
    await page.keyboard.press('Control+K');
    await expect(field).toBeFocused();
    await page.keyboard.type('wor');
    await expect(page.getByRole('option', { selected: true })).toContainText('Work');
    await page.keyboard.press('Enter');
    await expect(chat.switcher).toHaveAccessibleName('Assistant: Work. Switch');
    await expect(chat.input).toBeFocused();
  });

  await test.step('a ToDo with its deadline, on the list that is shown', async () => {
    await page.keyboard.press('Control+K');
    await field.fill('call the dentist tomorrow');
    await expect(page.getByRole('option')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Added to Work: call the dentist tomorrow')).toBeVisible();
    await chat.withTodos('Work', async (list) => {
      await expect(list.deadline('call the dentist')).toHaveAccessibleName(new RegExp(days.tomorrow()));
    });
  });

  await test.step('a new chat, and back to the old one by its title', async () => {
    await page.keyboard.press('Control+K');
    await field.fill('new chat');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/$/);
    await page.keyboard.press('Control+K');
    await field.fill('milk');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(address);
  });

  await test.step('the theme, and the settings', async () => {
    await page.keyboard.press('Control+K');
    await field.fill('dark');
    await page.keyboard.press('Enter');
    await expect(page.locator('html')).toHaveClass(/\bdark\b/);
    await page.keyboard.press('Control+K');
    await field.fill('schedules');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/settings\/schedules$/);
  });

  await test.step('Escape and the same keys close it', async () => {
    await page.keyboard.press('Control+K');
    await expect(field).toBeFocused();
    await page.keyboard.press('Control+K');
    await expect(field).toBeHidden();
    await page.keyboard.press('Control+K');
    await expect(field).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(field).toBeHidden();
  });
});

test('over the settings it adds a ToDo, and a switch begins a new chat', { tag: '@phone' }, async ({
  chat,
  page,
}) => {
  await chat.open();
  await page.goto('/settings');
  const opener = page.getByRole('button', { name: 'Search and commands' });
  await alive(opener);
  await opener.click();
  const field = page.getByRole('combobox', { name: 'Commands' });
  await field.fill('water the plants tomorrow');
  await page.getByRole('option', { name: /Add/ }).click();
  await expect(page.getByText('Added to Personal: water the plants tomorrow')).toBeVisible();
  await expect(opener).toBeFocused();
  await opener.click();
  await page.getByRole('option', { name: /^Work/ }).click();
  await expect(page).toHaveURL(/\/$/);
  await expect(chat.switcher).toHaveAccessibleName('Assistant: Work. Switch');
  await chat.switchTo('Personal');
  await chat.withTodos('Personal', async (list) => {
    await expect(list.deadline('water the plants')).toHaveAccessibleName(new RegExp(days.tomorrow()));
  });
});

test('it does not leave unsaved text without a question', async ({ chat, page }) => {
  await chat.open();
  const { id } = await findAssistant(page, 'Work');
  await page.goto(`/settings/assistants/${id}`);
  const role = page.getByRole('textbox', { name: 'Role prompt' });
  await alive(role);
  await role.fill('Half a thought');
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: 'Commands' }).fill('schedules');
  await page.keyboard.press('Enter');
  const question = page.getByRole('dialog', { name: 'Leave without saving?' });
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: 'Keep editing' }).click();
  await expect(role).toHaveValue('Half a thought');
});

test('it stays away while another dialog is open', async ({ chat, page }) => {
  await chat.open();
  await chat.ask('Create a ToDo: buy milk tomorrow');
  await page.getByRole('button', { name: 'Options of this chat' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  const dialog = page.getByRole('dialog', { name: 'Rename the chat' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Control+K');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('combobox', { name: 'Commands' })).toHaveCount(0);
});

async function tasksOf(page: Page): Promise<string[]> {
  const { body } = await request<{ todos: { task: string }[] }>(page, 'GET', '/api/todos?category=personal');
  return body.todos.map(({ task }) => task);
}

test.describe('without the server', () => {
  test.use({ allowedComplaints: [/ERR_FAILED/] });

  const OPERATIONS = /\/api\/todos\/operations(?:\?|$)/;

  test('over a chat what was typed is on the list, and sent when the server is back', async ({
    chat,
    page,
  }) => {
    await chat.open();
    await page.route(OPERATIONS, (route) => route.abort());
    await page.getByRole('button', { name: 'Search and commands' }).click();
    const field = page.getByRole('combobox', { name: 'Commands' });
    await field.fill('buy bread');
    await expect(page.getByRole('option', { selected: true })).toContainText('buy bread');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Added to Personal: buy bread')).toBeVisible();
    await expect(page.getByText('1 change waits for the network')).toBeVisible();
    await page.unroute(OPERATIONS);
    await expect(page.getByText('1 change waits for the network')).toBeHidden();
    expect(await tasksOf(page)).toEqual(['buy bread']);
  });

  test('elsewhere it stays in the field until it is added', async ({ chat, page }) => {
    await chat.open();
    await page.goto('/settings');
    await page.route(OPERATIONS, (route) => route.abort());
    await page.getByRole('button', { name: 'Search and commands' }).click();
    const field = page.getByRole('combobox', { name: 'Commands' });
    await field.fill('buy bread');
    await expect(page.getByRole('option', { selected: true })).toContainText('buy bread');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert').filter({ hasText: 'Not added.' })).toBeVisible();
    await expect(field).toHaveValue('buy bread');
    await page.unroute(OPERATIONS);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Added to Personal: buy bread')).toBeVisible();
    expect(await tasksOf(page)).toEqual(['buy bread']);
  });
});

test.describe('for everybody', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('as good to read as any page', async ({ chat, page }) => {
    await chat.open();
    await page.getByRole('button', { name: 'Search and commands' }).click();
    const field = page.getByRole('combobox', { name: 'Commands' });
    await expect(field).toBeFocused();
    await expectNoSeriousFaultInBothThemes(page);
    await field.fill('wor');
    await expectNoSeriousFaultInBothThemes(page);
  });
});
