// What the page of all ToDos says and keeps when a request fails.

import { seedTodos } from './fixtures/seed-todos.ts';
import { expect, test } from './fixtures/test.ts';
import { TodosPage } from './pages/todos-page.ts';

test.use({ allowedComplaints: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED/] });

test.beforeEach(async ({ chat, page }) => {
  await chat.open();
  await seedTodos(page, [{ task: 'Renew passport' }, { task: 'Call the dentist', due: 0 }]);
});

test('a view that cannot be fetched leaves the list where it is, and comes once there is a network', {
  tag: '@phone',
}, async ({ page, context }) => {
  const todos = new TodosPage(page);
  await todos.open();
  await context.setOffline(true);
  await todos.views.getByRole('link', { name: 'Week' }).click();
  await expect(page.getByText('This view could not be fetched.')).toBeVisible();
  await expect(todos.row('Renew passport')).toBeVisible();
  await expect(page).toHaveURL(/\/todos$/);

  await context.setOffline(false);
  await todos.show('Week');
  await expect(todos.card('Call the dentist')).toBeVisible();
});

test('a search that fails says so and is asked again; without it all is there again', async ({ page }) => {
  const todos = new TodosPage(page);
  await todos.open();
  await page.route('**/api/todos/search?*', (route) => route.abort());
  await todos.search.fill('passport');
  await expect(page.getByRole('alert').getByText('The server cannot be reached.')).toBeVisible();
  await expect(todos.row('Renew passport')).toBeHidden();
  await todos.search.fill('');
  await expect(todos.row('Renew passport')).toBeVisible();
  await expect(todos.row('Call the dentist')).toBeVisible();

  await todos.search.fill('passport');
  const retry = page.getByRole('button', { name: 'Try again' });
  await expect(retry).toBeVisible();
  await page.unroute('**/api/todos/search?*');
  await retry.click();
  await expect.poll(() => todos.tasks()).toEqual(['Renew passport']);

  await todos.search.fill('zebra crossing');
  await page.getByRole('button', { name: 'Show everything open' }).click();
  await expect(todos.search).toHaveValue('');
  await expect(todos.row('Call the dentist')).toBeVisible();
});

test('what comes next and cannot be fetched is asked for again only by the person', async ({ page }) => {
  const asked: string[] = [];
  await page.route('**/api/todos/search?*', async (route) => {
    const url = route.request().url();
    if (url.includes('cursor=')) {
      asked.push(url);
      return route.abort();
    }
    const answer = await route.fetch();
    return route.fulfill({ response: answer, json: { ...(await answer.json()), next: 'next-page' } });
  });
  const todos = new TodosPage(page);
  await todos.open();
  await todos.search.fill('passport');
  const retry = page.getByRole('button', { name: 'Try again' });
  await expect(retry).toBeVisible();
  await expect(todos.row('Renew passport')).toBeVisible();
  expect(asked).toHaveLength(1);
  await retry.click();
  await expect.poll(() => asked.length).toBe(2);
  await expect(retry).toBeVisible();
});
