// The newcomer's story, word for word: from the first visit to an account of their own, with the built-in model.

import type { Locator } from '@playwright/test';
import { days } from './fixtures/days.ts';
import { expect, test, unique } from './fixtures/test.ts';
import { signIn, signOut, signUp } from './pages/account.ts';
import { reviseRole } from './pages/settings.ts';

const SWIM = 'Check on swim lessons for the baby';
const POINTS = 'For winter travel, check AmEx points';
const FILM = 'Re-film Module 6, lesson 5';
const AUDIO = 'Update audioUX';
const TUTORIALS = 'Finalize set of report generation tutorials';

test('a newcomer’s lists keep themselves, and stay theirs', async ({ chat, page }) => {
  const email = `newcomer-${unique()}@example.com`;
  const password = 'a long enough password';

  await test.step('a guest without a click, told what answers', async () => {
    await chat.open();
    await expect(page.getByText('Answers come from built-in rules, without a language model.')).toBeVisible();
    await expect(page.getByTestId('model-selector')).toContainText('Built-in rules');
    await expect(chat.switcher).toHaveAccessibleName('Assistant: Personal. Switch');
  });

  await test.step('two ToDos for Personal, and a question about the missing deadline', async () => {
    const answer = await chat.ask(
      'Create ToDos: 1) Check on swim lessons for the baby this weekend. 2) For winter travel, check AmEx points.',
    );
    await expect(answer).toContainText(days.thisWeekend());
    await asksForDeadline(answer, /AmEx points/);
    await expect(page).toHaveURL(/\/chat\/[0-9a-f-]{36}$/);
    await chat.withTodos('Personal', async (list) => {
      await expect(list.rows()).toHaveCount(2);
      await expect(list.deadline(SWIM)).toHaveAccessibleName(
        new RegExp(`^Deadline of .*${days.thisWeekend()}`),
      );
      await expect(list.deadline(POINTS)).toHaveAccessibleName(/^Add a deadline to/);
      await expect(list.group('No deadline')).toHaveCount(1);
    });
  });

  await test.step('two ToDos for Work', async () => {
    await chat.switchTo('Work');
    const answer = await chat.ask(
      'Create or update few ToDos: 1) Re-film Module 6, lesson 5 by end of day today. 2) Update audioUX by next Monday.',
    );
    await expect(answer).toContainText(/Work\s*v1/);
    await expect(answer).toContainText(days.nextMonday());
    await chat.withTodos('Work', async (list) => {
      await expect(list.rows()).toHaveCount(2);
      await expect(list.deadline(FILM)).toHaveAccessibleName(new RegExp(days.today()));
      await expect(list.deadline(AUDIO)).toHaveAccessibleName(new RegExp(days.nextMonday()));
      await expect(list.group('Today')).toHaveCount(1);
    });
  });

  await test.step('one more, whose deadline comes with the next message', async () => {
    await asksForDeadline(
      await chat.ask('Create another ToDo: Finalize set of report generation tutorials.'),
      /tutorials/,
    );
    const answer = await chat.ask("OK, for this task let's get it done by next Tuesday.");
    await expect(answer).toContainText(days.nextTuesday());
    await chat.withTodos('Work', async (list) => {
      await expect(list.rows()).toHaveCount(3);
      await expect(list.deadline(TUTORIALS)).toHaveAccessibleName(new RegExp(days.nextTuesday()));
    });
  });

  await test.step('a summary of each list, and of no other', async () => {
    const work = await chat.ask('Give me a todo summary.');
    for (const task of [FILM, AUDIO, TUTORIALS]) await expect(work).toContainText(task);
    await expect(work).not.toContainText('swim lessons');
    await chat.switchTo('Personal');
    const personal = await chat.ask('Give me a todo summary.');
    for (const task of [SWIM, POINTS]) await expect(personal).toContainText(task);
    for (const words of ['Re-film', 'audioUX', 'tutorials']) await expect(personal).not.toContainText(words);
  });

  await test.step('one is checked off by hand', async () => {
    await chat.withTodos('Personal', async (list) => {
      await list.checkbox(SWIM).click();
      await expect(list.rows()).toHaveCount(1);
    });
    const answer = await chat.ask('Give me a todo summary.');
    await expect(answer).toContainText(POINTS);
    await expect(answer).not.toContainText(SWIM);
  });

  await test.step('the Work role prompt is changed, and the next answer follows it', async () => {
    const address = page.url();
    await chat.chooseFromAccountMenu('Settings');
    await reviseRole(page, 'Work', 'When a task has no deadline, say: "Now then: which day for [task]?"', 2);
    await page.getByRole('link', { name: 'Back to chat' }).click();
    await expect(page).toHaveURL(address);
    await expect(chat.answers).toHaveCount(7);
    await chat.switchTo('Work');
    const answer = await chat.ask('Create ToDo: Thank the team.');
    await expect(answer).toContainText(/Work\s*v2/);
    await expect(answer).toContainText(/Now then: which day for .*Thank the team/);
    await expect(chat.answers.nth(1)).toContainText(/Work\s*v1/);
  });

  await test.step('the guest signs up, and keeps it all', async () => {
    const address = page.url();
    await signUp(page, email, password);
    await chat.withTodos('Work', (list) => expect(list.rows()).toHaveCount(4));
    await chat.open(address);
    await expect(chat.answers).toHaveCount(8);
  });

  await test.step('it is all there after signing out and in', async () => {
    const address = page.url();
    await signOut(page);
    await signIn(page, email, password);
    await chat.open(address);
    await expect(chat.answers).toHaveCount(8);
    await chat.switchTo('Personal');
    await chat.withTodos('Personal', async (list) => {
      await expect(list.rows()).toHaveCount(1);
      await expect(list.row(POINTS)).toBeVisible();
    });
  });
});

async function asksForDeadline(answer: Locator, task: RegExp): Promise<void> {
  await expect(answer).toContainText(task);
  await expect(answer).toContainText(/deadline/i);
  await expect(answer).toContainText('?');
}
