// The week: what is due on each day, opened and checked there, and moved by mouse, keys and menu.

import type { Locator, Page } from '@playwright/test';
import { inDays } from './fixtures/days.ts';
import { seedTodos } from './fixtures/seed-todos.ts';
import { expect, test } from './fixtures/test.ts';
import { expectNoSeriousFaultInBothThemes } from './pages/no-fault.ts';
import { TodosPage } from './pages/todos-page.ts';

/** Days from today to the Monday after next Sunday: all of that week is still to come. */
const MONDAY = 8 - (new Date(`${inDays(0)}T00:00:00Z`).getUTCDay() || 7);
const day = (index: number) => inDays(MONDAY + index);

const WEEK = [
  { task: 'Write the report', due: MONDAY + 1, estimateMinutes: 120 },
  { task: 'Gym', due: MONDAY + 1, at: '18:00', estimateMinutes: 60 },
  { task: 'Stand-up', due: MONDAY + 1, at: '09:30', estimateMinutes: 15 },
  { task: 'Dinner', due: MONDAY + 3, at: '19:30' },
  { task: 'Taxes', due: MONDAY + 6, estimateMinutes: 30 },
  { task: 'Renew passport', due: -20, estimateMinutes: 45 },
];

const YOGA = {
  task: 'Yoga',
  due: MONDAY + 1,
  at: '07:00',
  repeat: { rule: 'FREQ=WEEKLY', start: day(1), afterCompletion: false, done: 0 },
};

const question = (page: Page) => page.getByRole('group', { name: 'Yoga repeats. What is changed?' });

async function middle(element: Locator): Promise<{ x: number; y: number }> {
  const box = await element.boundingBox();
  if (!box) throw new Error('It is not on the screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Until the card lies over the day; what lets go of it follows. */
async function drag(page: Page, todos: TodosPage, task: string, date: string): Promise<void> {
  await todos.card(task).hover();
  const from = await middle(todos.card(task));
  const to = await middle(todos.day(date));
  await expect(async () => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 20, from.y, { steps: 3 });
    // What drags is loaded once the pointer is near.
    await expect(todos.card(task))
      .toHaveAttribute('data-dragged', { timeout: 1_000 })
      .catch(async (failure) => {
        // Let go of elsewhere, it is not opened.
        await page.mouse.move(0, 0);
        await page.mouse.up();
        throw failure;
      });
  }).toPass();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await expect(todos.day(date)).toHaveAttribute('data-over');
}

test.beforeEach(async ({ chat, page }) => {
  await chat.open();
  await seedTodos(page, WEEK);
});

test('a week by day: totals, checking off, and a ToDo opened with its fields', { tag: '@phone' }, async ({
  page,
}) => {
  const todos = new TodosPage(page);
  await todos.open('?view=week');
  await expect(page.getByRole('heading', { name: /^Overdue/ })).toHaveText('Overdue 1');
  await page.getByRole('button', { name: 'Next week' }).click();
  await expect(page).toHaveURL(new RegExp(`view=week&date=${day(0)}$`));
  await expect.poll(() => todos.tasksOn(day(1))).toEqual(['Write the report', 'Stand-up', 'Gym']);
  await expect(todos.day(day(1)).getByRole('heading')).toContainText('3 h 15 min');
  await expect(todos.opener('Stand-up')).toContainText('09:30');
  await expectNoSeriousFaultInBothThemes(page);

  await todos.saves(() => todos.checkbox('Stand-up').click());
  await expect(todos.checkbox('Stand-up')).toBeChecked();
  await expect(todos.day(day(1)).getByRole('heading')).toContainText('3 h');

  await todos.opener('Taxes').click();
  const opened = page.getByRole('dialog', { name: 'Taxes' });
  await opened.getByRole('button', { name: /^Estimate for Taxes/ }).click();
  await opened.getByRole('textbox', { name: 'Estimate' }).fill('2 h');
  await todos.saves(() => page.keyboard.press('Enter'));
  await expect(todos.day(day(6)).getByRole('heading')).toContainText('2 h');
  await page.keyboard.press('Escape');
  await expect(opened).toBeHidden();
  await expect(todos.opener('Taxes')).toBeFocused();

  await page.getByRole('button', { name: 'This week' }).click();
  await expect(page).toHaveURL(/view=week$/);
  await expect(todos.card('Renew passport')).toBeVisible();
  await page.goBack();
  await expect(todos.card('Dinner')).toBeVisible();
  await page.reload();
  await expect(todos.card('Dinner')).toBeVisible();
});

test('a card is dragged to another day, and taken back', async ({ page }) => {
  const todos = new TodosPage(page);
  await todos.open(`?view=week&date=${day(0)}`);
  await drag(page, todos, 'Gym', day(4));
  await todos.saves(() => page.mouse.up());
  // At the hour that it had.
  await expect.poll(() => todos.tasksOn(day(4))).toEqual(['Gym']);
  await expect(todos.opener('Gym')).toContainText('18:00');
  await expect(page.getByRole('dialog')).toBeHidden();
  await todos.saves(() => page.getByRole('button', { name: 'Undo', exact: true }).click());
  await expect.poll(() => todos.tasksOn(day(1))).toEqual(['Write the report', 'Stand-up', 'Gym']);
});

