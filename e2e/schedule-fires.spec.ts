// A schedule fires by the clock: what it asked and the answer stand in a new chat.

import { expect, test } from './fixtures/test.ts';
import { SchedulesPage } from './pages/schedules.ts';

/** The clock looks each 15 seconds, and the time may be nearly two minutes away. */
const FIRED_MS = 170_000;

test('a due schedule asks by itself', async ({ chat, page }) => {
  test.setTimeout(FIRED_MS + 60_000);
  await chat.open();
  const schedules = new SchedulesPage(page);
  await schedules.open();
  await schedules.newButton.click();
  for (const day of ['Saturday', 'Sunday']) {
    await schedules.dialog.getByRole('checkbox', { name: day }).check();
  }
  await schedules.dialog.getByLabel('Time zone').selectOption('UTC');
  // Far enough away not to be over when the form arrives.
  const due = new Date(Date.now() + 80_000).toISOString().slice(11, 16);
  await schedules.dialog.getByLabel('Time', { exact: true }).fill(due);
  await schedules.submit('Set schedule');

  await chat.open();
  await expect(async () => {
    await page.reload();
    await chat.withThreads((threads) =>
      expect(threads.getByRole('link', { name: /^Personal, every day at/ })).toBeVisible({ timeout: 3_000 }),
    );
  }).toPass({ timeout: FIRED_MS });
  await chat.withThreads((threads) => threads.getByRole('link', { name: /^Personal, every day at/ }).click());
  await expect(chat.questions).toHaveText(/Give me a todo summary\./);
  await chat.isWhole(chat.answers.first());
});
