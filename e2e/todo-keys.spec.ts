// The list by its keys: going about in it, changing what has the focus, undo, and the help that names them all.

import { seedTodos } from './fixtures/seed-todos.ts';
import { expect, test } from './fixtures/test.ts';

test.beforeEach(async ({ chat }) => {
  await chat.open();
  await seedTodos(chat.page, [{ task: 'First', due: 0 }, { task: 'Second', due: 1 }, { task: 'Third' }]);
  await chat.open();
});

test('j and k go from row to row, over the headings; arrows too', async ({ chat, page }) => {
  await chat.withTodos('Personal', async (list) => {
    await list.addField.focus();
    await page.keyboard.press('Tab');
    await expect(list.checkbox('First')).toBeFocused();
    await page.keyboard.press('j');
    await expect(list.checkbox('Second')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(list.checkbox('Third')).toBeFocused();
    await page.keyboard.press('j');
    await expect(list.checkbox('Third')).toBeFocused();
    await page.keyboard.press('k');
    await page.keyboard.press('ArrowUp');
    await expect(list.checkbox('First')).toBeFocused();
    await page.keyboard.press('End');
    await expect(list.checkbox('Third')).toBeFocused();
  });
});

test('Enter edits, d and e open their fields, x is done, z takes back and Shift z does again', async ({
  chat,
  page,
}) => {
  await chat.withTodos('Personal', async (list) => {
    await list.checkbox('First').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('First of all');
    await page.keyboard.press('Enter');
    // The focus is back where the key was pressed, so that the next one means the row.
    await expect(list.checkbox('First of all')).toBeFocused();
    await page.keyboard.press('e');
    await expect(list.region.getByRole('textbox', { name: 'Estimate' })).toBeFocused();
    // In a field they are letters.
    await page.keyboard.type('45 min');
    await page.keyboard.press('Enter');
    await expect(list.estimate('First of all')).toHaveAccessibleName(/45 min$/);
    await expect(list.checkbox('First of all')).toBeFocused();
    await page.keyboard.press('d');
    await expect(list.region.getByLabel('Deadline', { exact: true })).toBeFocused();
    await page.keyboard.type('today 23:30');
    await page.keyboard.press('Enter');
    await expect(list.checkbox('First of all')).toBeFocused();
    await page.keyboard.press('d');
    await page.keyboard.press('Escape');
    await expect(list.checkbox('First of all')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(list.region.getByRole('textbox', { name: 'Title' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(list.checkbox('First of all')).toBeFocused();

    await page.keyboard.press('x');
    await expect(list.row('First of all')).toBeHidden();
    await expect(list.checkbox('Second')).toBeFocused();
    await page.keyboard.press('z');
    await expect(list.row('First of all')).toBeVisible();
    await page.keyboard.press('Shift+Z');
    await expect(list.row('First of all')).toBeHidden();
    await page.keyboard.press('n');
    await expect(list.addField).toBeFocused();
    await page.keyboard.type('next jx');
    await expect(list.addField).toHaveValue('next jx');
  });
});

test('the question mark names all keys; below a dialog they do nothing', async ({ chat, page }) => {
  await chat.withTodos('Personal', async (list) => {
    await list.checkbox('First').focus();
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keys of the list' });
    await expect(help.getByText('Done, or not done')).toBeVisible();
    await page.keyboard.press('x');
    await page.keyboard.press('Escape');
    await expect(help).toBeHidden();
    await expect(list.checkbox('First')).toBeFocused();
    await expect(list.checkbox('First')).not.toBeChecked();
  });
});

test('while a message is typed the keys are letters', async ({ chat, page }) => {
  await chat.input.focus();
  await page.keyboard.type('jxdez?');
  await expect(chat.input).toHaveValue('jxdez?');
  await chat.withTodos('Personal', (list) => expect(list.rows()).toHaveCount(3));
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
