// Ten thousand ToDos on one list: it opens, scrolls to its end, and does what a short one does.

import { seedTodos } from './fixtures/seed-todos.ts';
import { expect, test } from './fixtures/test.ts';

const COUNT = 10_000;

test('a list of 10,000 ToDos is scrolled to its end, walked by keys and checked', async ({ chat, page }) => {
  await chat.open();
  await seedTodos(
    page,
    Array.from({ length: COUNT }, (_, index) => ({
      task: `Task ${index + 1}`,
      estimateMinutes: 1 + (index % 90),
      ...(index % 3 === 0 ? {} : { due: index % 400 }),
    })),
  );
  await chat.open();
  await chat.withTodos('Personal', async (list) => {
    await expect(list.region.getByText('10000 open')).toBeVisible();
    await expect(list.rows().first()).toBeVisible();
    // The rest is read while the person looks at what is there.
    await expect(list.region.getByText('more on the way')).toBeHidden({ timeout: 60_000 });
    await expect(list.line('Today')).toContainText(/\d+ h|day/);

    // Only what is in view is drawn, and said to be a part of more.
    const drawn = await list.rows().count();
    expect(drawn).toBeLessThan(100);
    await expect(list.rows().first()).toHaveAttribute('aria-setsize', String(COUNT + 4));

    await list.checkbox('Task 401').focus();
    for (let press = 0; press < 40; press += 1) await page.keyboard.press('j');
    const reached = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(reached).toMatch(/^Done: Task /);
    expect(reached).not.toBe('Done: Task 401');
    await expect(page.locator(':focus')).toBeInViewport();

    await page.keyboard.press('End');
    // Ids count up: of those without a deadline the one that was made last is the last.
    await expect(list.checkbox(`Task ${COUNT}`)).toBeFocused();
    await expect(list.checkbox(`Task ${COUNT}`)).toBeInViewport();
    await expect(list.heading('No deadline')).toBeInViewport();

    await page.keyboard.press('x');
    await expect(list.row(`Task ${COUNT}`)).toBeHidden();
    await expect(list.region.getByText('9999 open')).toBeVisible();
    await expect(list.checkbox(`Task ${COUNT - 3}`)).toBeFocused();
    await page.keyboard.press('z');
    await expect(list.region.getByText('10000 open')).toBeVisible();
    await page.keyboard.press('Home');
    await expect(list.checkbox('Task 401')).toBeFocused();
  });
});
