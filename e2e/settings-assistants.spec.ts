// The list of assistants in Settings: found, put in order, chosen as the default, deleted and brought back.

import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { alive } from './pages/alive.ts';
import { AssistantList, make, stored } from './pages/assistant-list.ts';
import { drawn } from './pages/drawn.ts';
import { findAssistant, revise } from './pages/editor.ts';

test('each row tells name, list, open ToDos and version; a new name shows', async ({ chat, page }) => {
  await chat.open();
  await chat.withTodos('Personal', (todos) => todos.add('Buy milk'));
  const { id } = await findAssistant(page, 'Work');
  const list = new AssistantList(page);
  await list.open();
  await expect(list.row('Personal')).toContainText('1 open');
  await expect(list.row('Work')).not.toContainText('open');
  await expect(list.link('Work')).toHaveAccessibleName('Work Keeps the work list · version 1');
  // With a handful of assistants there is nothing to search.
  await expect(list.search).toBeHidden();

  await revise(page, id, { name: 'Studio', color: 'orange', icon: 'palette' });
  await page.reload();
  await expect(list.link('Studio')).toContainText('work list · version 2');
  await expect(list.row('Studio').locator('[data-color="orange"]')).toBeVisible();
  await list.link('Studio').click();
  await expect(page).toHaveURL(`/settings/assistants/${id}`);
});

test('a search finds by name, category and description, and says when it finds none', async ({
  chat,
  page,
}) => {
  await chat.open();
  for (const template of ['travel', 'study', 'garden', 'money', 'events', 'health'])
    await make(page, { template });
  const list = new AssistantList(page);
  await list.open();
  await alive(list.search);
  await list.search.fill('GARD');
  await list.isInOrder('Garden');
  await list.search.fill('bookings');
  await list.isInOrder('Travel');
  await list.search.fill('zebra');
  await expect(list.rows).toHaveCount(0);
  await expect(page.getByText('No assistant matches “zebra”.')).toBeVisible();
  await list.search.press('Escape');
  await expect(list.rows).toHaveCount(8);
});

test('an order that is dragged stays, also by keyboard, by menu and by Alt with an arrow', {
  tag: '@phone',
}, async ({ chat, page }) => {
  await chat.open();
  await make(page, { template: 'travel' });
  await make(page, { template: 'study' });
  const list = new AssistantList(page);
  await list.open();
  await drag(page, list.handle('Study'), list.row('Personal'), 'Now at 1 of 4.');
  await list.isInOrder('Study', 'Personal', 'Work', 'Travel');

  await list.handle('Travel').focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('Travel is picked up, at 4 of 4.')).toBeAttached();
  // The places of the rows are measured once the list has been drawn; no hand is faster.
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText('Now at 3 of 4.')).toBeAttached();
  await page.keyboard.press('Space');
  await list.isInOrder('Study', 'Personal', 'Travel', 'Work');

  await list.choose('Study', 'Move down');
  await list.isInOrder('Personal', 'Study', 'Travel', 'Work');
  await expect(list.menuButton('Study')).toBeFocused();
  await list.link('Work').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await list.isInOrder('Personal', 'Study', 'Work', 'Travel');
  await expect(list.link('Work')).toBeFocused();
  await expect(page.getByText('Work is now 3 of 4.')).toBeAttached();
  await list.menuButton('Personal').click();
  await expect(page.getByRole('menuitem', { name: 'Move up' })).toBeDisabled();
  await page.keyboard.press('Escape');

  await expect.poll(() => stored(page)).toEqual(['Personal', 'Study', 'Work', 'Travel']);
  await page.reload();
  await list.isInOrder('Personal', 'Study', 'Work', 'Travel');
});

test.describe('an order that the server refuses', () => {
  test.use({ allowedComplaints: [/status of 503/] });

  test('goes back, with a sentence', async ({ chat, page }) => {
    await chat.open();
    const list = new AssistantList(page);
    await list.open();
    const error = { code: 'unavailable', message: 'The database cannot be reached. Try again.' };
    await page.route('**/api/assistants/order', (route) => route.fulfill({ status: 503, json: { error } }));
    await list.choose('Work', 'Move up');
    await expect(list.notices).toContainText(error.message);
    await list.isInOrder('Personal', 'Work');
  });
});

test('one is the default, until another is or none', async ({ chat, page }) => {
  await chat.open();
  const list = new AssistantList(page);
  await list.open();
  await list.choose('Work', 'Make it the default');
  await expect(list.row('Work')).toContainText('Default');
  await list.choose('Personal', 'Make it the default');
  await expect(list.row('Personal')).toContainText('Default');
  await expect(list.row('Work')).not.toContainText('Default');
  await page.reload();
  await expect(list.row('Personal')).toContainText('Default');
  await alive(list.rows.first());
  await list.choose('Personal', 'No longer the default');
  await expect(list.rows.filter({ hasText: 'Default' })).toHaveCount(0);
});

