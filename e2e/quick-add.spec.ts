// A new ToDo says what is understood of it while it is typed.

import { seedTodos } from './fixtures/seed-todos.ts';
import { expect, test } from './fixtures/test.ts';
import { alive } from './pages/alive.ts';
import { expectNoSeriousFault } from './pages/no-fault.ts';

test('what is understood shows before Enter, and can be taken off', { tag: '@phone' }, async ({
  chat,
  page,
}) => {
  await chat.open();
  await chat.withTodos('Personal', async (list) => {
    await list.addField.fill('Pay rent every 1st 15m');
    const chips = list.region.getByRole('list', { name: 'Understood' });
    await expect(chips.getByRole('button')).toHaveText([/^Every month on the 1st/, '15 min']);
    await expect(list.region.getByRole('status')).toContainText([
      /Understood: Repetition Every month on the 1st.*Estimate 15 min/,
    ]);
    await expectNoSeriousFault(page);
    await list.saves(() => list.addField.press('Enter'));
    const rent = list.row('Pay rent');
    await expect(rent.getByRole('button', { name: /^Repetition of Pay rent: Every month/ })).toBeVisible();
    await expect(list.estimate('Pay rent')).toHaveText('15 min');

    await list.addField.fill('Watch Saw tomorrow 15m');
    await chips.getByRole('button', { name: /^Deadline: Tomorrow/ }).click();
    await expect(list.addField).toBeFocused();
    await expect(chips.getByRole('button')).toHaveText(['15 min']);
    await list.saves(() => list.addField.press('Enter'));
    await expect(list.deadline('Watch Saw tomorrow')).toHaveAccessibleName(/^Add a deadline/);
    await expect(list.estimate('Watch Saw tomorrow')).toHaveText('15 min');

    await list.addField.fill('Gym every 32nd');
    await expect(list.region.getByText('No month has a day 32.')).toBeVisible();
    await expect(chips).toHaveCount(0);
  });
});

test('chips are taken off by keyboard', async ({ chat, page }) => {
  await chat.open();
  await chat.withTodos('Personal', async (list) => {
    await list.addField.fill('call mum sat 10:00, 20 min');
    const chips = list.region.getByRole('list', { name: 'Understood' }).getByRole('button');
    await expect(chips).toHaveCount(2);
    await page.keyboard.press('Tab');
    await expect(chips.first()).toBeFocused();
    await page.keyboard.press('Delete');
    await expect(chips).toHaveText(['20 min']);
    await expect(list.addField).toBeFocused();
    await list.saves(() => page.keyboard.press('Enter'));
    await expect(list.row('call mum sat 10:00')).toBeVisible();
  });
});

test('Enter before the reader has arrived lets the server read', async ({ chat, page }) => {
  await chat.open();
  await seedTodos(page, [{ task: 'Buy milk' }]);
  // With a row already, so that only the reader is missing.
  await chat.open();
  await page.waitForLoadState('networkidle');
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/*.js', async (route) => {
    await released;
    await route.continue();
  });
  await chat.withTodos('Personal', async (list) => {
    await list.addField.fill('Call Ann tomorrow');
    await list.saves(() => list.addField.press('Enter'));
    await expect(list.deadline('Call Ann')).toHaveText('Tomorrow');
    release();
  });
});

test('long chips leave the choice of the list where it is', async ({ chat, page }) => {
  await chat.open();
  await page.goto('/todos');
  const field = page.getByRole('textbox', { name: 'Add a ToDo' });
  const choice = page.getByLabel('Add to the list');
  await alive(field);
  await field.fill('Pay rent every 1st 15m');
  await expect(page.getByRole('list', { name: 'Understood' })).toBeVisible();
  const [left, right] = [await field.boundingBox(), await choice.boundingBox()];
  expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThan(right?.x ?? 0);
});
