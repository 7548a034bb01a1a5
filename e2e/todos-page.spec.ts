// All ToDos on one page: of every list, searched, filtered by the address, and filters kept by name.

import { seedTodos } from './fixtures/seed-todos.ts';
import { expect, test } from './fixtures/test.ts';
import { expectNoSeriousFaultInBothThemes } from './pages/no-fault.ts';
import { TodosPage } from './pages/todos-page.ts';

const LIST = [
  { task: 'Renew passport', due: -3, estimateMinutes: 45 },
  { task: 'Call the dentist', due: 0, estimateMinutes: 15 },
  { task: 'Water the plants', due: 0 },
  { task: 'Slides for the review', category: 'work', due: 2, estimateMinutes: 90 },
  { task: 'Read a novel', notes: 'The dentist lent it to me.' },
  { task: 'Old invoice', category: 'work', status: 'done' as const },
];

test.beforeEach(async ({ chat, page }) => {
  await chat.open();
  await seedTodos(page, LIST);
});

test('all lists stand together; a search shows as one types, follows edits, and is left by Escape', {
  tag: '@phone',
}, async ({ page }) => {
  const todos = new TodosPage(page);
  await todos.open();
  await expect(page).toHaveTitle('ToDos · Maistro');
  await expect
    .poll(() => todos.tasks())
    .toEqual([
      'Renew passport',
      'Call the dentist',
      'Water the plants',
      'Slides for the review',
      'Read a novel',
    ]);
  await expect(todos.row('Slides for the review').getByText('Work:')).toBeAttached();
  await expectNoSeriousFaultInBothThemes(page);

  await todos.row('Renew passport').getByRole('checkbox').focus();
  await page.keyboard.press('/');
  await expect(todos.search).toBeFocused();
  await page.keyboard.type('dentis');
  await expect.poll(() => todos.tasks()).toEqual(['Call the dentist', 'Read a novel']);
  await expect(page).toHaveURL(/\/todos\?q=dentis$/);
  await expect(page.getByRole('search').getByRole('status')).toHaveText('2 ToDos');

  // What was found is changed in its place.
  await todos.saves(() => todos.checkbox('Call the dentist').click());
  await expect(page.getByRole('heading', { name: 'Done 1' })).toBeVisible();
  await expect(todos.checkbox('Call the dentist')).toBeChecked();
  await todos.row('Read a novel').getByRole('button', { name: 'Edit title: Read a novel' }).click();
  await page.getByLabel('Title', { exact: true }).fill('Read the novel');
  await todos.saves(() => page.keyboard.press('Enter'));
  await expect(todos.row('Read the novel')).toBeVisible();

  await todos.search.focus();
  await page.keyboard.press('Escape');
  await expect(todos.search).toHaveValue('');
  await expect(page).toHaveURL(/\/todos$/);
  await expect(todos.row('Renew passport')).toBeVisible();

  await todos.search.fill('zebra crossing');
  await expect(page.getByText('Nothing here fits what you look for.')).toBeVisible();
});

test('filters stand in the address: a reload keeps them, Back leads back, and they are kept by name', {
  tag: '@phone',
}, async ({ page }) => {
  const todos = new TodosPage(page);
  await todos.open();
  await page.getByRole('button', { name: 'Today', exact: true }).click();
  await expect.poll(() => todos.tasks()).toEqual(['Call the dentist', 'Water the plants']);
  await page.getByRole('button', { name: 'No estimate' }).click();
  await expect.poll(() => todos.tasks()).toEqual(['Water the plants']);
  await expect(page).toHaveURL(/\?due=today&estimate=none$/);
  await page.reload();
  await expect.poll(() => todos.tasks()).toEqual(['Water the plants']);

  const saved = page.getByRole('button', { name: /^Saved filters/ });
  await saved.click();
  const panel = page.getByRole('dialog', { name: 'Saved filters' });
  await panel.getByLabel('Name of the filter').fill('Guess these');
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(panel.getByRole('button', { name: 'Guess these', exact: true })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Guess these', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(saved).toHaveAccessibleName('Saved filters: Guess these');

  await page.goBack();
  await expect.poll(() => todos.tasks()).toEqual(['Call the dentist', 'Water the plants']);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect.poll(() => todos.tasks()).toContain('Read a novel');

  await page.getByRole('button', { name: 'Status: Open' }).click();
  await page.getByRole('menuitemradio', { name: 'Done' }).click();
  await expect.poll(() => todos.tasks()).toEqual(['Old invoice']);
  await page.goBack();
  await expect.poll(() => todos.tasks()).toContain('Read a novel');

  await page.reload();
  await saved.click();
  await panel.getByRole('button', { name: 'Guess these', exact: true }).click();
  await expect.poll(() => todos.tasks()).toEqual(['Water the plants']);
  await saved.click();
  await panel.getByRole('button', { name: 'Delete the filter Guess these' }).click();
  await expect(panel.getByText('No filter is saved yet.')).toBeVisible();
});

test('one list is chosen, a ToDo is added to another one, and both are found again', async ({ page }) => {
  const todos = new TodosPage(page);
  await todos.open();
  await page.getByLabel('Add to the list').selectOption('Work');
  await todos.addField.fill('Book a room tomorrow 30m');
  await todos.saves(() => todos.addField.press('Enter'));
  await expect(todos.row('Book a room').getByText('Work:')).toBeAttached();

  await page.getByRole('button', { name: 'Lists: all' }).click();
  await page.getByRole('menuitemradio', { name: 'Work' }).click();
  await expect.poll(() => todos.tasks()).toEqual(['Book a room', 'Slides for the review']);
  await expect(page).toHaveURL(/\?list=work$/);
  await todos.show('Week');
  await expect(page).toHaveURL(/\?list=work&view=week$/);
  await expect(page).toHaveTitle('Week · ToDos · Maistro');
  await todos.show('List');
  await expect(todos.row('Book a room')).toBeVisible();
  await expect(todos.row('Read a novel')).toBeHidden();
});

test('the ways to the page: the sidebar, the chats, and the commands', async ({ chat, page }) => {
  await chat.open();
  await page.getByRole('complementary', { name: 'ToDos' }).getByRole('link', { name: 'All ToDos' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'ToDos' })).toBeVisible();
  const todos = new TodosPage(page);
  await page.keyboard.press('Control+k');
  const commands = page.getByRole('combobox', { name: 'Commands' });
  await expect(commands).toBeFocused();
  await commands.fill('day plan');
  await expect(page.getByRole('option', { selected: true })).toContainText('Day plan');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Working hours/ })).toBeVisible();
  // From another view the key for searching leads to the list.
  await page.keyboard.press('/');
  await expect(todos.search).toBeFocused();

  await page.goto('/');
  await page.getByRole('navigation', { name: 'Chats' }).getByRole('link', { name: 'All ToDos' }).click();
  await expect(todos.row('Call the dentist')).toBeVisible();
});

test.describe('without an answer', () => {
  test.use({ allowedComplaints: [/500|Failed to load resource/] });

  test('a search that fails says so, keeps the words, and is tried again', async ({ page }) => {
    const todos = new TodosPage(page);
    await todos.open();
    await page.route('**/api/todos/search?*', (route) => route.abort());
    await todos.search.fill('dentist');
    const alert = page.getByRole('region', { name: 'ToDos' }).getByRole('alert');
    await expect(alert).toContainText('cannot be reached');
    await page.unroute('**/api/todos/search?*');
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => todos.tasks()).toEqual(['Call the dentist', 'Read a novel']);
    await expect(todos.search).toHaveValue('dentist');
  });
});
