// Many ToDos at once: selected with Shift, Ctrl and keys, then done, moved, put away or deleted, with one undo for all.

import { seedTodos } from './fixtures/seed-todos.ts';
import { expect, test } from './fixtures/test.ts';

test.beforeEach(async ({ chat }) => {
  await chat.open();
  await seedTodos(chat.page, [
    { task: 'One', due: 0 },
    { task: 'Two', due: 0, at: '23:45' },
    { task: 'Three', due: 1 },
    { task: 'Four' },
    { task: 'Five' },
  ]);
  await chat.open();
});

test('a range with Shift, more with Ctrl, all done at once, and one undo for all', async ({ chat, page }) => {
  await chat.withTodos('Personal', async (list) => {
    await list.title('Four').click({ modifiers: ['ControlOrMeta'] });
    await list.title('Five').click({ modifiers: ['Shift'] });
    await list.title('One').click({ modifiers: ['ControlOrMeta'] });
    const bar = page.getByRole('region', { name: 'Selected ToDos' });
    await expect(bar).toContainText('3 selected');
    await expect(list.region.getByRole('status').filter({ hasText: '3 selected' })).toBeAttached();
    await expect(list.row('Four')).toHaveAttribute('data-selected');
    await expect(list.row('Two')).not.toHaveAttribute('data-selected');
    await bar.getByRole('button', { name: 'Complete 3 ToDos' }).click();
    await expect(bar).toBeHidden();
    await expect(list.rows()).toHaveCount(2);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(list.rows()).toHaveCount(5);
    await expect(list.group('No deadline')).toHaveCount(2);
  });
});

test('by keys: further with Shift, all with Ctrl A, none with Escape; then to a day in words', async ({
  chat,
  page,
}) => {
  await chat.withTodos('Personal', async (list) => {
    await list.checkbox('Three').focus();
    await page.keyboard.press('Shift+J');
    await page.keyboard.press('Shift+ArrowDown');
    const bar = page.getByRole('region', { name: 'Selected ToDos' });
    await expect(bar).toContainText('3 selected');
    await page.keyboard.press('Shift+K');
    await expect(bar).toContainText('2 selected');
    await page.keyboard.press('ControlOrMeta+a');
    await expect(bar).toContainText('5 selected');
    await page.keyboard.press('Escape');
    await expect(bar).toBeHidden();

    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('d');
    const field = bar.getByRole('textbox', { name: 'New deadline of 5 ToDos' });
    await expect(field).toBeFocused();
    await field.fill('someday');
    await field.press('Enter');
    await expect(bar.getByRole('alert')).toContainText('"someday" is no date');
    await field.fill('tomorrow');
    await field.press('Enter');
    await expect(list.group('This week')).toHaveCount(5);
    // The hour stays.
    await expect(list.deadline('Two')).toHaveText('Tomorrow 23:45');
    await page.keyboard.press('z');
    await expect(list.group('This week')).toHaveCount(1);
    await expect(list.group('No deadline')).toHaveCount(2);
  });
});

test('to another list, to the archive, and away; what is left stays as it was', async ({ chat, page }) => {
  const bar = page.getByRole('region', { name: 'Selected ToDos' });
  await chat.withTodos('Personal', async (list) => {
    await list.title('One').click({ modifiers: ['ControlOrMeta'] });
    await list.title('Two').click({ modifiers: ['Shift'] });
    await bar.getByRole('button', { name: 'Move 2 ToDos to another list' }).click();
    await page.getByRole('menuitem', { name: 'Work' }).click();
    await expect(list.rows()).toHaveCount(3);

    await list.title('Three').click({ modifiers: ['ControlOrMeta'] });
    await bar.getByRole('button', { name: 'Archive 1 ToDo' }).click();
    await expect(list.rows()).toHaveCount(2);

    await list.title('Four').click({ modifiers: ['ControlOrMeta'] });
    await list.title('Five').click({ modifiers: ['ControlOrMeta'] });
    await bar.getByRole('button', { name: 'Delete 2 ToDos' }).click();
    await expect(list.rows()).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await expect(list.rows()).toHaveCount(2);
  });
  await chat.switchTo('Work');
  await chat.withTodos('Work', (list) => expect(list.group('Today')).toHaveCount(2));
});

test('with fingers: the first by its menu, the others by a tap', { tag: '@phone' }, async ({
  chat,
  page,
  hasTouch,
}) => {
  test.skip(!hasTouch, 'There is no finger.');
  await chat.withTodos('Personal', async (list) => {
    await list.row('One').getByRole('button', { name: 'More for One' }).tap();
    await page.getByRole('menuitem', { name: 'Select' }).tap();
    const bar = page.getByRole('region', { name: 'Selected ToDos' });
    await expect(bar).toContainText('1 selected');
    await list.title('Two').tap();
    await list.title('Four').tap();
    await expect(bar).toContainText('3 selected');
    await list.title('Four').tap();
    await bar.getByRole('button', { name: 'Complete 2 ToDos' }).tap();
    await expect(list.rows()).toHaveCount(3);
    await expect(list.row('Four')).toBeVisible();
  });
});
