// The ToDo list beside the chat, by hand: by pointer, by finger and by keyboard.

import { days } from './fixtures/days.ts';
import { expect, test } from './fixtures/test.ts';

test('a ToDo is added, checked off, and taken back', { tag: '@phone' }, async ({ chat, page }) => {
  await chat.open();
  await chat.withTodos('Personal', async (list) => {
    await list.add('Call Ann');
    await list.add('Buy milk');
    await expect(list.group('No deadline')).toHaveCount(2);
    await list.checkbox('Call Ann').click();
    await expect(list.group('No deadline')).toHaveCount(1);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(list.group('No deadline')).toHaveCount(2);
    await list.checkbox('Buy milk').click();
    await list.heading('Done').getByRole('button').click();
    await expect(list.group('Done')).toHaveText(/Buy milk/);
    await list.saves(() => list.checkbox('Buy milk').click());
    await expect(list.group('No deadline')).toHaveCount(2);
  });
  await chat.page.reload();
  await chat.withTodos('Personal', (list) => expect(list.rows()).toHaveCount(2));
});

test('title, deadline and estimate are edited in place and kept', { tag: '@phone' }, async ({ chat }) => {
  await chat.open();
  await chat.withTodos('Personal', async (list) => {
    await list.add('Call An');

    await list.title('Call An').click();
    await list.region.getByLabel('Title').fill('Call Ann about the boat');
    await list.region.getByLabel('Title').press('Enter');
    const task = 'Call Ann about the boat';
    await expect(list.row(task)).toBeVisible();

    await list.row(task).hover();
    await list.deadline(task).click();
    await list.region.getByLabel('Deadline', { exact: true }).fill('next monday at 5pm');
    await list.region.getByLabel('Deadline', { exact: true }).press('Enter');
    await expect(list.deadline(task)).toHaveAccessibleName(
      new RegExp(`^Deadline of ${task}: .*${days.nextMonday()}.* at 17:00$`),
    );

    await list.row(task).hover();
    await list.estimate(task).click();
    await list.region.getByLabel('Estimate').fill('1 h 30');
    await list.saves(() => list.region.getByLabel('Estimate').press('Enter'));
    await expect(list.estimate(task)).toHaveAccessibleName(`Estimate for ${task}: 1 h 30 min`);
  });
  await chat.page.reload();
  await chat.withTodos('Personal', async (list) => {
    const task = 'Call Ann about the boat';
    await expect(list.deadline(task)).toHaveAccessibleName(/ at 17:00$/);
    await expect(list.estimate(task)).toHaveAccessibleName(/1 h 30 min$/);
  });
});

test('words that are no date are explained and stay in the field; Escape gives up', async ({ chat }) => {
  await chat.open();
  await chat.withTodos('Personal', async (list) => {
    await list.add('Call Ann');
    await list.row('Call Ann').hover();
    await list.deadline('Call Ann').click();
    const field = list.region.getByLabel('Deadline', { exact: true });
    await field.fill('whenever');
    await field.press('Enter');
    await expect(list.region.getByRole('alert')).toContainText('"whenever" is no date');
    await expect(field).toHaveValue('whenever');
    await field.press('Escape');
    await expect(list.deadline('Call Ann')).toHaveAccessibleName('Add a deadline to Call Ann');
  });
});

test('a deadline is removed', async ({ chat }) => {
  await chat.open();
  const answer = await chat.ask('Create ToDo: Buy stamps by tomorrow.');
  await expect(answer).toContainText(`Added Buy stamps: due tomorrow, ${days.tomorrow()}`);
  await chat.withTodos('Personal', async (list) => {
    await expect(list.deadline('Buy stamps')).toHaveAccessibleName(new RegExp(days.tomorrow()));
    await list.deadline('Buy stamps').click();
    await list.picker().getByRole('button', { name: 'No deadline' }).click();
    await expect(list.deadline('Buy stamps')).toHaveAccessibleName('Add a deadline to Buy stamps');
    await expect(list.group('No deadline')).toHaveCount(1);
  });
});

test('a deleted ToDo comes back with Undo, as it was', async ({ chat, page }) => {
  await chat.open();
  await chat.ask('Create ToDo: Buy stamps by tomorrow.');
  await chat.withTodos('Personal', async (list) => {
    await list.saves(() => list.choose('Buy stamps', 'Delete'));
    await expect(list.rows()).toHaveCount(0);
    await list.saves(() => page.getByRole('button', { name: 'Undo', exact: true }).click());
    await expect(list.deadline('Buy stamps')).toHaveAccessibleName(new RegExp(days.tomorrow()));
  });
  await page.reload();
  await chat.withTodos('Personal', (list) => expect(list.rows()).toHaveCount(1));
});

test('the list works by keyboard alone', async ({ chat, page }) => {
  await chat.open();
  await chat.withTodos('Personal', async (list) => {
    await list.add('First');
    await list.add('Second');
    await expect(list.addField).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(list.checkbox('First')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(list.title('First')).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.type('First of all');
    await page.keyboard.press('Enter');
    await expect(list.title('First of all')).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    await expect(list.group('No deadline')).toHaveCount(1);
    await expect(list.checkbox('Second')).toBeFocused();
  });
});

test('a list that was pasted becomes a ToDo a line', async ({ chat, page }) => {
  await chat.open();
  await chat.withTodos('Personal', async (list) => {
    await list.addField.focus();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', '- Call Ann\n- Buy milk\n\n- Walk the dog');
      const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(paste);
    });
    await expect(list.rows()).toHaveCount(3);
    await expect(list.row('Walk the dog')).toBeVisible();
  });
});

test('each list is its own', async ({ chat }) => {
  await chat.open();
  await chat.withTodos('Personal', (list) => list.add('Call Ann'));
  await chat.switchTo('Work');
  await chat.withTodos('Work', async (list) => {
    await expect(list.rows()).toHaveCount(0);
    await list.add('Update audioUX');
  });
  await chat.switchTo('Personal');
  await chat.withTodos('Personal', async (list) => {
    await expect(list.rows()).toHaveCount(1);
    await expect(list.row('Call Ann')).toBeVisible();
  });
});
