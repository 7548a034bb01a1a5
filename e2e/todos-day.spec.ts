// The plan of a day: packed by estimates, and made anew as things are done and time passes.

import { inDays } from './fixtures/days.ts';
import { seedTodos } from './fixtures/seed-todos.ts';
import { expect, test } from './fixtures/test.ts';
import { expectNoSeriousFaultInBothThemes } from './pages/no-fault.ts';
import { TodosPage } from './pages/todos-page.ts';

// Yesterday, since what is done must not lie ahead of the server's clock.
const DUE = -1;

/** The browser's clock there, by the zone's own offset on that day. */
function morning(time: string): Date {
  const asUtc = new Date(`${inDays(DUE)}T${time}:00Z`);
  const wall = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'America/Los_Angeles',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  const [there, here] = [Number(wall.format(asUtc)), asUtc.getUTCHours()];
  return new Date(asUtc.getTime() + ((here - there + 24) % 24) * 3_600_000);
}

test('a day is planned by estimates; what is done makes room, and so does time', { tag: '@phone' }, async ({
  chat,
  page,
}) => {
  await chat.open();
  await seedTodos(page, [
    { task: 'Renew passport', due: DUE - 5, estimateMinutes: 45 },
    { task: 'Stand-up', due: DUE, at: '11:00', estimateMinutes: 15 },
    { task: 'Write the report', due: DUE, estimateMinutes: 120 },
    { task: 'Buy milk', due: DUE },
    { task: 'Paint the house', due: DUE, estimateMinutes: 600 },
    { task: 'Not today', due: DUE + 9, estimateMinutes: 10 },
  ]);
  await page.clock.install({ time: morning('09:56') });
  const todos = new TodosPage(page);
  await todos.open('?view=day');
  await expect(page).toHaveTitle('Day plan · ToDos · Maistro');
  await expect
    .poll(() => todos.planned())
    .toEqual(['Renew passport', 'Stand-up', 'Write the report', 'Buy milk']);
  await expect(todos.opener('Renew passport')).toContainText('10:00–10:45');
  await expect(todos.opener('Stand-up')).toContainText('11:00–11:15');
  await expect(todos.opener('Write the report')).toContainText('11:15–13:15');
  await expect(todos.opener('Buy milk')).toContainText('guessed 30 min');
  await expect(page.getByText('4 planned, 3 h 30 min · 1 without room')).toBeVisible();
  await expect(page.getByRole('list', { name: /^Without room today/ })).toContainText(
    'No gap is long enough',
  );
  await expect(page.locator('[data-now]')).toBeAttached();
  await expectNoSeriousFaultInBothThemes(page);

  await todos.saves(() => todos.checkbox('Renew passport').click());
  await expect.poll(() => todos.planned()).toEqual(['Buy milk', 'Stand-up', 'Write the report']);
  await expect(todos.opener('Buy milk')).toContainText('10:00–10:30');

  // Half an hour later nothing can begin at ten.
  await page.clock.fastForward('30:00');
  await expect(todos.opener('Buy milk')).toContainText('10:30–11:00');

  await page.getByRole('button', { name: /^Working hours/ }).click();
  const hours = page.getByRole('dialog', { name: 'Working hours' });
  await hours.getByLabel('Day ends').fill('08:00');
  await expect(hours.getByRole('alert')).toHaveText('The day ends before it begins.');
  await hours.getByLabel('Day ends').fill('22:00');
  await hours.getByRole('checkbox', { name: 'Lunch break' }).check();
  await hours.getByLabel('Break begins').fill('11:30');
  await hours.getByLabel('Break ends').fill('12:00');
  await page.keyboard.press('Escape');
  await expect(todos.opener('Write the report')).toContainText('12:00–14:00');
  await page.reload();
  await expect(page.getByRole('button', { name: /^Working hours/ })).toHaveAccessibleName(/09:00–22:00$/);
  await expect(todos.opener('Write the report')).toContainText('12:00–14:00');

  await todos.opener('Write the report').click();
  const opened = page.getByRole('dialog', { name: 'Write the report' });
  await opened.getByRole('button', { name: /^Estimate for/ }).click();
  await opened.getByRole('textbox', { name: 'Estimate' }).fill('30 min');
  await todos.saves(() => page.keyboard.press('Enter'));
  await expect(todos.opener('Write the report')).toContainText('10:30–11:00');
});

test('a day without ToDos says so, and takes what is added', async ({ chat, page }) => {
  await chat.open();
  const todos = new TodosPage(page);
  await todos.open('?view=day');
  await expect(page.getByText(/^Nothing is due today/)).toBeVisible();
  await todos.addField.fill('Buy stamps at 23:58');
  await todos.saves(() => todos.addField.press('Enter'));
  await expect(todos.opener('Buy stamps')).toBeVisible();
});

test('a plan that shows what time it is can be left for another view', async ({ chat, page }) => {
  await chat.open();
  await seedTodos(page, [{ task: 'Buy milk', due: DUE, estimateMinutes: 10 }]);
  await page.clock.install({ time: morning('10:00') });
  const todos = new TodosPage(page);
  await todos.open('?view=day');
  await expect(page.locator('[data-now]')).toBeAttached();
  await todos.show('List');
  await expect(todos.checkbox('Buy milk')).toBeVisible();
});
