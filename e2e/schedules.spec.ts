// Schedules in Settings: set, edited, paused, run, deleted and brought back, by pointer, keyboard and touch.

import { expect, test } from './fixtures/test.ts';
import { expectNoSeriousFault } from './pages/no-fault.ts';
import { SchedulesPage } from './pages/schedules.ts';

// Still, so that nothing is looked at while it fades in.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('a summary on weekdays is set, changed, paused, deleted and brought back', { tag: '@phone' }, async ({
  chat,
  page,
}) => {
  await chat.open();
  const schedules = new SchedulesPage(page);
  await schedules.open();
  await expect(page.getByText('There are none yet.')).toBeVisible();
  await expectNoSeriousFault(page);

  await schedules.newButton.click();
  await expect(schedules.dialog.getByText('Every weekday at 8:00.')).toBeVisible();
  await expectNoSeriousFault(page);
  await schedules.submit('Set schedule');
  await expect(schedules.newButton).toBeFocused();
  const row = schedules.row('Every weekday at 8:00');
  await expect(row).toContainText('America/Los Angeles');
  await expect(row).toContainText('Personal: Give me a todo summary.');
  await expect(row).toContainText(/Next .*8:00 AM/);

  await schedules.button('Edit', 'Every weekday').click();
  await schedules.dialog.getByLabel('Assistant').selectOption('Work');
  await schedules.dialog.getByLabel('Message').fill('What is late?');
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday']) {
    await schedules.dialog.getByRole('checkbox', { name: day }).uncheck();
  }
  await schedules.dialog.getByLabel('Time', { exact: true }).fill('16:30');
  await schedules.dialog.getByLabel('Time zone').selectOption('UTC');
  await schedules.submit('Save');
  const edited = schedules.row('Every Friday at 16:30');
  await expect(schedules.button('Edit', 'Every Friday')).toBeFocused();
  await expect(edited).toContainText('UTC');
  await expect(edited).toContainText('Work: What is late?');
  await expect(schedules.rows).toHaveCount(1);

  await schedules.button('Pause', 'Every Friday').click();
  await expect(edited).toContainText('Paused');
  await expectNoSeriousFault(page);
  await page.reload();
  await schedules.button('Delete', 'Every Friday').click();
  await expect(schedules.rows).toHaveCount(0);
  await expect(schedules.heading).toBeFocused();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(edited).toContainText('Paused');
  await schedules.button('Resume', 'Every Friday').click();
  await expect(edited).toContainText('Next');
});

test('one that is run now answers in a chat of its own', async ({ chat, page }) => {
  await chat.open();
  await chat.withTodos('Personal', (list) => list.add('Water plants'));
  const schedules = new SchedulesPage(page);
  await schedules.open();
  await schedules.newButton.click();
  await schedules.submit('Set schedule');
  await schedules.button('Run now', 'Every weekday').click();
  await page.getByLabel('Notices').getByRole('button', { name: 'Open chat' }).click();
  await expect(chat.questions).toHaveText(/Give me a todo summary\./);
  await chat.isWhole(chat.answers.first());
  await expect(chat.answers.first()).toContainText('Water plants');
  await chat.withThreads((threads) =>
    expect(threads.getByRole('link', { name: 'Personal, every weekday at 8:00' })).toBeVisible(),
  );
  await schedules.open();
  await expect(schedules.row('Every weekday').getByRole('link', { name: /^Open the chat/ })).toBeVisible();
});

test('all of it can be done by keyboard', async ({ chat, page }) => {
  await chat.open();
  const schedules = new SchedulesPage(page);
  await schedules.open();
  await schedules.newButton.focus();
  await page.keyboard.press('Enter');
  await expect(schedules.dialog.getByLabel('Assistant')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(schedules.dialog).toBeHidden();
  await expect(schedules.newButton).toBeFocused();
  await page.keyboard.press('Enter');
  await schedules.dialog.getByRole('checkbox', { name: 'Monday' }).focus();
  await page.keyboard.press('Space');
  await expect(
    schedules.dialog.getByText('Every Tuesday, Wednesday, Thursday and Friday at 8:00.'),
  ).toBeVisible();
  await schedules.dialog.getByRole('button', { name: 'Set schedule' }).press('Enter');
  await schedules.button('Delete', 'Every Tuesday').press('Enter');
  await expect(schedules.heading).toBeFocused();
});

test.describe('two tabs', () => {
  test.use({ allowedComplaints: [/status of 404/] });

  test('what one tab deletes, the other can set anew with what was typed', async ({
    chat,
    page,
    context,
  }) => {
    await chat.open();
    const here = new SchedulesPage(page);
    await here.open();
    await here.newButton.click();
    await here.submit('Set schedule');
    const there = new SchedulesPage(await context.newPage());
    await there.open();
    await here.button('Edit', 'Every weekday').click();
    await here.dialog.getByLabel('Message').fill('What is late?');
    await there.button('Delete', 'Every weekday').click();
    await expect(there.rows).toHaveCount(0);
    await here.dialog.getByRole('button', { name: 'Save' }).click();
    await expect(here.dialog.getByText('This schedule was deleted elsewhere.')).toBeVisible();
    await here.submit('Set schedule');
    await expect(here.row('Every weekday')).toContainText('What is late?');
  });
});
