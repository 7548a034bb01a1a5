// The list put in order by hand: by mouse, by keyboard and by finger, within a group and into another one.

import { expect, type Locator, type Page } from '@playwright/test';
import { seedTodos } from './fixtures/seed-todos.ts';
import { test } from './fixtures/test.ts';
import type { TodoList } from './pages/todo-list.ts';

const LIST = [
  { task: 'Call Ann', due: 0, estimateMinutes: 15 },
  { task: 'Buy milk', due: 0, estimateMinutes: 120 },
  { task: 'Gym', due: 2, at: '18:00' },
  { task: 'Book the train', due: 4 },
  { task: 'Read' },
];

const tasks = (list: TodoList, group: string) =>
  list
    .group(group)
    .getByRole('checkbox')
    .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label')?.replace('Done: ', '')));

const saved = (page: Page) =>
  page.waitForResponse(
    (response) => new URL(response.url()).pathname === '/api/todos/operations' && response.ok(),
  );

/** Where a row is taken, once it can be. */
async function gripOf(list: TodoList, task: string): Promise<{ x: number; y: number }> {
  await list.row(task).hover();
  const grip = list.row(task).getByRole('button', { name: `Move ${task}` });
  await expect(grip).toHaveAttribute('aria-describedby', /./);
  return middle(grip);
}

async function middle(element: Locator): Promise<{ x: number; y: number }> {
  const box = await element.boundingBox();
  if (!box) throw new Error('It is not on the screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Moves the pointer until the page says that what is dragged is there; rows make room for it meanwhile. */
async function isOver(page: Page, place: string, where: () => Promise<{ x: number; y: number }>) {
  await expect(async () => {
    const { x, y } = await where();
    await page.mouse.move(x, y, { steps: 5 });
    const said = page.getByRole('status').filter({ hasText: `Now in ${place}.` });
    await expect(said).toBeAttached({ timeout: 500 });
  }).toPass();
}

test.beforeEach(async ({ chat }) => {
  await chat.open();
  await seedTodos(chat.page, LIST);
  await chat.open();
});

test('a row is dragged by its grip, within its group and into another one', async ({ chat, page }) => {
  await chat.withTodos('Personal', async (list) => {
    await expect(list.heading('Today')).toHaveText('Today 2');
    await expect(list.line('Today')).toContainText('2 h 15 min');

    const from = await gripOf(list, 'Buy milk');
    const isKept = saved(page);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x, from.y - 10);
    await isOver(page, 'Today, place 1', async () => {
      const heading = await middle(list.heading('Today'));
      return { x: from.x, y: heading.y + 30 };
    });
    await page.mouse.up();
    await expect.poll(() => tasks(list, 'Today')).toEqual(['Buy milk', 'Call Ann']);
    await isKept;

    // Into another group: it takes the day of the row above.
    const start = await gripOf(list, 'Read');
    const isMoved = saved(page);
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(start.x, start.y - 10);
    // While it is dragged the groups that are empty are there too.
    await expect(list.heading('Later')).toBeVisible();
    await isOver(page, 'This week, place 2', async () => {
      const end = await middle(list.row('Book the train'));
      return { x: start.x, y: end.y - 20 };
    });
    await page.mouse.up();
    await expect.poll(() => tasks(list, 'This week')).toEqual(['Gym', 'Read', 'Book the train']);
    await isMoved;
  });
  await chat.page.reload();
  await chat.withTodos('Personal', async (list) => {
    await expect.poll(() => tasks(list, 'Today')).toEqual(['Buy milk', 'Call Ann']);
    await expect.poll(() => tasks(list, 'This week')).toEqual(['Gym', 'Read', 'Book the train']);
  });
});

test('a row that is dropped on those done is done; Undo puts it back where it was', async ({
  chat,
  page,
}) => {
  await chat.withTodos('Personal', async (list) => {
    const start = await gripOf(list, 'Gym');
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(start.x, start.y + 10);
    await expect(list.heading('Done')).toBeVisible();
    await isOver(page, 'Done, place 1', async () => {
      const end = await middle(list.heading('Done'));
      return { x: start.x, y: end.y + 10 };
    });
    await page.mouse.up();
    await expect.poll(() => tasks(list, 'This week')).toEqual(['Book the train']);
    await expect(list.heading('Done')).toHaveText('Done 1');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(() => tasks(list, 'This week')).toEqual(['Gym', 'Book the train']);
  });
});

test('a row is taken up, moved and put down by keys', async ({ chat, page }) => {
  await chat.withTodos('Personal', async (list) => {
    const grip = list.row('Buy milk').getByRole('button', { name: 'Move Buy milk' });
    await list.row('Buy milk').hover();
    await grip.focus();
    await expect(grip).toHaveAttribute('aria-describedby', /./);
    const status = page.getByRole('status');
    await page.keyboard.press('Space');
    await expect(status.filter({ hasText: 'Buy milk picked up.' })).toBeAttached();
    await page.keyboard.press('ArrowUp');
    await expect(status.filter({ hasText: 'Now in Today, place 1.' })).toBeAttached();
    await page.keyboard.press('Space');
    await expect.poll(() => tasks(list, 'Today')).toEqual(['Buy milk', 'Call Ann']);

    await page.keyboard.press('Space');
    await expect(status.filter({ hasText: 'Buy milk picked up.' })).toBeAttached();
    await page.keyboard.press('ArrowDown');
    await expect(status.filter({ hasText: 'Now in Today, place 2.' })).toBeAttached();
    await page.keyboard.press('Escape');
    await expect.poll(() => tasks(list, 'Today')).toEqual(['Buy milk', 'Call Ann']);
  });
});

test('Alt with an arrow moves a row up and down, and on into the next group', async ({ chat, page }) => {
  await chat.withTodos('Personal', async (list) => {
    await list.checkbox('Call Ann').focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => tasks(list, 'Today')).toEqual(['Buy milk', 'Call Ann']);
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => tasks(list, 'This week')).toEqual(['Call Ann', 'Gym', 'Book the train']);
    await expect(list.checkbox('Call Ann')).toBeFocused();
    await expect(
      list.region.getByRole('status').filter({ hasText: 'Call Ann: This week, place 1' }),
    ).toBeAttached();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => tasks(list, 'Today')).toEqual(['Buy milk', 'Call Ann']);
    // Nothing becomes overdue by hand.
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => tasks(list, 'Today')).toEqual(['Call Ann', 'Buy milk']);
  });
});

test('a finger that rests on a row takes it along', { tag: '@phone' }, async ({ chat, page, hasTouch }) => {
  test.skip(!hasTouch, 'There is no finger.');
  await chat.withTodos('Personal', async (list) => {
    const row = list.row('Call Ann');
    const from = await middle(row);
    const to = await middle(list.row('Gym'));
    const touch = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', y: number) =>
      touch.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: from.x, y }],
      });
    // What drags is on its way while the list opens.
    await expect(async () => {
      await send('touchStart', from.y);
      await expect(row)
        .toHaveAttribute('data-dragged', { timeout: 1_000 })
        .catch(async (failure) => {
          await send('touchEnd', from.y);
          throw failure;
        });
    }).toPass();
    for (let part = 1; part <= 5; part += 1) await send('touchMove', from.y + ((to.y - from.y) * part) / 5);
    await send('touchEnd', to.y);
    await expect.poll(() => tasks(list, 'Today')).toEqual(['Buy milk']);
    await expect.poll(() => tasks(list, 'This week')).toContain('Call Ann');
    await expect(list.deadline('Call Ann')).toHaveText(/./);
  });
});