test('a dragged one that repeats is asked about, and stays where nothing is answered', async ({ page }) => {
  const todos = new TodosPage(page);
  await seedTodos(page, [YOGA]);
  await todos.open(`?view=week&date=${day(0)}`);
  await drag(page, todos, 'Yoga', day(4));
  await page.mouse.up();
  await expect(question(page)).toBeVisible();
  await question(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(todos.opener('Yoga')).toBeFocused();
  await expect.poll(() => todos.tasksOn(day(4))).toEqual([]);

  await drag(page, todos, 'Yoga', day(4));
  await page.mouse.up();
  await todos.saves(() => question(page).getByRole('button', { name: 'Only this one' }).click());
  await expect.poll(() => todos.tasksOn(day(4))).toEqual(['Yoga']);
  await todos.saves(() => page.getByRole('button', { name: 'Undo', exact: true }).click());
  await expect.poll(() => todos.tasksOn(day(1))).toContain('Yoga');
});

test('by keys: from card to card, a day on, into the next week, and done', async ({ page }) => {
  const todos = new TodosPage(page);
  await todos.open(`?view=week&date=${day(0)}`);
  await todos.opener('Write the report').focus();
  await page.keyboard.press('j');
  await expect(todos.opener('Stand-up')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(todos.opener('Dinner')).toBeFocused();
  await todos.saves(() => page.keyboard.press('Alt+ArrowLeft'));
  await expect.poll(() => todos.tasksOn(day(2))).toEqual(['Dinner']);
  await expect(todos.opener('Dinner')).toBeFocused();

  await todos.opener('Taxes').focus();
  await todos.saves(() => page.keyboard.press('Alt+ArrowDown'));
  await expect.poll(() => todos.tasksOn(day(7))).toEqual(['Taxes']);
  await expect(todos.opener('Taxes')).toBeFocused();
  await todos.saves(() => page.keyboard.press('x'));
  await expect(todos.checkbox('Taxes')).toBeChecked();
  await todos.saves(() => page.keyboard.press('z'));
  await expect(todos.checkbox('Taxes')).not.toBeChecked();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keys of the list' });
  await expect(help.getByText('A day earlier or later, in the week')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(todos.opener('Taxes')).toBeFocused();
  await page.keyboard.press('e');
  await expect(
    page.getByRole('dialog', { name: 'Taxes' }).getByRole('textbox', { name: 'Estimate' }),
  ).toBeFocused();
});

test('by menu: what is overdue goes to today; what is added goes to the day', { tag: '@phone' }, async ({
  page,
}) => {
  const todos = new TodosPage(page);
  await todos.open('?view=week');
  await todos.card('Renew passport').hover();
  await todos.card('Renew passport').getByRole('button', { name: 'Move Renew passport' }).click();
  await todos.saves(() => page.getByRole('menuitem', { name: /^Today/ }).click());
  await expect.poll(() => todos.tasksOn(inDays(0))).toEqual(['Renew passport']);
  await expect(page.getByRole('heading', { name: /^Overdue/ })).toBeHidden();

  await todos.addField.fill('Buy stamps');
  await todos.saves(() => todos.addField.press('Enter'));
  await expect.poll(() => todos.tasksOn(inDays(0))).toContain('Buy stamps');
});

test('by menu: of one that repeats it is asked whether all that follow move too', { tag: '@phone' }, async ({
  page,
}) => {
  const todos = new TodosPage(page);
  await seedTodos(page, [YOGA]);
  await todos.open(`?view=week&date=${day(0)}`);
  const moveTo = async (name: RegExp) => {
    await todos.card('Yoga').hover();
    await todos.card('Yoga').getByRole('button', { name: 'Move Yoga' }).click();
    await page.getByRole('menuitem', { name }).click();
  };
  await moveTo(/^Thursday/);
  await expect(question(page).getByRole('button', { name: 'Only this one' })).toBeFocused();
  await expectNoSeriousFaultInBothThemes(page);
  await page.keyboard.press('Escape');
  await expect(question(page)).toBeHidden();
  await expect.poll(() => todos.tasksOn(day(3))).toEqual(['Dinner']);

  await moveTo(/^Thursday/);
  await todos.saves(() => page.getByRole('button', { name: 'This and all that follow' }).click());
  await expect(question(page)).toBeHidden();
  await expect.poll(() => todos.tasksOn(day(3))).toEqual(['Yoga', 'Dinner']);
  await todos.saves(() => todos.checkbox('Yoga').click());
  await page.getByRole('button', { name: 'Next week' }).click();
  await expect.poll(() => todos.tasksOn(day(10))).toEqual(['Yoga']);
});

test('by keys: this one alone goes a day on, and back by undo', async ({ page }) => {
  const todos = new TodosPage(page);
  await seedTodos(page, [YOGA]);
  await todos.open(`?view=week&date=${day(0)}`);
  await todos.opener('Yoga').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(question(page).getByRole('button', { name: 'Only this one' })).toBeFocused();
  await todos.saves(() => page.keyboard.press('Enter'));
  await expect.poll(() => todos.tasksOn(day(2))).toEqual(['Yoga']);
  await expect(todos.opener('Yoga')).toBeFocused();
  await todos.saves(() => page.keyboard.press('x'));
  await expect(todos.checkbox('Yoga')).toBeChecked();
  await page.getByRole('button', { name: 'Next week' }).click();
  await expect.poll(() => todos.tasksOn(day(8))).toEqual(['Yoga']);

  await todos.saves(() => page.keyboard.press('z'));
  await expect.poll(() => todos.tasksOn(day(8))).toEqual([]);
  await page.getByRole('button', { name: 'Week before' }).click();
  await expect(todos.checkbox('Yoga')).not.toBeChecked();
  await todos.saves(() => page.keyboard.press('z'));
  await expect.poll(() => todos.tasksOn(day(1))).toContain('Yoga');
});
