// What was done, by day, with the time it was estimated to take; and opened again from there.

import { seedTodos } from './fixtures/seed-todos.ts';
import { expect, test } from './fixtures/test.ts';
import { expectNoSeriousFaultInBothThemes } from './pages/no-fault.ts';
import { TodosPage } from './pages/todos-page.ts';

test('what was done stands under its day, of all lists or one, and is opened again', {
  tag: '@phone',
}, async ({ chat, page }) => {
  await chat.open();
  const todos = new TodosPage(page);
  await todos.open('?view=log');
  await expect(page.getByText(/^Nothing has been done yet/)).toBeVisible();

  await seedTodos(page, [
    { task: 'Renew passport', estimateMinutes: 45 },
    { task: 'Slides', category: 'work', estimateMinutes: 90 },
    { task: 'Buy milk' },
  ]);
  await todos.show('List');
  await page.reload();
  for (const task of ['Renew passport', 'Slides', 'Buy milk']) {
    await todos.saves(() => todos.checkbox(task).click());
  }
  await todos.show('Log');
  await expect(page).toHaveTitle('Log · ToDos · Maistro');
  const log = page.getByRole('region', { name: 'Log' });
  const today = page.getByRole('region', { name: /^Today/ });
  await expect(today.getByRole('listitem')).toHaveText([/^.*Buy milk/, /Slides/, /Renew passport/]);
  await expect(today).toContainText('3 ToDos · 2 h 15 min estimated · 1 without an estimate');
  await expectNoSeriousFaultInBothThemes(page);

  const row = log.getByRole('listitem').filter({ hasText: 'Buy milk' });
  await row.hover();
  await todos.saves(() => row.getByRole('button', { name: 'Open again: Buy milk' }).click());
  await expect(row).toContainText('open again');
  await page.reload();
  await expect(today.getByRole('listitem')).toHaveText([/Slides/, /Renew passport/]);

  await page.getByRole('button', { name: 'Lists: all' }).click();
  await page.getByRole('menuitemradio', { name: 'Work' }).click();
  await expect(today.getByRole('listitem')).toHaveText([/Slides/]);
  await expect(today).toContainText('1 ToDo · 1 h 30 min estimated');
  await page.goBack();
  await expect(today.getByRole('listitem')).toHaveCount(2);
});