test('before one is deleted it is said what goes with it, and after that it can be undone', {
  tag: '@phone',
}, async ({ chat, page }) => {
  await chat.open();
  await chat.ask('Add a ToDo: call Ann tomorrow.');
  await make(page, null, { name: 'Studio', category: 'personal' });
  const list = new AssistantList(page);
  await list.open();
  await list.choose('Personal', 'Delete…');
  await expect(list.dialog).toContainText(
    '1 chat stays, to be read under the name “Personal” but not continued.',
  );
  await expect(list.dialog).toContainText('1 open ToDo on the list “personal” stays: Studio keeps it too.');
  await list.dialog.getByRole('button', { name: 'Keep it' }).click();
  await expect(list.menuButton('Personal')).toBeFocused();
  await list.isInOrder('Personal', 'Work', 'Studio');

  await list.choose('Personal', 'Delete…');
  await list.dialog.getByRole('button', { name: 'Delete assistant' }).click();
  await list.isInOrder('Work', 'Studio');
  await expect(page.getByRole('heading', { name: 'Assistants' })).toBeFocused();
  await list.notices.getByRole('button', { name: 'Undo', exact: true }).click();
  await list.isInOrder('Personal', 'Work', 'Studio');
  await expect(list.link('Personal')).toBeFocused();
});

test('the last one can be deleted: the chat begins with the first two again', async ({ chat, page }) => {
  await chat.open();
  const list = new AssistantList(page);
  await list.open();
  for (const name of ['Personal', 'Work']) {
    await list.choose(name, 'Delete…');
    if (name === 'Work') await expect(list.dialog).toContainText('It is your last assistant.');
    await list.dialog.getByRole('button', { name: 'Delete assistant' }).click();
    await expect(list.row(name)).toHaveCount(0);
  }
  await expect(page.getByText('You have no assistants.')).toBeVisible();
  await chat.open();
  await chat.switchTo('Work');
});

test('by keyboard alone: one is made, moved to the front, made the default and deleted', async ({
  chat,
  page,
}) => {
  await chat.open();
  const list = new AssistantList(page);
  await list.open();
  const { keyboard } = page;
  await tabTo(page, page.getByRole('link', { name: 'New assistant' }));
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'New assistant' })).toBeVisible();
  await tabTo(page, page.getByRole('link', { name: 'Garden', exact: true }));
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Garden' })).toBeVisible();
  await tabTo(page, page.getByRole('radio', { name: 'green' }));
  await keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'amber' })).toBeChecked();
  await tabTo(page, page.getByRole('button', { name: 'Create assistant' }));
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/\/settings\/assistants\/[0-9a-f-]{36}$/);

  await list.open();
  await tabTo(page, list.handle('Garden'));
  await keyboard.press('Enter');
  await expect(page.getByText('Garden is picked up, at 3 of 3.')).toBeAttached();
  await drawn(page);
  for (const place of [2, 1]) {
    await keyboard.press('ArrowUp');
    await expect(page.getByText(`Now at ${place} of 3.`)).toBeAttached();
  }
  await keyboard.press('Enter');
  await list.isInOrder('Garden', 'Personal', 'Work');

  await tabTo(page, list.menuButton('Garden'));
  await chooseByName(page, 'Make it the default');
  await expect(list.row('Garden')).toContainText('Default');
  await expect(list.menuButton('Garden')).toBeFocused();
  await chooseByName(page, 'Delete…');
  await expect(list.dialog).toContainText('The list “garden” stays');
  await tabTo(page, list.dialog.getByRole('button', { name: 'Delete assistant' }));
  await keyboard.press('Enter');
  await list.isInOrder('Personal', 'Work');
  await tabTo(page, list.notices.getByRole('button', { name: 'Undo', exact: true }));
  await keyboard.press('Enter');
  await list.isInOrder('Garden', 'Personal', 'Work');
});

async function drag(page: Page, handle: Locator, target: Locator, place: string): Promise<void> {
  await handle.hover();
  const to = await target.boundingBox();
  if (!to) throw new Error('There is nowhere to drag it to.');
  await page.mouse.down();
  await page.mouse.move(to.x + 10, to.y + to.height, { steps: 8 });
  await page.mouse.move(to.x + 10, to.y + to.height / 4, { steps: 4 });
  await expect(page.getByText(place)).toBeAttached();
  await page.mouse.up();
}

/** In the menu of the button that has the focus. */
async function chooseByName(page: Page, item: string): Promise<void> {
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.type(item.slice(0, 3));
  await expect(page.getByRole('menuitem', { name: item })).toBeFocused();
  await page.keyboard.press('Enter');
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  await alive(target);
  for (let pressed = 0; pressed < 100; pressed += 1) {
    if (await target.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Nobody who uses the keyboard gets there.');
}
